import { db } from "#app/platform/db.server.ts";

import type { BatchRead } from "./reread.server.ts";

interface Printed {
  readonly named: string | null;
  readonly path: string | null;
  readonly state: string;
  readonly reason: string | null;
  readonly candidates: readonly string[];
}

/** `criminal-code#art_146`, or why it is no such thing. */
const target = ({ named, path, state, reason, candidates }: Printed): string => {
  const of = candidates.length > 0 && state === "ambiguous" ? candidates.join(" | ") : (named ?? "?");
  return `${of}${path === null ? "" : `#${path}`} (${state}${reason === null ? "" : `, ${reason}`})`;
};

/** What a reading anew gained (+), lost (-) and changed (~), a line each, by the number of the source. */
export async function printReread({
  source,
  rereads,
}: Pick<BatchRead, "source" | "rereads">): Promise<string[]> {
  const where = { id: { in: [...rereads.keys()] } };
  const query = { where, select: { id: true, number: true } };
  const titled = { where, select: { id: true, title: true, record: { select: { number: true } } } };
  const numbers = new Map(
    source === "draft"
      ? (await db.draft.findMany(titled)).map(({ id, title, record }) => [id, `${record.number} ${title}`])
      : (await (source === "record" ? db.record.findMany(query) : db.appeal.findMany(query))).map(
          ({ id, number }) => [id, number],
        ),
  );
  return [...rereads].flatMap(([id, { added, removed, changed }]) => {
    const line = (sign: string, field: string, quote: string, what: string): string =>
      `${sign} ${numbers.get(id) ?? id} ${field} «${quote.replaceAll(/\s+/gu, " ")}» ${what}`;
    return [
      ...removed.map((one) => line("-", one.field, one.quote, target(one))),
      ...added.map((one) => line("+", one.field, one.quote, target(one))),
      ...changed.map(({ before, after }) =>
        line("~", after.field, after.quote, `${target(before)} → ${target(after)}`),
      ),
    ];
  });
}
