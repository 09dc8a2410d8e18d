import { normaliseWord } from "../analysis/normalise.ts";
import { tokenise } from "../analysis/tokenise.ts";
import { ALL_FIELD_NAMES, fieldOfName } from "./field-names.ts";
import type { FieldName, Place, ValueNames } from "./query.ts";
import { quoted } from "./quotes.ts";

export interface Completion {
  readonly field: FieldName;
  /** Null: the field's name is proposed, a value is chosen next. */
  readonly value: string | null;
  /** The name that what was typed begins; to be shown, in the language it was typed in. */
  readonly name: string;
  /** What stands there now, */
  readonly place: Place;
  /** and what to put there; the caret goes behind it. */
  readonly text: string;
}

const OPENING = /["«“„]/u;
const MARKS = /["«»“”„]/u;

interface Unfinished {
  readonly field: string;
  /** Where the value begins, its quotation mark included. */
  readonly from: number;
  readonly typed: string;
}

/** A value in quotation marks that is open before the caret: `body:"Министерство зд`. */
function quotedValue(before: string): Unfinished | null {
  let mark = before.length - 1;
  while (mark >= 0 && !MARKS.test(before.charAt(mark))) mark -= 1;
  if (mark < 1 || !OPENING.test(before.charAt(mark)) || before.charAt(mark - 1) !== ":") return null;
  const field = wordBefore(before, mark - 1);
  return field === null ? null : { field, from: mark, typed: before.slice(mark + 1) };
}

/** The letters before a place, if they begin a word; a minus may stand before them. */
function wordBefore(text: string, end: number): string | null {
  let start = end;
  while (start > 0 && /[\p{L}\p{M}]/u.test(text.charAt(start - 1))) start -= 1;
  const lead = /[-\u2212]/u.test(text.charAt(start - 1)) ? start - 1 : start;
  const begins = lead === 0 || /\s/u.test(text.charAt(lead - 1));
  return begins && start < end ? text.slice(start, end) : null;
}

function chunkBefore(before: string): { readonly text: string; readonly start: number } {
  let start = before.length;
  while (start > 0 && !/\s/u.test(before.charAt(start - 1))) start -= 1;
  if (/[-\u2212]/u.test(before.charAt(start))) start += 1;
  return { text: before.slice(start), start };
}

function plainValue(before: string): Unfinished | null {
  const { text, start } = chunkBefore(before);
  const colon = text.indexOf(":");
  if (colon < 1) return null;
  const comma = Math.max(text.lastIndexOf(","), colon);
  return { field: text.slice(0, colon), from: start + comma + 1, typed: text.slice(comma + 1) };
}

/** What behind the caret still belongs to the value. */
function endOf(text: string, caret: number, from: number): number {
  const open = text.charAt(from);
  const isQuoted = OPENING.test(open);
  let end = caret;
  while (end < text.length && !(isQuoted ? MARKS : /[\s,]/u).test(text.charAt(end))) end += 1;
  if (!isQuoted) return end;
  // A mark behind white space or a colon opens another quotation.
  const closes = end < text.length && !/[\s:]/u.test(text.charAt(end - 1));
  return closes ? end + 1 : caret;
}

const wordsOf = (text: string): string[] => tokenise(text).map((token) => token.text);

/** How well a name goes on what was typed: 0 begins with it, 1 has a word that does, null neither. */
function fit(name: string, typed: readonly string[]): number | null {
  const words = wordsOf(name);
  const goesOnAt = (at: number): boolean =>
    typed.every((word, index) => {
      const own = words[at + index] ?? "";
      return index === typed.length - 1 ? own.startsWith(word) : own === word;
    });
  const at = words.findIndex((_, index) => goesOnAt(index));
  return at < 0 ? null : Math.min(at, 1);
}

function valuesFor(field: FieldName, typed: string, names: readonly ValueNames[]): Found[] {
  const words = wordsOf(typed);
  return names
    .filter((each) => each.field === field)
    .flatMap(({ value, names: called }): Found[] => {
      // An identifier is what a machine calls it: it fits, but is shown by a name.
      const best = [...called, value]
        .map((name) => ({ name, rank: fit(name, words) }))
        .filter((each): each is { name: string; rank: number } => each.rank !== null)
        .sort((one, other) => one.rank - other.rank)[0];
      if (!best) return [];
      return [{ value, name: best.name === value ? (called[0] ?? value) : best.name, rank: best.rank }];
    })
    .sort((one, other) => one.rank - other.rank);
}

interface Found {
  readonly value: string;
  readonly name: string;
  readonly rank: number;
}

const SHORTEST = 2;

function fieldsFor(before: string, text: string, caret: number): Completion[] {
  const chunk = chunkBefore(before);
  if (chunk.text.length < SHORTEST || !/^[\p{L}\p{M}]+$/u.test(chunk.text)) return [];
  const typed = normaliseWord(chunk.text);
  let end = caret;
  while (end < text.length && /[\p{L}\p{M}]/u.test(text.charAt(end))) end += 1;
  if (text.charAt(end) === ":") end += 1;
  const place = { start: chunk.start, end };
  const proposed = new Map<FieldName, Completion>();
  for (const { field, name } of ALL_FIELD_NAMES)
    if (name.startsWith(typed) && !proposed.has(field))
      proposed.set(field, { field, value: null, name, place, text: `${name}:` });
  return [...proposed.values()];
}

/**
 * How the question may go on at the caret: names of fields for the beginning of a word, values for what follows a
 * field's colon, those that begin with what was typed first, in the order given. A value is put as its identifier.
 */
export function completeQuery(
  text: string,
  caret: number,
  names: readonly ValueNames[],
  limit = 10,
): Completion[] {
  const at = Math.max(0, Math.min(caret, text.length));
  const before = text.slice(0, at);
  const unfinished = quotedValue(before) ?? plainValue(before);
  if (!unfinished) return fieldsFor(before, text, at).slice(0, limit);
  const field = fieldOfName(unfinished.field);
  if (field === null) return [];
  const place = { start: unfinished.from, end: endOf(text, at, unfinished.from) };
  return valuesFor(field, unfinished.typed, names)
    .slice(0, limit)
    .map(({ value, name }) => {
      const put = /[\s,"«»“”„]/u.test(value) ? quoted(value) : value;
      return { field, value, name, place, text: put };
    });
}
