import type { Block } from "./blocks.ts";
import type { Section } from "./types.ts";

/** The report's own headings in order, each with the lines down to the next of its level or above. */
export function readOutline(blocks: readonly Block[], lineCount: number): Section[] {
  const found = blocks.flatMap(({ heading, lineFrom, text }) =>
    heading && !/^contents$/iu.test(heading.title)
      ? [{ ...heading, title: heading.number ? heading.title : text.replace(/[\s:.]+$/u, ""), lineFrom }]
      : [],
  );
  // A title page of a part repeats the heading before it.
  const own = found.filter(
    ({ title }, index) => title.toLowerCase() !== found[index - 1]?.title.toLowerCase(),
  );
  return own.map((section, index) => {
    const next = own.slice(index + 1).find(({ level }) => level <= section.level);
    return { ...section, lineTo: (next?.lineFrom ?? lineCount + 1) - 1 };
  });
}

const YEAR = /\b((?:19|20)\d\d)\b/u;

/** The title page: the block near the top that calls itself a report. */
export function readTitle(blocks: readonly Block[]): string | null {
  const top = blocks.filter(({ lineFrom }) => lineFrom <= 80);
  const report = top.find(({ text }) => /\breport\b/iu.test(text) && text.length < 400);
  return report?.text ?? null;
}

/** The year reported on: from the title, else from the heads of the key data, which name it. */
export function readYear(blocks: readonly Block[], title: string | null): number | null {
  const printed = YEAR.exec(title ?? "")?.[1];
  if (printed) return Number(printed);
  const years = blocks.flatMap(
    ({ text }) => /^key (?:data|figures) (?:for|of|in) (\d{4})/iu.exec(text)?.[1] ?? [],
  );
  const counts = new Map<string, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most ? Number(most[0]) : null;
}
