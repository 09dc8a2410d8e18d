import { z } from "zod";

import { type Cell, CountedRows } from "./counted-rows.ts";
import { db, Prisma } from "./db.server.ts";

const { sql } = Prisma;

/** A table whose rows have a number "n", the transaction "writtenIn" that wrote them and, once deleted, "gone". */
export interface Mirrored {
  readonly table: Prisma.Sql;
  /** By name, the column as SQL. */
  readonly columns: Readonly<Record<string, Prisma.Sql>>;
}

interface Held {
  readonly rows: CountedRows;
  /** Every transaction before this one was over when the rows were read. */
  horizon: string;
}

/** Read at once: some ten megabytes. */
const CHUNK = 20_000;
const answer = z.tuple([z.object({ horizon: z.string(), rows: z.string().nullable() })]);

type RawRow = [n: number, gone: boolean, ...cells: (Cell | number)[]];

/**
 * A copy of a narrow table in this process, for counting. It is brought up to date before each use by reading the rows
 * of transactions that were not over at the last reading, so a count is never older than the question.
 */
export class Mirror {
  private readonly of: Mirrored;
  private held: Held | null = null;
  private last: Promise<unknown> = Promise.resolve();
  private waiting: Promise<CountedRows> | null = null;

  constructor(of: Mirrored) {
    this.of = of;
  }

  /** The rows, with everything that was committed before this call. To be counted at once: later calls change them. */
  fresh(): Promise<CountedRows> {
    // A reading under way may have looked before the caller wrote. The one after it serves all who wait meanwhile.
    if (this.waiting === null) {
      this.waiting = this.last.then(() => {
        this.waiting = null;
        return this.read();
      });
      this.last = this.waiting.catch(() => undefined);
    }
    return this.waiting;
  }

  private async read(): Promise<CountedRows> {
    this.held ??= await this.readAll();
    const { held } = this;
    // Beyond the last transaction are only rows of a database that this one was restored from.
    const written = await this.select(
      sql`"writtenIn" >= ${held.horizon}::bigint AND "writtenIn" < pg_snapshot_xmax(pg_current_snapshot())::text::bigint`,
    );
    putAll(held.rows, written.rows);
    held.horizon = written.horizon;
    return held.rows;
  }

  private async readAll(): Promise<Held> {
    const rows = new CountedRows(Object.keys(this.of.columns));
    let horizon: string | null = null;
    for (let last = -1; ;) {
      const chunk = await this.select(
        sql`"n" IN (SELECT "n" FROM ${this.of.table} WHERE "n" > ${last} ORDER BY "n" LIMIT ${CHUNK})`,
      );
      // What is written while the later chunks are read is read again.
      horizon ??= chunk.horizon;
      if (chunk.rows.length === 0) return { rows, horizon };
      putAll(rows, chunk.rows);
      for (const [n] of chunk.rows) last = Math.max(last, n);
    }
  }

  private async select(where: Prisma.Sql): Promise<{ horizon: string; rows: RawRow[] }> {
    const { table, columns } = this.of;
    // As one text: a driver takes ten times as long over the same values one by one.
    const [{ horizon, rows }] = answer.parse(
      await db.$queryRaw`SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS "horizon",
        (SELECT json_agg(json_build_array("n", "gone", ${Prisma.join(Object.values(columns))}))::text
          FROM ${table} WHERE ${where}) AS "rows"`,
    );
    // json_build_array above says what is in them.
    return { horizon, rows: rows === null ? [] : (JSON.parse(rows) as RawRow[]) };
  }
}

function putAll(rows: CountedRows, read: readonly RawRow[]): void {
  for (const [n, gone, ...cells] of read) {
    if (gone) rows.remove(n);
    else
      rows.put(
        n,
        cells.map((cell) => (typeof cell === "number" ? String(cell) : cell)),
      );
  }
}

const packed = z.tuple([z.object({ packed: z.instanceof(Uint8Array).nullable() })]);

/** The numbers "n" that a statement selects, however many, as a list to count among. */
export async function numbersOf(select: Prisma.Sql): Promise<Int32Array> {
  const [{ packed: bytes }] = packed.parse(
    await db.$queryRaw`SELECT string_agg(int4send("n"), NULL) AS "packed" FROM (${select}) AS selected`,
  );
  if (bytes === null) return new Int32Array(0);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Int32Array.from({ length: bytes.byteLength / 4 }, (_, at) => view.getInt32(at * 4));
}
