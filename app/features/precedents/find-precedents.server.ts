import { subjectOfRecord } from "#app/features/finding/record-documents.server.ts";
import { similar } from "#app/features/finding/search-records.server.ts";
import { briefSelect, briefTitle } from "#app/features/laws/brief-title.server.ts";
import { provisionLabel } from "#app/features/laws/provision-label.ts";
import { visibleRecords } from "#app/features/records/access.server.ts";
import { oneOf, type OneText } from "#app/features/records/list-local.ts";
import { recordKinds } from "#app/features/records/schema.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { type Language, translator } from "#app/platform/i18n.server.ts";
import type { SimilarHit } from "#search/engine.ts";
import { LANGUAGES } from "#search/stored.ts";

/** What two records both concern in one act. */
export interface SharedAct {
  readonly slug: string;
  readonly name: OneText | null;
  /** "Art. 146(2)" and the like; none if they share the act alone. */
  readonly places: readonly string[];
}

/** An earlier record that is like another, and why. */
export interface Precedent {
  readonly number: string;
  readonly kind: string;
  readonly title: OneText | null;
  readonly year: number | null;
  readonly status: string | null;
  readonly url: string;
  readonly acts: readonly SharedAct[];
  /** Words that both have, in the reader's language if there are any: how many, and some of them. */
  readonly words: {
    readonly count: number;
    readonly some: readonly string[];
    readonly lang: Language;
  } | null;
}

/** A reason names so many words and so many places of an act. */
const MOST_WORDS = 6;
const MOST_PLACES = 6;

/**
 * The records most like one: first those that concern the same provisions, then those that say the same. Null if there
 * is no such record, or this person may not see it.
 */
export async function precedentsOf(
  staff: StaffMember,
  language: Language,
  number: string,
  limit: number,
): Promise<{ readonly title: OneText | null; readonly precedents: readonly Precedent[] } | null> {
  const record = await db.record.findFirst({
    where: { AND: [{ number }, visibleRecords(staff)] },
    select: { id: true, titleKk: true, titleRu: true, titleEn: true },
  });
  const like = record && (await subjectOfRecord(record.id));
  if (!like) return null;
  const found = await similar(staff, {
    ...{ like, language, limit },
    except: [`record:${record.id}`],
    filters: { kind: recordKinds },
  });
  return { title: oneOf(language, like.titles), precedents: await withReasons(language, found) };
}

async function withReasons(language: Language, found: readonly SimilarHit[]): Promise<Precedent[]> {
  const slugs = new Set(found.flatMap(({ sharedCites }) => sharedCites.map(slugOf)));
  const acts = await db.act.findMany({
    where: { slug: { in: [...slugs] } },
    select: { slug: true, structure: true, ...briefSelect },
  });
  const t = translator(language);
  return found.map(({ hit, sharedCites, sharedWords }) => ({
    number: hit.number ?? "",
    kind: hit.kind,
    title: oneOf(language, hit.titles),
    ...{ year: hit.year, status: hit.status, url: hit.url },
    acts: acts
      .filter(({ slug }) => sharedCites.some((cited) => slugOf(cited) === slug))
      .map((act) => ({
        slug: act.slug,
        name: oneOf(language, briefTitle(act)),
        places: sharedCites
          .filter((cited) => slugOf(cited) === act.slug && cited.includes("#"))
          .slice(0, MOST_PLACES)
          .map((cited) => provisionLabel(cited.slice(cited.indexOf("#") + 1), act.structure, t)),
      }))
      // Where they meet exactly says more than an act that both name.
      .sort((a, b) => Number(b.places.length > 0) - Number(a.places.length > 0)),
    words: wordsToTell(language, sharedWords),
  }));
}

function wordsToTell(language: Language, shared: SimilarHit["sharedWords"]): Precedent["words"] {
  const lang = [language, ...LANGUAGES].find((each) => shared[each].length > 0);
  if (lang === undefined) return null;
  const some = shared[lang].slice(0, MOST_WORDS).map((word) => word.toLocaleLowerCase(lang));
  return { count: shared[lang].length, some, lang };
}

const slugOf = (cited: string): string => cited.split("#")[0] ?? "";
