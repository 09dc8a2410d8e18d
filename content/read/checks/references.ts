import type { Content, Item, Report } from "../content.ts";
import type { Kind } from "../kinds.ts";
import type { Path } from "../problem.ts";

/** Reports a reference to something that no file names. An absent reference is none. */
export function checkReference(
  { content, report }: { readonly content: Content; readonly report: Report },
  item: Item,
  path: Path,
  [kind, id]: readonly [kind: Kind, id: string | undefined],
): void {
  if (id === undefined || content.declares(kind, id)) return;
  report(item, path, `"${id}" is no ${kind.replaceAll("-", " ")} of the registry or the records`);
}

interface Dated {
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
}

interface Day {
  readonly on: string;
  readonly precision: "day" | "month" | "year";
}

/** Says why something cannot have happened then; null: it can. What is known by month or year is given its benefit. */
export function outsideOf({ validFrom, validTo }: Dated, { on, precision }: Day): string | null {
  const length = { day: 10, month: 7, year: 4 }[precision];
  if (validTo && on.slice(0, length) > validTo.slice(0, length)) return `ended on ${validTo}`;
  if (validFrom && on.slice(0, length) < validFrom.slice(0, length)) return `began on ${validFrom}`;
  return null;
}

/** The successors of something, itself first, up to the first that repeats; null: no loop. */
export function loopFrom(start: string, next: (id: string) => string | undefined): string[] | null {
  const seen = [start];
  for (let id = next(start); id !== undefined; id = next(id)) {
    if (id === start) return [...seen, id];
    // A loop further on is reported where it begins.
    if (seen.includes(id)) return null;
    seen.push(id);
  }
  return null;
}
