import { diffArrays } from "diff";

/** What of a unit is compared: its words, wherever it stands. */
export interface ComparedUnit {
  readonly path: string;
  readonly mark: string | null;
  readonly heading: string | null;
  readonly text: string;
  readonly excluded: boolean;
}

export type ChangeKind = "added" | "removed" | "excluded" | "changed";

export interface Change {
  readonly path: string;
  readonly kind: ChangeKind;
  readonly before: ComparedUnit | null;
  readonly after: ComparedUnit | null;
}

/**
 * What differs between two wordings of an act, in the order of the later one; what it no longer has stands where it
 * was. Units are the same where their paths are.
 */
export function compareLaws(before: readonly ComparedUnit[], after: readonly ComparedUnit[]): Change[] {
  const earlier = new Map(before.map((unit) => [unit.path, unit]));
  const later = new Set(after.map(({ path }) => path));
  const removed = new Map<string | null, ComparedUnit[]>();
  let stayed: string | null = null;
  for (const unit of before) {
    if (later.has(unit.path)) stayed = unit.path;
    else removed.set(stayed, [...(removed.get(stayed) ?? []), unit]);
  }
  const gone = (path: string | null): Change[] =>
    (removed.get(path) ?? []).map((unit) => ({
      path: unit.path,
      kind: "removed",
      before: unit,
      after: null,
    }));
  return [
    ...gone(null),
    ...after.flatMap((unit) => {
      const change = changeOf(earlier.get(unit.path) ?? null, unit);
      return [...(change ? [change] : []), ...gone(unit.path)];
    }),
  ];
}

function changeOf(before: ComparedUnit | null, after: ComparedUnit): Change | null {
  const { path } = after;
  if (before === null) return { path, kind: "added", before, after };
  if (before.text === after.text && before.heading === after.heading) return null;
  return { path, kind: after.excluded && !before.excluded ? "excluded" : "changed", before, after };
}

/** How many of each kind. */
export function countChanges(changes: readonly Change[]): Readonly<Record<ChangeKind, number>> {
  const counts = { added: 0, removed: 0, excluded: 0, changed: 0 };
  for (const { kind } of changes) counts[kind]++;
  return counts;
}

export interface Piece {
  readonly kind: "same" | "ins" | "del";
  readonly text: string;
}

/** A word with its endings and hyphens, a space, or a sign: Kazakh words are not cut at an apostrophe or a hyphen. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:[-’'][\p{L}\p{M}\p{N}]+)*|\s+|[^\s\p{L}\p{M}\p{N}]/gu;
/** Texts that differ in more places are two texts: the search for what they share would cost the square of it. */
const MOST_EDITS = 1_500;

/** The words that went and the words that came, in reading order. */
export function compareWords(before: string, after: string): Piece[] {
  if (before === after) return before === "" ? [] : [{ kind: "same", text: before }];
  const found = diffArrays(before.match(WORD) ?? [], after.match(WORD) ?? [], { maxEditLength: MOST_EDITS });
  const pieces: Piece[] = found
    ? found.map(({ added, removed, value }) => ({
        kind: added ? "ins" : removed ? "del" : "same",
        text: value.join(""),
      }))
    : [
        { kind: "del", text: before },
        { kind: "ins", text: after },
      ];
  return joined(pieces).filter(({ text }) => text !== "");
}

/** Changes with only a space between them are one change: whole phrases are read, not single words. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let del = "";
  let ins = "";
  const flush = () => {
    if (del !== "") result.push({ kind: "del", text: del });
    if (ins !== "") result.push({ kind: "ins", text: ins });
    [del, ins] = ["", ""];
  };
  for (const [at, { kind, text }] of pieces.entries()) {
    const isBetween = kind === "same" && text.trim() === "" && at < pieces.length - 1 && del + ins !== "";
    if (kind === "del" || isBetween) del += text;
    if (kind === "ins" || isBetween) ins += text;
    if (kind === "same" && !isBetween) {
      flush();
      result.push({ kind, text });
    }
  }
  flush();
  return result;
}
