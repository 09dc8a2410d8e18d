import { db } from "#app/platform/db.server.ts";
import { inThree } from "#app/platform/trilingual.ts";
import { languageOrder } from "#app/features/records/list-local.ts";
import { compareLaws, compareWords, countChanges } from "#content/laws/compare-laws.ts";
import type { Language } from "#prisma/generated/client.ts";

import { heldTexts } from "./held-texts.server.ts";
import { editionsOf } from "./provision-editions.server.ts";
import { storedUnits } from "./stored-units.server.ts";
import { dayIn } from "./view-text.server.ts";

const CHANGES_SHOWN = 20;
const WORDS_SHOWN = 4_000;

/** Two editions of an act compared, a page of their differences; null if the registry has no such act. */
export async function viewComparison(language: Language, slug: string, search: URLSearchParams) {
  const act = await db.act.findUnique({
    where: { slug },
    select: { id: true, structure: true, titleKk: true, titleRu: true, titleEn: true },
  });
  if (!act) return null;
  const editions = await editionsOf(act.id);
  const of = chosenLanguage(editions, language, search);
  const days = editions.filter(({ languages }) => languages.includes(of)).map(({ from }) => from);
  const to = days.find((day) => day === dayIn(search, "to")) ?? days[0] ?? null;
  const from =
    days.find((day) => day === dayIn(search, "from")) ?? days.find((day) => to !== null && day < to) ?? null;
  const page = Math.min(Math.max(Math.trunc(Number(search.get("page") ?? 1)) || 1, 1), 1_000);
  return {
    ...{ slug, structure: act.structure, titles: inThree(act, "title"), language: of, days, from, to, page },
    languages: (["kk", "ru", "en"] as const).filter(
      (one) => editions.filter(({ languages }) => languages.includes(one)).length > 1,
    ),
    difference: from === null || to === null ? null : await differenceOf(act.id, of, from, to, page),
  };
}
export type ComparisonShown = NonNullable<Awaited<ReturnType<typeof viewComparison>>>;

type Editions = Awaited<ReturnType<typeof editionsOf>>;

/** The language asked for, else the reader's, else the next, of which there are two editions to compare. */
function chosenLanguage(editions: Editions, language: Language, search: URLSearchParams): Language {
  const asked = languageOrder[language].find((of) => of === search.get("language"));
  const several = languageOrder[language].find(
    (of) => editions.filter(({ languages }) => languages.includes(of)).length > 1,
  );
  return asked ?? several ?? language;
}

async function differenceOf(actId: string, language: Language, from: string, to: string, page: number) {
  const [before, after] = await Promise.all([unitsOn(actId, language, from), unitsOn(actId, language, to)]);
  const changes = compareLaws(before, after);
  return {
    counts: countChanges(changes),
    total: changes.length,
    pageCount: Math.max(1, Math.ceil(changes.length / CHANGES_SHOWN)),
    changes: changes
      .slice((page - 1) * CHANGES_SHOWN, page * CHANGES_SHOWN)
      .map(({ path, kind, before: was, after: is }) => ({
        ...{ path, kind },
        pieces: compareWords(wordsOf(was), wordsOf(is)),
      })),
  };
}

async function unitsOn(actId: string, language: Language, on: string) {
  const held = (await heldTexts(actId, on)).find((text) => text.language === language);
  return held ? storedUnits(held.editionId, language) : [];
}

const wordsOf = (unit: { readonly heading: string | null; readonly text: string } | null): string =>
  unit === null ? "" : [unit.heading, unit.text].filter(Boolean).join("\n").slice(0, WORDS_SHOWN);
