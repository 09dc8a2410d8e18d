import { db } from "#app/platform/db.server.ts";
import type { CandidateKind } from "#prisma/generated/client.ts";

import { matchNote } from "./match-note.ts";
import { candidateKinds } from "./review-filter.ts";

interface Count {
  readonly found: number;
  readonly matched: number;
  readonly ambiguous: number;
  readonly none: number;
}

/** What an import found of each kind, and how much of it the office may hold already. */
export async function stagedCounts(importId: string): Promise<Readonly<Record<CandidateKind, Count>>> {
  const rows = await db.importCandidate.findMany({
    where: { importId },
    select: { kind: true, matchReason: true },
  });
  const counts = candidateKinds.map((kind): [CandidateKind, Count] => {
    const outcomes = rows
      .filter((row) => row.kind === kind)
      .map((row) => matchNote.safeParse(row.matchReason).data?.outcome ?? "none");
    const count = (wanted: string): number => outcomes.filter((outcome) => outcome === wanted).length;
    return [
      kind,
      {
        found: outcomes.length,
        matched: count("matched"),
        ambiguous: count("ambiguous"),
        none: count("none"),
      },
    ];
  });
  // One entry for each kind of the list, which names them all.
  return Object.fromEntries(counts) as Record<CandidateKind, Count>;
}
