import { actToNameSql } from "#app/features/laws/brief-title.server.ts";
import { visibleRecordsSql } from "#app/features/records/access.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { Prisma } from "#app/platform/db.server.ts";

import type { NodeKind } from "./node-kinds.ts";

const { sql } = Prisma;

/** How the nodes of a kind are read: a part of FROM under aliases of its own, and expressions over it. */
export interface NodeTable {
  readonly from: Prisma.Sql;
  readonly id: Prisma.Sql;
  /** The type of its id. */
  readonly idType: Prisma.Sql;
  readonly key: Prisma.Sql;
  readonly byKeys: (keys: readonly string[]) => Prisma.Sql;
  readonly year: Prisma.Sql;
  /** As `factsSchemas` of the kind reads them. */
  readonly facts: Prisma.Sql;
  readonly order: Prisma.Sql;
  /** What this person may see. */
  readonly visible: (staff: StaffMember) => Prisma.Sql;
}

const uuid = sql`uuid`;
const none = sql`NULL::int`;
const everybody = () => sql`true`;
const titles = (alias: string) => {
  const of = Prisma.raw(`"${alias}"`);
  return sql`'titleKk', ${of}."titleKk", 'titleRu', ${of}."titleRu", 'titleEn', ${of}."titleEn"`;
};

// No region of an appeal and no size of a group is read here: who may not know them learns nothing from the graph.
export const nodeTables: Readonly<Record<NodeKind, NodeTable>> = {
  appeal: {
    ...{ from: sql`"Appeal" l`, id: sql`l."id"`, idType: uuid, key: sql`l."number"`, year: sql`l."year"` },
    byKeys: (keys) => sql`l."number" = ANY(${keys}::text[])`,
    facts: sql`jsonb_build_object(${titles("l")})`,
    order: sql`l."year" DESC, l."number"`,
    visible: everybody,
  },
  group: {
    ...{ from: sql`"AppealGroup" g`, id: sql`g."id"`, idType: uuid, key: sql`g."number"` },
    year: sql`g."year"`,
    byKeys: (keys) => sql`g."number" = ANY(${keys}::text[])`,
    facts: sql`jsonb_build_object(${titles("g")})`,
    order: sql`g."year" DESC, g."number"`,
    visible: everybody,
  },
  record: {
    ...{ from: sql`"Record" r`, id: sql`r."id"`, idType: uuid, key: sql`r."number"`, year: sql`r."year"` },
    byKeys: (keys) => sql`r."number" = ANY(${keys}::text[])`,
    facts: sql`jsonb_build_object(${titles("r")}, 'kind', r."kind", 'status', r."status")`,
    order: sql`r."year" DESC, r."number"`,
    visible: (staff) => visibleRecordsSql(staff, "r"),
  },
  provision: {
    ...{ from: sql`"Provision" p JOIN "Act" a ON a."id" = p."actId"`, id: sql`p."id"`, idType: uuid },
    ...{ key: sql`a."slug" || '/' || p."path"`, year: none },
    byKeys: (keys) => sql`(a."slug", p."path") IN (
      SELECT split_part(k, '/', 1), split_part(k, '/', 2) FROM unnest(${keys}::text[]) AS k)`,
    facts: sql`jsonb_build_object('path', p."path", 'structure', a."structure", ${actToNameSql})`,
    order: sql`a."slug", p."order", p."path"`,
    visible: everybody,
  },
  act: {
    ...{ from: sql`"Act" a`, id: sql`a."id"`, idType: uuid, key: sql`a."slug"`, year: none },
    byKeys: (keys) => sql`a."slug" = ANY(${keys}::text[])`,
    facts: sql`jsonb_build_object(${actToNameSql})`,
    order: sql`a."citedCount" DESC, a."slug"`,
    visible: everybody,
  },
  body: {
    ...{ from: sql`"Body" b`, id: sql`b."id"`, idType: sql`text`, key: sql`b."id"`, year: none },
    byKeys: (keys) => sql`b."id" = ANY(${keys}::text[])`,
    facts: sql`jsonb_build_object('nameKk', b."nameKk", 'nameRu', b."nameRu", 'nameEn', b."nameEn",
      'shortKk', b."shortKk", 'shortRu', b."shortRu", 'shortEn', b."shortEn")`,
    order: sql`b."order", b."id"`,
    visible: everybody,
  },
  decision: {
    ...{
      from: sql`"CourtDecision" d LEFT JOIN "Act" da ON da."id" = d."actId"`,
      id: sql`d."id"`,
      idType: uuid,
    },
    ...{ key: sql`d."number"`, year: sql`extract(year FROM d."decidedOn")::int` },
    byKeys: (keys) => sql`d."number" = ANY(${keys}::text[])`,
    facts: sql`jsonb_build_object('slug', da."slug")`,
    order: sql`d."decidedOn" DESC, d."number"`,
    visible: everybody,
  },
};
