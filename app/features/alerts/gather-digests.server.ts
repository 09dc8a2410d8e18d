import { env } from "#app/platform/env.server.ts";
import { pool } from "#app/platform/db.server.ts";
import type { DigestPeriod } from "#prisma/generated/client.ts";

import { liveFollow } from "./access.server.ts";
import { lastDue } from "./due.ts";

/** A mail tells of so many at most; the rest wait for the next, or are seen in the product before. */
const MOST_TOLD = 200;

const PERIODS = ["daily", "weekly"] as const satisfies readonly DigestPeriod[];

/** The host of Message-IDs: that of the product's own address. */
const host = new URL(env.origin).hostname;

/**
 * One mail a person for the last time that mails of a period were due, with all that was found before and told nowhere
 * yet; of a time when nothing ran, too. Who turned to somebody stands in the daily one. In one statement: what is given to a mail is given to no other, whatever is
 * killed.
 */
export async function gatherDigests(now: number): Promise<void> {
  for (const period of PERIODS) {
    const { on, at } = lastDue(period, now);
    await pool.query(
      `with untold as materialized (
         select h."followId", h."document", f."staffId",
           row_number() over (partition by f."staffId" order by h."foundAt" desc, h."document") as place
         from "Follow" f join "SavedSearch" s on s."id" = f."searchId" join "Staff" p on p."id" = f."staffId"
           join "FollowHit" h on h."followId" = f."id"
         where f."mail" = $1::text::"FollowMail" and ${liveFollow}
           and h."foundAt" < $3 and h."seenAt" is null and h."digestId" is null
       ),
       turned as materialized (
         select n."id", n."staffId" from "Notice" n join "Staff" p on p."id" = n."staffId"
         where $1::text = 'daily' and p."disabledAt" is null
           and n."at" < $3 and n."seenAt" is null and n."digestId" is null
       ),
       named as materialized (
         select gen_random_uuid() as "id", "staffId"
         from (select "staffId" from untold union select "staffId" from turned) w
       ),
       made as (
         insert into "Digest" ("id", "staffId", "period", "dueOn", "messageId")
         select "id", "staffId", $1::text::"DigestPeriod", $2::date, '<' || "id" || '@' || $4 || '>' from named
         on conflict ("staffId", "period", "dueOn") do nothing
         returning "id", "staffId"
       ),
       noticed as (
         update "Notice" n set "digestId" = m."id" from turned u join made m on m."staffId" = u."staffId"
         where n."id" = u."id"
       )
       update "FollowHit" h set "digestId" = m."id" from untold u join made m on m."staffId" = u."staffId"
       where u."place" <= ${String(MOST_TOLD)} and h."followId" = u."followId" and h."document" = u."document"`,
      [period, on, at, host],
    );
  }
}
