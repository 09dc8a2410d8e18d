import type { StaffMember } from "#app/platform/auth.server.ts";
import { pickActs, pickAppeals, pickRecords } from "#app/features/finding/pick.server.ts";
import { citedBy } from "#app/features/finding/cited-in-question.server.ts";
import { officeLexicon } from "#app/features/laws/office-lexicon.server.ts";
import type { Reference } from "#app/editor/writing/reference-menu.ts";
import { format } from "#content/citations/format/format.ts";
import { provisionOfPath } from "#content/read/provision-path.ts";
import type { Lexicon } from "#content/citations/lexicon/compile.ts";
import type { Language } from "#prisma/generated/client.ts";

import { findDraft } from "../find-draft.server.ts";
import { caseAsked, casesOf } from "./case-asked.ts";

const MOST = 10;

/**
 * What a drafter may refer to by a few letters: a provision by its number, in every case of the document's language,
 * the one that the words before it ask for first; acts, records and appeals by name or number. Null if there is no
 * such draft for this person.
 */
export async function findReferences(
  staff: StaffMember,
  id: string | undefined,
  { query, before }: { readonly query: string; readonly before: string },
): Promise<Reference[] | null> {
  const draft = await findDraft(staff, id);
  if (!draft) return null;
  const text = query.trim();
  if (text === "") return [];
  const [lexicon, cited, acts, records, appeals] = await Promise.all([
    officeLexicon(),
    citedBy(text),
    pickActs(staff, text),
    pickRecords(staff, text),
    pickAppeals(staff, text),
  ]);
  const { language } = draft;
  const asked = caseAsked(before, language);
  const provisions = cited.flatMap((one) => formsOf(one, lexicon, language, asked));
  const slugs = new Set(cited.map((one) => one.split("#")[0]));
  return [
    ...provisions,
    ...acts
      .filter((act) => !slugs.has(act.id))
      .flatMap((act) => formsOf(act.id, lexicon, language, asked).slice(0, 1)),
    ...records.map(({ id: name, label }) => asIs("record", name, label)),
    ...appeals.map(({ id: name, label }) => asIs("appeal", name, label)),
  ].slice(0, MOST);
}

/** A norm, `slug` or `slug#path`, in the forms that the language has. */
function formsOf(
  cited: string,
  lexicon: Lexicon,
  language: Language,
  asked: ReturnType<typeof caseAsked>,
): Reference[] {
  const [slug = "", path] = cited.split("#");
  const act = lexicon.acts.get(slug);
  if (!act) return [];
  const provision = path === undefined ? null : provisionOfPath(path);
  // An office would have to name it by hand: there is no official form of it here.
  if (path !== undefined && provision === null) return [];
  const labels = casesOf(language, asked).map((grammaticalCase) =>
    format(provision, act, { language, grammaticalCase }),
  );
  return [...new Set(labels)].map((label) => ({
    ...{ target: "act", name: slug, path: path ?? null, label, note: null },
  }));
}

/** The number stands in the text; the title is for whoever chooses. */
const asIs = (target: string, name: string, label: string): Reference => ({
  ...{ target, name, path: null, label: name },
  note: label.split(" · ")[1] ?? null,
});
