import { type Database, db } from "#app/platform/db.server.ts";
import { inThree, isoDay, type Trilingual } from "#app/platform/trilingual.ts";
import { compileRegistry, type Lexicon } from "#content/citations/lexicon/compile.ts";
import type { RegistryAct } from "#content/citations/types.ts";
import { KNOWN_ERRORS } from "#content/read/citation-registry.ts";

let held: {
  readonly stamp: string;
  readonly acts: Promise<readonly RegistryAct[]>;
  readonly lexicon: Promise<Lexicon>;
} | null = null;

/** Which state of the registry something was read by: it differs once an act is entered, changed or gone. */
export async function registryStamp(from: Database = db): Promise<string> {
  const [row] = await from.$queryRaw<{ stamp: string }[]>`
    SELECT count(*)::text || ' ' || coalesce(to_char(max("updatedAt") AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISSMS'), '') AS "stamp"
    FROM "Act"`;
  return row?.stamp ?? "";
}

/**
 * The acts of the office's registry, ready for citations to be read by; made anew once an act has changed. Inside a
 * transaction it asks by that transaction's connection.
 */
export const officeLexicon = async (from: Database = db): Promise<Lexicon> => (await hold(from)).lexicon;

/** The acts of the office's registry themselves, as of the same moment. */
export const officeRegistry = async (from: Database = db): Promise<readonly RegistryAct[]> =>
  (await hold(from)).acts;

async function hold(from: Database) {
  const stamp = await registryStamp(from);
  if (held?.stamp !== stamp) {
    const acts = readRegistry(from);
    const lexicon = acts.then((read) => compileRegistry({ acts: read, errors: KNOWN_ERRORS }));
    held = { stamp, acts, lexicon };
    // What failed is read again by the next who asks.
    lexicon.catch(() => {
      held = null;
    });
  }
  return held;
}

const given = ({ kk, ru, en }: Trilingual) => ({
  ...(kk !== null && { kk }),
  ...(ru !== null && { ru }),
  ...(en !== null && { en }),
});

async function readRegistry(from: Database): Promise<RegistryAct[]> {
  const acts = await from.act.findMany({
    select: {
      ...{ slug: true, form: true, number: true, adoptedOn: true, adiletId: true, structure: true },
      ...{ titleKk: true, titleRu: true, titleEn: true, shortKk: true, shortRu: true, shortEn: true },
      ...{ abbrKk: true, abbrRu: true, abbrEn: true, aliases: true, inForceFrom: true, inForceTo: true },
      ...{ firstArticle: true, lastArticle: true },
      successor: { select: { slug: true } },
    },
    orderBy: { slug: "asc" },
  });
  return acts.map((act) => ({
    ...{ slug: act.slug, form: act.form, aliases: act.aliases },
    title: { ...given(inThree(act, "title")), en: act.titleEn },
    short: given(inThree(act, "short")),
    abbr: { kk: act.abbrKk, ru: act.abbrRu, en: act.abbrEn },
    number: act.number ?? undefined,
    adoptedOn: isoDay(act.adoptedOn) ?? undefined,
    adiletId: act.adiletId ?? undefined,
    structure: act.structure ?? undefined,
    inForceFrom: isoDay(act.inForceFrom) ?? undefined,
    inForceTo: isoDay(act.inForceTo) ?? undefined,
    firstArticle: act.firstArticle ?? undefined,
    lastArticle: act.lastArticle ?? undefined,
    successor: act.successor?.slug,
  }));
}
