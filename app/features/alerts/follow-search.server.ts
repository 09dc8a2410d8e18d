import { audit } from "#app/platform/audit.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { type Database, db } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import { readerTagsOf } from "#app/features/finding/search-records.server.ts";
import type { FollowMail } from "#prisma/generated/client.ts";

import { visibleSearches } from "./access.server.ts";
import { askSaved } from "./ask-saved.server.ts";
import { LEDGER_LOCK } from "./ledger-lock.ts";

const MOST_FOLLOWS = 200;
/** What more documents answer is no question to be told about. */
export const MOST_ANSWERS = 10_000;

/**
 * Tells a person from now on what is new among the answers of a search: in the product, and by mail as he wishes. All
 * that answers already is written down and never told, however often it is edited. Followed already, only the mail
 * changes.
 * @throws {Refusal} if he may not read the search, follows two hundred already, or more than ten thousand documents
 * answer it.
 */
export async function followSearch(staff: StaffMember, searchId: string, mail: FollowMail): Promise<void> {
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LEDGER_LOCK}::bigint)`;
      const search = await tx.savedSearch.findFirst({
        where: { AND: [visibleSearches(staff), { id: searchId }] },
        select: { address: true, follows: { where: { staffId: staff.id, endedAt: null } } },
      });
      if (!search) throw new Refusal("refusal.notFound");
      const [following] = search.follows;
      if (following) {
        await tx.follow.update({ where: { id: following.id }, data: { mail } });
        return;
      }
      const count = await tx.follow.count({ where: { staffId: staff.id, endedAt: null } });
      if (count >= MOST_FOLLOWS) throw new Refusal("refusal.tooManyFollows", { count: MOST_FOLLOWS });
      await begin(tx, staff, { searchId, mail, address: search.address });
      await audit(tx, {
        ...{ staffId: staff.id, entity: "savedSearch", entityId: searchId, action: "followed" },
        after: { mail },
      });
    },
    { timeout: 60_000, maxWait: 10_000 },
  );
}

async function begin(
  tx: Database,
  staff: StaffMember,
  { address, ...follow }: { readonly searchId: string; readonly mail: FollowMail; readonly address: string },
): Promise<void> {
  const readerTags = readerTagsOf(staff);
  const { total, ids } = await askSaved(address, { readerTags, among: null, limit: MOST_ANSWERS });
  if (total > MOST_ANSWERS) throw new Refusal("refusal.followTooMuch", { most: MOST_ANSWERS });
  const { id } = await tx.follow.create({ data: { ...follow, staffId: staff.id }, select: { id: true } });
  await tx.$executeRaw`
    INSERT INTO "FollowHit" ("followId", "document") SELECT ${id}::uuid, unnest(${[...ids]}::text[])`;
}
