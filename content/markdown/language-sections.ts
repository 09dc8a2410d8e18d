import type { Heading, Root } from "mdast";
import { toString } from "mdast-util-to-string";

export const sectionLanguages = ["kk", "ru", "en"] as const;
export type SectionLanguage = (typeof sectionLanguages)[number];

export interface SectionProblem {
  readonly line: number;
  readonly column: number;
  /** The heading it concerns: `# kk`. */
  readonly field: string;
  readonly message: string;
}

export interface LanguageSections {
  /** Markdown of each language, without its heading. */
  readonly texts: Partial<Record<SectionLanguage, string>>;
  readonly problems: readonly SectionProblem[];
}

declare module "mdast" {
  interface RootData {
    languageSections?: LanguageSections;
  }
}

interface Section {
  readonly heading: Heading;
  readonly name: string;
  readonly text: string;
}

/**
 * Splits a text at its headings `# kk`, `# ru` and `# en` and notes the Markdown of each on the root. The source is
 * cut, not rewritten, so that what an author typed is what is stored.
 */
export function languageSections() {
  return (tree: Root, file: { toString: () => string }): void => {
    const source = String(file);
    const sections = sectionsOf(tree, source);
    const texts: Partial<Record<SectionLanguage, string>> = {};
    const problems: SectionProblem[] = [];

    const [first] = tree.children;
    if (first && first !== sections[0]?.heading) {
      problems.push({
        ...placeOf(first),
        field: "text",
        message: "text stands before the first heading `# kk`",
      });
    }
    for (const { heading, name, text } of sections) {
      const language = sectionLanguages.find((known) => known === name);
      const field = `# ${name}`;
      if (!language)
        problems.push({ ...placeOf(heading), field, message: "not a language: write # kk, # ru or # en" });
      else if (texts[language] !== undefined) {
        problems.push({ ...placeOf(heading), field, message: "the section is there twice" });
      } else {
        texts[language] = text;
        if (!text) problems.push({ ...placeOf(heading), field, message: "the section is empty" });
      }
    }
    for (const language of sectionLanguages) {
      if (texts[language] !== undefined) continue;
      const { line, column } = tree.position?.end ?? { line: 1, column: 1 };
      problems.push({ line, column, field: `# ${language}`, message: "the section is missing" });
    }
    tree.data = { ...tree.data, languageSections: { texts, problems } };
  };
}

function sectionsOf(tree: Root, source: string): Section[] {
  const headings = tree.children.filter(
    (node): node is Heading => node.type === "heading" && node.depth === 1,
  );
  return headings.map((heading, index) => ({
    heading,
    name: toString(heading).trim(),
    text: source.slice(heading.position?.end.offset, headings[index + 1]?.position?.start.offset).trim(),
  }));
}

function placeOf(node: { readonly position?: Root["position"] }): { line: number; column: number } {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return { line, column };
}
