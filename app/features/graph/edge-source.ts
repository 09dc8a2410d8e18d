import type { Prisma } from "#app/platform/db.server.ts";

import type { NodeKind } from "./node-kinds.ts";

/** Rows of a table that tie nodes of one kind to nodes of another. */
export interface EdgeSource {
  readonly ends: readonly [from: NodeKind, to: NodeKind];
  /** A part of FROM under the alias `e`. */
  readonly table: Prisma.Sql;
  /** The ids of both ends. */
  readonly from: Prisma.Sql;
  readonly to: Prisma.Sql;
  /** The kind of the edge, named by `graph.edge.out.…` and `graph.edge.in.…`. */
  readonly kind: Prisma.Sql;
  /** A key of the catalogues that says more of the edge. */
  readonly detail?: Prisma.Sql;
  readonly when?: Prisma.Sql;
  /** What holds besides where an end lists all that lead to it: of an act not every unit. */
  readonly whenListed?: Prisma.Sql;
}
