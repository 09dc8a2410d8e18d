import { officeLexicon } from "#app/features/laws/office-lexicon.server.ts";
import { db } from "#app/platform/db.server.ts";
import { isoDay } from "#app/platform/trilingual.ts";

import { replaceCitations } from "./write-texts.server.ts";

/** Pages of so many at a time: short transactions, so that nobody who publishes waits long. */
const AT_ONCE = 20;

/**
 * Reads anew what every page cites: an act that the registry has got since, or another name of one, is found in what was
 * published before. The texts stay as they are.
 */
export async function relinkPages(signal: AbortSignal): Promise<void> {
  for (let after: string | null = null; !signal.aborted;) {
    const last: string | null = await db.$transaction(
      async (tx) => {
        const pages = await tx.knowledgePage.findMany({
          where: { removedAt: null, ...(after !== null && { id: { gt: after } }) },
          select: { id: true, texts: { select: { language: true, source: true, asOf: true } } },
          orderBy: { id: "asc" },
          take: AT_ONCE,
        });
        const texts = pages.flatMap(({ id: pageId, texts: those }) =>
          those.map(({ language, source, asOf }) => ({
            ...{ pageId, language, source },
            asOf: isoDay(asOf) ?? "",
          })),
        );
        await replaceCitations(tx, texts, await officeLexicon(tx));
        return pages.length === AT_ONCE ? (pages.at(-1)?.id ?? null) : null;
      },
      { timeout: 60_000, maxWait: 30_000 },
    );
    if (last === null) return;
    after = last;
  }
}
