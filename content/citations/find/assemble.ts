import type { Provision } from "../types.ts";
import { type Chain, holding, provisionsOf, RANKS, type UnitReference } from "./provisions.ts";
import type { PrintedUnit } from "./unit-words.ts";

/** How a unit is tied to the one before it. */
export type Link = "first" | "of" | "beside" | "comma" | "and" | "open";

/** A unit in its place among others. */
export interface LinkedUnit extends PrintedUnit {
  readonly link: Link;
  /** Brackets opened before it and still open behind it. */
  readonly open: number;
}

/** The provisions that linked units name together. */
export function assemble(reads: readonly LinkedUnit[]): Provision[] {
  return reads.some(({ unit }) => unit === "article") ? intoArticles(reads) : withoutArticle(reads);
}

/** Puts units into articles: inner ones before ("of") or behind (after a comma, in brackets). */
function intoArticles(reads: readonly LinkedUnit[]): Provision[] {
  const done: Provision[] = [];
  let chains: Chain[] = [];
  let current: { heads: Provision[]; inner: UnitReference[] } | null = null;
  const settle = (): void => {
    if (current) done.push(...holding(current.heads, current.inner));
    current = null;
  };
  reads.forEach((read, place) => {
    const next = reads[place + 1];
    if (read.unit === "article") {
      settle();
      current = { heads: provisionsOf(read.values, chains, read.many), inner: [] };
      chains = [];
      return;
    }
    // "14 (подпункт g) пункта 3)": in a bracket behind an article the outer unit may come last.
    if (current !== null && isOuterInBracket(current, reads, place)) {
      current.inner.splice(-1, 0, read);
      return;
    }
    const claimed =
      next !== undefined &&
      (next.link === "of" || next.link === "beside") &&
      RANKS[next.unit] > RANKS[read.unit];
    const ascends =
      (claimed && (read.open === 0 || leadsToArticle(reads, place + 1))) ||
      current === null ||
      (next?.link === "comma" &&
        RANKS[next.unit] > RANKS[read.unit] &&
        next.unit !== "article" &&
        leadsToArticle(reads, place + 1));
    if (ascends) {
      if (current !== null && chains.length === 0) settle();
      const last = chains.at(-1);
      const outermost = last?.at(-1);
      const tied =
        read.link === "of" ||
        read.link === "beside" ||
        (read.link === "comma" && outermost && RANKS[read.unit] > RANKS[outermost.unit]);
      if (last && tied) chains[chains.length - 1] = [...last, read];
      else chains.push([read]);
      return;
    }
    if (current === null) return;
    let held: { heads: Provision[]; inner: UnitReference[] } = current;
    // "Articles 1, 12 (paragraph 1)": the bracket belongs to the last one.
    if (read.link === "open" && held.inner.length === 0 && held.heads.length > 1) {
      done.push(...held.heads.slice(0, -1));
      held = { heads: held.heads.slice(-1), inner: [] };
      current = held;
    }
    const innermost = held.inner.at(-1);
    if (innermost && RANKS[read.unit] >= RANKS[innermost.unit]) {
      const heads = held.heads;
      settle();
      const kept = held.inner.filter((unit) => RANKS[unit.unit] > RANKS[read.unit]);
      current = { heads, inner: [...kept, read] };
    } else held.inner.push(read);
  });
  settle();
  return done;
}

/** "part 3, paragraph 1 of the Rules", "пункт 8 (подпункт 4) Правил": what stands lower is inside, in either order. */
function withoutArticle(reads: readonly LinkedUnit[]): Provision[] {
  const chains: LinkedUnit[][] = [];
  let descends: boolean | null = null;
  reads.forEach((read, place) => {
    const chain = chains.at(-1);
    const last = reads[place - 1];
    const next = reads[place + 1];
    const step = last ? RANKS[read.unit] - RANKS[last.unit] : 0;
    const claimed =
      read.link === "comma" &&
      (next?.link === "of" || next?.link === "beside") &&
      RANKS[next.unit] > RANKS[read.unit];
    const goesOn = step !== 0 && (descends === null || descends === step < 0);
    if (!chain || claimed || !goesOn || read.link === "and") {
      chains.push([read]);
      descends = null;
    } else {
      descends = step < 0;
      if (descends) chain.unshift(read);
      else chain.push(read);
    }
  });
  return provisionsOf(null, chains, true);
}

function isOuterInBracket(
  current: { readonly inner: readonly UnitReference[] },
  reads: readonly LinkedUnit[],
  place: number,
): boolean {
  const read = reads[place];
  const innermost = current.inner.at(-1);
  if (!read || !innermost || read.open === 0 || (read.link !== "of" && read.link !== "beside")) return false;
  return RANKS[read.unit] > RANKS[innermost.unit] && !leadsToArticle(reads, place + 1);
}

function leadsToArticle(reads: readonly LinkedUnit[], from: number): boolean {
  for (let place = from; place < reads.length; place++) {
    const read = reads[place];
    if (!read) return false;
    if (read.unit === "article") return read.link === "of" || read.link === "beside";
    if (read.link === "and") return false;
  }
  return false;
}
