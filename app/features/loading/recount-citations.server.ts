import type { Database } from "#app/platform/db.server.ts";

/**
 * Counts anew how many records cite or concern each act, and each provision with what stands in it. Rows whose count
 * is right are not touched.
 */
export async function recountCitations(tx: Database): Promise<void> {
  await tx.$executeRaw`
    with cited as (
      select "actId", "recordId" from "Citation" where "actId" is not null and "recordId" is not null
      union select "actId", "recordId" from "NormChange"
      union select p."actId", n."opinionId" from "OpinionNorm" n join "Provision" p on p.id = n."provisionId"
    ), counted as (
      select a.id, count(c."recordId")::int as records
      from "Act" a left join cited c on c."actId" = a.id
      group by a.id
    )
    update "Act" a set "citedCount" = counted.records
    from counted where counted.id = a.id and a."citedCount" <> counted.records`;
  await tx.$executeRaw`
    with recursive cited as (
      select "provisionId" as id, "recordId" from "Citation" where "provisionId" is not null and "recordId" is not null
      union select "provisionId", "recordId" from "NormChange" where "provisionId" is not null
      union select "provisionId", "opinionId" from "OpinionNorm"
    ), reached as (
      select id, "recordId" from cited
      union
      select p."parentId", r."recordId" from reached r join "Provision" p on p.id = r.id where p."parentId" is not null
    ), counted as (
      select p.id, count(r."recordId")::int as records
      from "Provision" p left join reached r on r.id = p.id
      group by p.id
    )
    update "Provision" p set "citedCount" = counted.records
    from counted where counted.id = p.id and p."citedCount" <> counted.records`;
}
