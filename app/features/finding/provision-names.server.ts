import { briefSelect, briefTitle } from "#app/features/laws/brief-title.server.ts";
import { provisionLabel } from "#app/features/laws/provision-label.ts";
import { type Language, translator } from "#app/platform/i18n.server.ts";
import type { Prisma } from "#app/platform/db.server.ts";
import type { Trilingual } from "#app/platform/trilingual.ts";

/** What a provision is called by: its place in its act, and the act's names. */
export const provisionNameFields = {
  path: true,
  act: { select: { ...briefSelect, slug: true, structure: true, abbrKk: true, abbrRu: true, abbrEn: true } },
} as const satisfies Prisma.ProvisionSelect;

type NamedProvision = Prisma.ProvisionGetPayload<{ select: typeof provisionNameFields }>;

const LANGUAGES = ["kk", "ru", "en"] as const satisfies readonly Language[];
const inEach = (name: (language: Language) => string | null): Trilingual => ({
  kk: name("kk"),
  ru: name("ru"),
  en: name("en"),
});

/** As documents keep what they cite: `criminal-code#art_146.p_2`. */
export const citedAs = ({ path, act }: NamedProvision): string => `${act.slug}#${path}`;

/** "Art. 146(2)" in each language. */
export const placeInAct = ({ path, act }: NamedProvision): Trilingual =>
  inEach((language) => provisionLabel(path, act.structure, translator(language)));

/** The act's name and its abbreviations, as lawyers write them: "Criminal Code (CC)". */
export function actNamed({ act }: NamedProvision): Trilingual {
  const title = briefTitle(act);
  const abbreviations = { kk: act.abbrKk, ru: act.abbrRu, en: act.abbrEn };
  return inEach((language) => {
    const [first] = abbreviations[language];
    const name = title[language];
    return name === null || first === undefined || first === name ? name : `${name} (${first})`;
  });
}

/** "Criminal Code (CC), Art. 146(2)", each once, for texts that are found by the provisions they concern. */
export function provisionsSaid(provisions: readonly NamedProvision[]): Partial<Record<Language, string>> {
  const said: Partial<Record<Language, string>> = {};
  for (const language of LANGUAGES) {
    const names = new Set(
      provisions.flatMap((provision) => [
        `${actNamed(provision)[language] ?? ""}, ${placeInAct(provision)[language] ?? ""}`,
      ]),
    );
    said[language] = [...names].join(". ");
  }
  return said;
}
