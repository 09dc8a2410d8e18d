import type { Language } from "../engine.ts";
import { buildThesaurus } from "./build-thesaurus.ts";
import type { Thesaurus, ThesaurusEntry } from "./thesaurus.ts";

type InThree<Value> = Readonly<Partial<Record<Language, Value>>>;

/** What the registry of an office says of names, as plain data: the fields of content/registry that bear them. */
export interface RegistryNames {
  readonly acts: readonly {
    readonly slug: string;
    readonly title: InThree<string>;
    readonly short?: InThree<string> | undefined;
    readonly abbr?: InThree<readonly string[]> | undefined;
    readonly aliases?: readonly string[] | undefined;
  }[];
  readonly bodies: readonly {
    readonly id: string;
    readonly name: InThree<string>;
    readonly short?: InThree<string> | undefined;
    readonly aliases?: readonly string[] | undefined;
  }[];
  readonly terms: readonly {
    readonly id: string;
    readonly term: InThree<string>;
    readonly abbr?: InThree<readonly string[]> | undefined;
  }[];
}

const LANGUAGES = ["kk", "ru", "en"] as const satisfies readonly Language[];

/** The short name before the full one, for a reader is shown the first. */
const bothNames = (short: InThree<string> | undefined, full: InThree<string>): InThree<readonly string[]> =>
  Object.fromEntries(
    LANGUAGES.map((language) => [
      language,
      [short?.[language], full[language]].filter((name) => name !== undefined),
    ]),
  );

/** The thesaurus of a registry: its acts, bodies and glossary under every name and abbreviation. */
export function thesaurusOfRegistry({ acts, bodies, terms }: RegistryNames): Thesaurus {
  const entries: ThesaurusEntry[] = [
    ...acts.map(({ slug, title, short, abbr = {}, aliases = [] }): ThesaurusEntry => {
      return { id: `act:${slug}`, kind: "act", names: bothNames(short, title), abbreviations: abbr, aliases };
    }),
    ...bodies.map(({ id, name, short, aliases = [] }): ThesaurusEntry => {
      return { id: `body:${id}`, kind: "body", names: bothNames(short, name), aliases };
    }),
    ...terms.map(({ id, term, abbr = {} }): ThesaurusEntry => {
      return { id: `term:${id}`, kind: "term", names: term, abbreviations: abbr };
    }),
  ];
  return buildThesaurus(entries);
}
