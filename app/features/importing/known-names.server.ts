import { db } from "#app/platform/db.server.ts";
import type { Named, ReportRegistry } from "#content/reports/types.ts";

interface NamedRow {
  readonly id: string;
  readonly nameEn: string;
  readonly shortEn?: string | null;
  readonly aliases: readonly string[];
}

const asNamed = ({ id, nameEn, shortEn, aliases }: NamedRow): Named => ({
  id,
  names: [nameEn, shortEn, ...aliases].filter((name): name is string => name != null && name !== ""),
});

/** The names by which a report may call the bodies and regions we hold. */
export async function knownNames(): Promise<ReportRegistry> {
  const [bodies, regions] = await Promise.all([
    db.body.findMany({ select: { id: true, nameEn: true, shortEn: true, aliases: true } }),
    db.region.findMany({ select: { id: true, nameEn: true, aliases: true } }),
  ]);
  return { bodies: bodies.map(asNamed), regions: regions.map(asNamed) };
}
