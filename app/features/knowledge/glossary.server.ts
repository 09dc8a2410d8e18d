import { db } from "#app/platform/db.server.ts";
import type { Term } from "#content/markdown/pages/term.ts";

/** The office's glossary, as pages are marked by it. */
export async function glossary(): Promise<Term[]> {
  const terms = await db.glossaryTerm.findMany({ omit: { conflicts: true }, orderBy: { id: "asc" } });
  return terms.map((row) => ({
    id: row.id,
    term: given(row.termKk, row.termRu, row.termEn),
    abbr: { kk: row.abbrKk, ru: row.abbrRu, en: row.abbrEn },
    definition: given(row.definitionKk, row.definitionRu, row.definitionEn),
    note: given(row.noteKk, row.noteRu, row.noteEn),
  }));
}

const given = (kk: string | null, ru: string | null, en: string | null) => ({
  ...(kk !== null && { kk }),
  ...(ru !== null && { ru }),
  ...(en !== null && { en }),
});
