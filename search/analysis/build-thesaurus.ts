import type { Language } from "../engine.ts";
import { type Concept, isTitle, keyOf, Thesaurus, type ThesaurusEntry } from "./thesaurus.ts";
import { nameOf, thingsOf, withAndWithoutBrackets } from "./thesaurus-names.ts";

const listed = (names: string | readonly string[] | undefined): readonly string[] =>
  names === undefined ? [] : typeof names === "string" ? [names] : names;

const LANGUAGES = ["kk", "ru", "en"] as const satisfies readonly Language[];

function conceptsOf(entry: ThesaurusEntry): Concept[] {
  const things =
    entry.kind === "term"
      ? thingsOf(
          Object.fromEntries(
            LANGUAGES.flatMap((language) => {
              const [name] = listed(entry.names[language]);
              return name === undefined ? [] : [[language, name]];
            }),
          ),
        )
      : [Object.fromEntries(LANGUAGES.map((language) => [language, listed(entry.names[language])]))];
  return things.map((parts, index) => {
    const names = LANGUAGES.flatMap((language) =>
      listed(parts[language]).flatMap((text) =>
        withAndWithoutBrackets(text).map((name) => nameOf(name, language)),
      ),
    );
    if (things.length === 1) {
      for (const language of LANGUAGES)
        for (const text of entry.abbreviations?.[language] ?? []) names.push(nameOf(text, language));
      for (const text of entry.aliases ?? []) names.push(nameOf(text));
    }
    const id = things.length === 1 ? entry.id : `${entry.id}#${index + 1}`;
    return { id, kind: entry.kind, names: names.filter(({ terms }) => terms.length > 0) };
  });
}

/** Full names tell that a term of the glossary and an act or a body are one; an abbreviation does not. */
const fullNames = ({ names }: Concept): Set<string> =>
  new Set(
    names.filter(({ text, terms }) => terms.length >= 2 && !isTitle(text)).map(({ terms }) => keyOf(terms)),
  );

/**
 * Builds the thesaurus from the registry. A term of the glossary that bears the full name of an act or a body lends it
 * its names, so that МВД is one thing and not two; two acts or two bodies of one name stay two.
 */
export function buildThesaurus(entries: readonly ThesaurusEntry[]): Thesaurus {
  const all = entries.flatMap(conceptsOf);
  const things = all.filter(({ kind }) => kind !== "term");
  const byName = new Map<string, Concept[]>();
  for (const thing of things)
    for (const key of fullNames(thing)) byName.set(key, [...(byName.get(key) ?? []), thing]);
  const terms = all.filter((concept) => {
    if (concept.kind !== "term") return false;
    const same = new Set([...fullNames(concept)].flatMap((key) => byName.get(key) ?? []));
    for (const thing of same) thing.names.push(...concept.names);
    return same.size === 0;
  });
  return new Thesaurus([...things, ...terms]);
}
