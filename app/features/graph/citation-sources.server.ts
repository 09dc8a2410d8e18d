import { Prisma } from "#app/platform/db.server.ts";

import type { EdgeSource } from "./edge-source.ts";

const { sql } = Prisma;

const cites = { table: sql`"Citation" e`, kind: sql`'cites'` } as const;
/** What is open or unknown is tied to nothing. */
const toProvision = { to: sql`e."provisionId"`, when: sql`e."state" = 'matched'` } as const;
const toAct = {
  to: sql`e."actId"`,
  when: sql`e."state" = 'matched' AND e."provisionId" IS NULL`,
} as const;

/** Which texts cite which norms: a provision where one is named, else the act. */
export const citationSources: readonly EdgeSource[] = [
  { ends: ["record", "provision"], from: sql`e."recordId"`, ...cites, ...toProvision },
  { ends: ["record", "act"], from: sql`e."recordId"`, ...cites, ...toAct },
  { ends: ["appeal", "provision"], from: sql`e."appealId"`, ...cites, ...toProvision },
  { ends: ["appeal", "act"], from: sql`e."appealId"`, ...cites, ...toAct },
];
