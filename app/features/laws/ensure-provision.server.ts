import type { Database } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { provisionOrder } from "#content/read/provision-path.ts";

import { parentPath } from "./read-provision.ts";

/** The id of an act's provision; it and the units above it are made if they are not there yet. */
export async function ensureProvision(tx: Database, actId: string, path: string): Promise<string> {
  const existing = await tx.provision.findUnique({
    where: { actId_path: { actId, path } },
    select: { id: true },
  });
  if (existing) return existing.id;
  const above = parentPath(path);
  const parentId = above === null ? null : await ensureProvision(tx, actId, above);
  const { id } = await tx.provision.create({
    data: { actId, path, parentId, order: provisionOrder(path) },
    select: { id: true },
  });
  await enqueue(tx, "search", "provision", id);
  return id;
}
