import type { Language, Localised } from "#search/engine.ts";

type Texts = Readonly<Partial<Record<Language, string | null | undefined>>>;

/** The words of a Markdown text: what stands between its signs. */
function plainText(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/gu, "$1")
    .replace(/^\s{0,3}(?:#{1,6}|>|[-*+]|\d+\.)\s+/gmu, "")
    .replace(/[*_`~]{1,3}(?=\S)|(?<=\S)[*_`~]{1,3}/gu, "")
    .replace(/[ \t]*\n(?!\n)[ \t]*/gu, " ")
    .trim();
}

/** Collects the passages of a document by language, the most telling first, none twice. */
export class Passages {
  private readonly lists: Readonly<Record<Language, Set<string>>> = {
    kk: new Set(),
    ru: new Set(),
    en: new Set(),
  };

  add(texts: Texts): this {
    for (const language of ["kk", "ru", "en"] as const) {
      const text = plainText(texts[language] ?? "");
      if (text !== "") this.lists[language].add(text);
    }
    return this;
  }

  /** What belongs to no language: abbreviations, aliases, numbers. Latin letters are read as English. */
  addNames(names: readonly (string | null | undefined)[]): this {
    const known = names.filter((name): name is string => name != null && name !== "");
    const cyrillic = known.filter((name) => /\p{Script=Cyrillic}/u.test(name)).join(", ");
    const rest = known.filter((name) => !/\p{Script=Cyrillic}/u.test(name)).join(", ");
    return this.add({ kk: cyrillic, ru: cyrillic, en: rest });
  }

  joined(): Localised {
    const join = (language: Language) => {
      const text = [...this.lists[language]].join("\n\n");
      return text === "" ? null : text;
    };
    return { kk: join("kk"), ru: join("ru"), en: join("en") };
  }
}
