import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { type Cell, CountedRows, type Facet, NONE } from "./counted-rows.ts";

const COLUMNS = ["year", "body", "due"] as const;
type Row = readonly [year: string | null, body: readonly string[], due: string | null];

const rowsOf = (rows: readonly Row[]): CountedRows => {
  const counted = new CountedRows(COLUMNS);
  rows.forEach((row, n) => {
    counted.put(n, row);
  });
  return counted;
};
const facets = (chosen: Partial<Record<string, readonly string[]>>): Facet[] => [
  ...COLUMNS.map((name) => ({
    name,
    column: name,
    chosen: chosen[name] ?? [],
    ...(name === "due" && { as: (day: string) => (day < "2024-06-01" ? "overdue" : "open") }),
  })),
];
const plain = ({ total, counts }: ReturnType<CountedRows["count"]>) => ({
  total,
  ...Object.fromEntries([...counts].map(([name, values]) => [name, Object.fromEntries(values)])),
});

const LIST: readonly Row[] = [
  ["2024", ["moj", "mia"], "2024-05-01"],
  ["2024", ["moj"], null],
  ["2023", [], "2024-07-01"],
  [null, ["mia"], "2024-05-02"],
];

describe("a list that is counted", () => {
  test("counts each value, the lack of one, and a date by what it means today", () => {
    expect(plain(rowsOf(LIST).count({ among: null, ground: [], facets: facets({}) }))).toEqual({
      total: 4,
      year: { "2024": 2, "2023": 1, none: 1 },
      body: { moj: 2, mia: 2, none: 1 },
      due: { overdue: 2, open: 1, none: 1 },
    });
  });

  test("counts a facet as if its own filter were not set", () => {
    const { year, body, total } = plain(
      rowsOf(LIST).count({
        among: null,
        ground: [],
        facets: facets({ year: ["2024"], body: ["mia", NONE] }),
      }),
    ) as Record<string, unknown>;
    expect({ year, body, total }).toEqual({
      total: 1,
      year: { "2024": 1, "2023": 1, none: 1 },
      body: { moj: 2, mia: 1 },
    });
  });

  test("knows nothing of what its ground leaves out, of other numbers, and of what was taken away", () => {
    const rows = rowsOf(LIST);
    rows.remove(1);
    const ground = [[{ column: "year", holds: (year: string | null) => year !== "2023" }]];
    expect(rows.count({ among: Int32Array.of(0, 1, 2, 99), ground, facets: [] }).total).toBe(1);
  });

  test("refuses a column that it has not", () => {
    expect(() =>
      rowsOf(LIST).count({ among: null, ground: [], facets: [{ name: "x", column: "x", chosen: [] }] }),
    ).toThrow("There is no column x.");
  });

  test("counts as looking at every row would, after any writes", () => {
    const value = fc.constantFrom("a", "b", "c", "d");
    const cells = fc.tuple(fc.option(value), fc.array(value, { maxLength: 3 }), fc.option(value));
    const writes = fc.array(fc.tuple(fc.nat(30), fc.option(cells, { freq: 5 })), { maxLength: 60 });
    const choice = fc.array(fc.constantFrom<string[]>("a", "b", "z", NONE), { maxLength: 2 });
    fc.assert(
      fc.property(writes, fc.tuple(choice, choice, choice), value, (written, chosen, unwanted) => {
        const rows = new CountedRows(COLUMNS);
        const kept = new Map<number, Row>();
        for (const [n, row] of written) {
          if (row) rows.put(n, row);
          else rows.remove(n);
          if (row) kept.set(n, row);
          else kept.delete(n);
        }
        const given = COLUMNS.map((name, at) => ({ name, column: name, chosen: chosen[at] ?? [] }));
        const ground = [[{ column: "year", holds: (year: string | null) => year !== unwanted }]];
        const found = rows.count({ among: null, ground, facets: given });
        const list = [...kept.values()].filter(([year]) => year !== unwanted);
        const valuesOf = (cell: Cell | undefined): readonly string[] => {
          const values = cell == null ? [] : typeof cell === "string" ? [cell] : [...new Set(cell)];
          return values.length === 0 ? [NONE] : values;
        };
        const passes = (row: Row, but: number) =>
          chosen.every(
            (wanted, at) =>
              at === but || wanted.length === 0 || valuesOf(row[at]).some((one) => wanted.includes(one)),
          );
        expect(found.total).toBe(list.filter((row) => passes(row, -1)).length);
        COLUMNS.forEach((name, at) => {
          const counts: Record<string, number> = {};
          for (const row of list)
            if (passes(row, at)) for (const one of valuesOf(row[at])) counts[one] = (counts[one] ?? 0) + 1;
          expect(Object.fromEntries(found.counts.get(name) ?? [])).toEqual(counts);
        });
      }),
    );
  });
});
