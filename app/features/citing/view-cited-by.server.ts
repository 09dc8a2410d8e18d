import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { briefSelect, briefTitle } from "#app/features/laws/brief-title.server.ts";
import { readProvisionPath } from "#app/features/laws/read-provision.ts";
import { oneOf } from "#app/features/records/list-local.ts";
import type { Language } from "#prisma/generated/client.ts";

import { listCitedBy } from "./list-cited-by.server.ts";

/**
 * Who refers to an act, or with `?at=` to one of its provisions, all sources a page at a time; null if the registry
 * has no such act, or nobody named such a provision.
 */
export async function viewCitedBy(
  staff: StaffMember,
  language: Language,
  slug: string,
  search: URLSearchParams,
) {
  const act = await db.act.findUnique({
    where: { slug },
    select: { id: true, slug: true, structure: true, ...briefSelect },
  });
  if (!act) return null;
  const asked = search.get("at");
  const path = asked === null ? null : readProvisionPath(asked);
  const provision =
    path === null
      ? null
      : await db.provision.findUnique({
          where: { actId_path: { actId: act.id, path } },
          select: { id: true },
        });
  if (asked !== null && !provision) return null;
  return {
    ...{ slug: act.slug, structure: act.structure, path, title: oneOf(language, briefTitle(act)) },
    cited: await listCitedBy(staff, language, { actId: act.id, provisionId: provision?.id ?? null }, search),
  };
}

export type CitedByView = NonNullable<Awaited<ReturnType<typeof viewCitedBy>>>;
