import type { Database } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import { ensureProvision } from "#app/features/laws/ensure-provision.server.ts";
import { readProvisionPath } from "#app/features/laws/read-provision.ts";

/** An act of the registry, whole or one provision of it. */
export interface NormTarget {
  readonly actId: string;
  readonly provisionId: string | null;
  readonly path: string | null;
}

/**
 * Finds what a person named by an act's slug and a provision as written, `163(2)(5)`; a provision that nobody named
 * before is made.
 * @throws {Refusal} if the act is not in the registry, the provision cannot be read, or the act has no such article.
 */
export async function findNormTarget(
  tx: Database,
  { act: slug, provision }: { readonly act: string; readonly provision: string | null },
): Promise<NormTarget> {
  const path = provision === null ? null : readProvisionPath(provision);
  if (provision !== null && path === null) {
    throw new Refusal("refusal.provisionUnreadable", { value: provision }, { field: "provision" });
  }
  const act = await tx.act.findUnique({
    where: { slug },
    select: { id: true, firstArticle: true, lastArticle: true },
  });
  if (!act) throw new Refusal("refusal.unknownValue", { value: slug }, { field: "act" });
  if (path !== null) refuseImpossible(act, path);
  return { actId: act.id, path, provisionId: path === null ? null : await ensureProvision(tx, act.id, path) };
}

/** An article beyond the act's last one, or before the first of a Code's special part. */
function refuseImpossible(
  {
    firstArticle,
    lastArticle,
  }: { readonly firstArticle: number | null; readonly lastArticle: number | null },
  path: string,
): void {
  const article = /^art_(?<number>\d+)/u.exec(path)?.groups?.["number"];
  if (article === undefined) return;
  const [first, last] = [firstArticle ?? 1, lastArticle ?? Infinity];
  if (Number(article) >= first && Number(article) <= last) return;
  const values = { article, first, last: lastArticle ?? 0, hasLast: lastArticle === null ? "no" : "yes" };
  throw new Refusal("refusal.articleImpossible", values, { field: "provision" });
}
