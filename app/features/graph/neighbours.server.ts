import { z } from "zod";

import type { StaffMember } from "#app/platform/auth.server.ts";
import { db, Prisma } from "#app/platform/db.server.ts";

import type { EdgeSource } from "./edge-source.ts";
import { edgeSources } from "./edge-sources.server.ts";
import { nodeColumns, type NodeRow } from "./graph-node.server.ts";
import type { NodeKind } from "./node-kinds.ts";
import { nodeTables } from "./node-tables.server.ts";

const { sql } = Prisma;

/** Of each kind of edge a node shows so many; how many more there are is said. */
export const NEIGHBOURS_SHOWN = 8;
/** So many rows of an edge are looked at: beyond them the number of neighbours is the least it can be. */
const LOOKED_AT = 10_000;

export type Direction = "out" | "in";

/** A neighbour of an expanded node. */
export interface Neighbour {
  /** The expanded node. */
  readonly of: { readonly kind: NodeKind; readonly id: string };
  readonly kind: NodeKind;
  readonly node: NodeRow;
  readonly edge: string;
  readonly detail: string | null;
  /** `out`: the edge goes from the expanded node to this one. */
  readonly direction: Direction;
  /** How many neighbours the expanded node has by edges of this kind. */
  readonly total: number;
}

const rowSchema = z.array(
  nodeColumns.extend({
    self: z.string(),
    edge: z.string(),
    detail: z.string().nullable(),
    total: z.number(),
  }),
);

/** The ids of the nodes that are expanded, by kind. */
export type Expanded = ReadonlyMap<NodeKind, readonly string[]>;

/**
 * The neighbours that this person may see of all expanded nodes: one statement a kind of edge and direction, however
 * many are expanded. A year leaves out what is of another; what is expanded itself is always there, and comes first.
 */
export async function neighboursOf(
  staff: StaffMember,
  expanded: Expanded,
  year: number | null,
): Promise<Neighbour[]> {
  const asked = edgeSources.flatMap((source) => {
    const [from, to] = source.ends;
    return [
      ...(expanded.has(from) ? [read(staff, source, "out", expanded, year)] : []),
      ...(expanded.has(to) ? [read(staff, source, "in", expanded, year)] : []),
    ];
  });
  return (await Promise.all(asked)).flat();
}

async function read(
  staff: StaffMember,
  { ends: [from, to], table, kind, detail, when, whenListed, ...source }: EdgeSource,
  direction: Direction,
  expanded: Expanded,
  year: number | null,
): Promise<Neighbour[]> {
  const [own, other] = direction === "out" ? [from, to] : [to, from];
  const [self, neighbour] = direction === "out" ? [source.from, source.to] : [source.to, source.from];
  const node = nodeTables[other];
  const held = sql`${when ?? sql`true`} AND ${(direction === "in" ? whenListed : null) ?? sql`true`}`;
  const ids = [...(expanded.get(own) ?? [])];
  const isExpanded = sql`${node.id}::text = ANY(${[...(expanded.get(other) ?? [])]}::text[])`;
  const ofYear = year === null ? sql`true` : sql`(coalesce(${node.year} = ${year}, true) OR ${isExpanded})`;
  const rows = await db.$queryRaw(sql`
    SELECT x."id" AS "self", k.* FROM unnest(${ids}::text[]) AS x("id") CROSS JOIN LATERAL (
      SELECT * FROM (
        SELECT ${node.id}::text AS "id", ${node.key} AS "key", ${node.year} AS "year", ${node.facts} AS "facts",
          o."edge", o."detail", count(*) OVER (PARTITION BY o."edge")::int AS "total",
          row_number() OVER (PARTITION BY o."edge" ORDER BY ${isExpanded} DESC, ${node.order})::int AS "place"
        FROM (
          SELECT DISTINCT ${neighbour} AS "other", ${kind} AS "edge", ${detail ?? sql`NULL::text`} AS "detail"
          FROM ${table} WHERE ${self} = x."id"::${nodeTables[own].idType} AND ${neighbour} IS NOT NULL
            AND ${held} LIMIT ${LOOKED_AT}
        ) o, ${node.from} WHERE ${node.id} = o."other" AND ${node.visible(staff)} AND ${ofYear}
      ) ranked WHERE "place" <= ${NEIGHBOURS_SHOWN}
    ) k ORDER BY k."edge", k."place"`);
  return rowSchema.parse(rows).map(({ self: id, edge, detail: more, total, ...found }) => ({
    ...{ of: { kind: own, id }, kind: other, node: found, edge, detail: more, direction, total },
  }));
}
