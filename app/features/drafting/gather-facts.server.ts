import type { Database } from "#app/platform/db.server.ts";
import { translator } from "#app/platform/i18n.server.ts";
import { inThree, isoDay, type Trilingual } from "#app/platform/trilingual.ts";
import { briefSelect, briefTitle, type ActToName } from "#app/features/laws/brief-title.server.ts";
import { provisionLabel } from "#app/features/laws/provision-label.ts";
import { makeFormat } from "#app/ui/format.ts";
import type { Language } from "#prisma/generated/client.ts";

import type { NormToCite, RecordFacts } from "./templates/build-template.ts";

const act = { select: { slug: true, structure: true, ...briefSelect } } as const;
const provision = { select: { path: true } } as const;

/** In the document's language, else in another that the office reads. */
const inLanguage = (text: Trilingual, language: Language): string | null =>
  text[language] ?? text.ru ?? text.kk ?? text.en;

/** What a record gives to a document in one language. Of appeals only how many they are. */
export async function gatherFacts(tx: Database, recordId: string, language: Language): Promise<RecordFacts> {
  const record = await tx.record.findUniqueOrThrow({
    where: { id: recordId },
    select: {
      titleKk: true,
      titleRu: true,
      titleEn: true,
      appealCount: true,
      appealLinks: { select: { group: { select: { sizeIsFloor: true, size: true } } } },
      addressees: {
        orderBy: { order: "asc" },
        select: { body: { select: { nameKk: true, nameRu: true, nameEn: true } } },
      },
      normChanges: {
        orderBy: { order: "asc" },
        select: {
          ...{ currentKk: true, currentRu: true, currentEn: true },
          ...{ proposedKk: true, proposedRu: true, proposedEn: true },
          ...{ justificationKk: true, justificationRu: true, justificationEn: true },
          isSummary: true,
          act,
          provision,
        },
      },
      opinion: {
        select: {
          requestedOn: true,
          norms: {
            orderBy: { order: "asc" },
            select: { position: true, provision: { select: { path: true, act } } },
          },
        },
      },
    },
  });
  const t = translator(language);
  const cited = (
    of: ActToName & { slug: string; structure: string | null },
    path: string | null,
  ): NormToCite => {
    const name = inLanguage(briefTitle(of), language) ?? of.slug;
    const label = path === null ? name : `${provisionLabel(path, of.structure, t)}, ${name}`;
    return { slug: of.slug, path, label };
  };
  const requestedOn = isoDay(record.opinion?.requestedOn);
  return {
    title: inLanguage(inThree(record, "title"), language) ?? "",
    addressees: record.addressees.flatMap(({ body }) =>
      body ? [inLanguage(inThree(body, "name"), language) ?? ""] : [],
    ),
    norms: record.normChanges.map((change) => ({
      ...cited(change.act, change.provision?.path ?? null),
      current: inThree(change, "current")[language],
      proposed: inThree(change, "proposed")[language],
      because: inThree(change, "justification")[language],
      isSummary: change.isSummary,
    })),
    atIssue: (record.opinion?.norms ?? []).map((norm) => ({
      ...cited(norm.provision.act, norm.provision.path),
      position: norm.position,
    })),
    appeals:
      record.appealCount === 0
        ? null
        : {
            count: record.appealCount,
            atLeast: record.appealLinks.some(
              ({ group }) => group && (group.sizeIsFloor || group.size === null),
            ),
          },
    requestedOn: requestedOn && makeFormat(language, t).longDate(requestedOn),
  };
}
