import { z } from "zod";

import { grouped } from "#app/platform/grouped.ts";
import { visibleRecordsSql } from "#app/features/records/access.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import type { Language } from "#app/platform/i18n.server.ts";

import type { GraphAsked } from "./graph-address.ts";
import { type GraphNode, listHref, nodeColumns, nodeOf } from "./graph-node.server.ts";
import { type Direction, type Neighbour, neighboursOf } from "./neighbours.server.ts";
import { nodeKinds, partsOf, type Ref } from "./node-kinds.ts";
import { nodeTables } from "./node-tables.server.ts";

const { sql } = Prisma;

/** The neighbours of an expanded node by edges of one kind. */
export interface EdgeGroup {
  /** The kind of the edge: `graph.edge.<direction>.<edge>` names it as read from the expanded node. */
  readonly edge: string;
  readonly direction: Direction;
  readonly neighbours: readonly { readonly ref: Ref; readonly detail: string | null }[];
  /** How many more there are than are shown, and the page that lists them all. */
  readonly more: number;
  readonly moreHref: string | null;
}

export interface Graph {
  readonly asked: GraphAsked;
  readonly root: Ref;
  readonly nodes: Readonly<Partial<Record<Ref, GraphNode>>>;
  /** What was expanded and is there, each with its neighbours. */
  readonly expanded: Readonly<Partial<Record<Ref, readonly EdgeGroup[]>>>;
  /** Which years there are to choose from. */
  readonly years: readonly number[];
}

/** The walk that an address asks for; null if it begins nowhere that this person may see. */
export async function viewGraph(
  staff: StaffMember,
  language: Language,
  asked: GraphAsked,
): Promise<Graph | null> {
  const { from: root } = asked;
  if (root === null) return null;
  const begun = await findNodes(staff, language, [root, ...asked.open]);
  if (!begun.some(({ node }) => node.ref === root)) return null;
  const kinds = [...grouped(begun, ({ node }) => node.kind)];
  const expanded = new Map(kinds.map(([kind, of]) => [kind, of.map(({ id }) => id)]));
  const [found, years] = await Promise.all([neighboursOf(staff, expanded, asked.year), yearsOfWork(staff)]);
  const shown = found
    .map((neighbour) => ({ ...neighbour, node: nodeOf(neighbour.kind, neighbour.node, language) }))
    .filter(({ node }) => isWanted(node, asked));
  const nodes = [...shown, ...begun].map(({ node }) => [node.ref, node] as const);
  const shownYears = nodes.flatMap(([, { year }]) => year ?? []);
  return {
    ...{ asked, root, years: [...new Set([...years, ...shownYears])].toSorted((a, b) => b - a) },
    nodes: Object.fromEntries(nodes),
    expanded: Object.fromEntries(
      begun.map(({ id, node }) => [
        node.ref,
        groupsOf(
          node.ref,
          shown.filter(({ of }) => of.kind === node.kind && of.id === id),
        ),
      ]),
    ),
  };
}

/** What was expanded on the way is shown whatever else is left out: else the walk would fall apart. */
const isWanted = (node: GraphNode, { from, open, kinds }: GraphAsked): boolean =>
  kinds.length === 0 || kinds.includes(node.kind) || node.ref === from || open.includes(node.ref);

type Shown = Omit<Neighbour, "node"> & { readonly node: GraphNode };

function groupsOf(of: Ref, neighbours: readonly Shown[]): EdgeGroup[] {
  const groups = grouped(neighbours, ({ edge, direction, kind }) => `${kind} ${direction} ${edge}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { edge, direction, kind, total } = first;
    const more = Math.max(0, total - group.length);
    return [
      {
        ...{ edge, direction, more, moreHref: more > 0 ? listHref(of, kind) : null },
        neighbours: group.map(({ node, detail }) => ({ ref: node.ref, detail })),
      },
    ];
  });
}

/** The nodes of these names that this person may see, in the order asked for: a statement a kind. */
async function findNodes(staff: StaffMember, language: Language, refs: readonly Ref[]) {
  const kinds = nodeKinds.filter((kind) => refs.some((ref) => partsOf(ref).kind === kind));
  const found = await Promise.all(
    kinds.map(async (kind) => {
      const keys = refs.map(partsOf).flatMap((ref) => (ref.kind === kind ? [ref.key] : []));
      const table = nodeTables[kind];
      const rows = await db.$queryRaw(sql`
        SELECT ${table.id}::text AS "id", ${table.key} AS "key", ${table.year} AS "year", ${table.facts} AS "facts"
        FROM ${table.from} WHERE ${table.byKeys(keys)} AND ${table.visible(staff)}`);
      return z
        .array(nodeColumns)
        .parse(rows)
        .map((row) => ({ id: row.id, node: nodeOf(kind, row, language) }));
    }),
  );
  return found.flat().toSorted((a, b) => refs.indexOf(a.node.ref) - refs.indexOf(b.node.ref));
}

/** The years of the records that this person may see: a look into the index for each, however many records there are. */
async function yearsOfWork(staff: StaffMember): Promise<number[]> {
  const before = (kind: Prisma.Sql, earlier: Prisma.Sql) => sql`
    (SELECT r."year" FROM "Record" r WHERE r."kind" = ${kind} AND ${earlier} AND ${visibleRecordsSql(staff, "r")}
     ORDER BY r."year" DESC LIMIT 1)`;
  const rows = await db.$queryRaw(sql`
    WITH RECURSIVE found AS (
      SELECT k."kind", ${before(sql`k."kind"`, sql`true`)} AS "year"
      FROM unnest(enum_range(NULL::"RecordKind")) AS k("kind")
      UNION ALL
      SELECT f."kind", ${before(sql`f."kind"`, sql`r."year" < f."year"`)} FROM found f WHERE f."year" IS NOT NULL
    )
    SELECT "year" FROM found WHERE "year" IS NOT NULL`);
  return z
    .array(z.object({ year: z.number() }))
    .parse(rows)
    .map(({ year }) => year);
}
