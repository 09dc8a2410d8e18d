import { db } from "#app/platform/db.server.ts";

import { standingOf, standingSelect } from "../access.server.ts";
import { rightsInDraft } from "../policy.ts";
import type { Colleague } from "./mentioned.ts";

const MOST = 500;

/** Who may read a draft, and so can be turned to about it. */
export async function colleaguesOf(draftId: string): Promise<Colleague[]> {
  const draft = await db.draft.findUniqueOrThrow({ where: { id: draftId }, select: standingSelect });
  const standing = standingOf(draft);
  const staff = await db.staff.findMany({
    where: {
      disabledAt: null,
      OR: [
        { role: { in: ["drafter", "head", "administrator"] } },
        ...(draft.record.authorId === null ? [] : [{ id: draft.record.authorId }]),
      ],
    },
    orderBy: { name: "asc" },
    take: MOST,
    select: { id: true, name: true, role: true },
  });
  return staff.filter((person) => rightsInDraft(person, standing).read).map(({ id, name }) => ({ id, name }));
}
