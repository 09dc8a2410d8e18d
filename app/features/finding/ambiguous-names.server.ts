import { officeNames } from "#app/platform/search-names.server.ts";
import { tokenise } from "#search/analysis/tokenise.ts";
import type { Language } from "#search/engine.ts";

/** A name in a question that several things bear: all of them are searched for. */
export interface AmbiguousName {
  readonly name: string;
  readonly things: readonly string[];
}

/** The names in a question that mean more than one act, body or term: СК, CC. */
export async function ambiguousNames(text: string, language: Language): Promise<AmbiguousName[]> {
  const { naming } = await officeNames();
  const tokens = tokenise(text.slice(0, 1000));
  return naming.namedIn(tokens).flatMap(({ from, to, ids }) => {
    const things = new Set(ids.map((id) => labelIn(naming.labelOf(id) ?? {}, language)));
    const [first, last] = [tokens[from], tokens[to - 1]];
    if (things.size < 2 || !first || !last) return [];
    return [{ name: text.slice(first.start, last.end), things: [...things] }];
  });
}

const labelIn = (label: Readonly<Partial<Record<Language, string>>>, language: Language): string =>
  label[language] ?? label.ru ?? label.kk ?? label.en ?? "";
