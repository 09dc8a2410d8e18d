import { readAmendments } from "./amendments.ts";
import { readAnnouncedLists } from "./announced-lists.ts";
import { isCyrillic, readBlocks } from "./blocks.ts";
import { readCaseBoxes } from "./case-boxes.ts";
import { readConcluding } from "./concluding.ts";
import { readKeyFigures } from "./key-figures.ts";
import { makeNameFinder } from "./names.ts";
import { readOutline, readTitle, readYear } from "./outline.ts";
import { readRegional } from "./regional.ts";
import type { AnnualReport, Candidate, CandidateKind, Findings, ReportRegistry } from "./types.ts";

/**
 * Reads an annual report in English, in Markdown or as text recognition left it, and lists what the office would
 * keep of it, each with its lines and its words. It decides nothing: a candidate is for a person to accept.
 *
 * The grammar is that of the reports' own phrases ("… special recommendations were sent to …:"), never of line numbers,
 * so a report of another year reads the same way. Names of bodies and regions come with the registry.
 */
export function readAnnualReport(text: string, registry: ReportRegistry): AnnualReport {
  const { blocks, lineCount } = readBlocks(text);
  const bodies = makeNameFinder(registry.bodies);
  const regions = makeNameFinder(registry.regions);
  const findings: Findings = { candidates: [], notices: [] };
  const title = readTitle(blocks);
  const outline = readOutline(blocks, lineCount);
  const sectionOf = (line: number): string | null =>
    outline.findLast(({ lineFrom, lineTo }) => lineFrom <= line && line <= lineTo)?.title ?? null;

  readAnnouncedLists(blocks, bodies, findings);
  readRegional(blocks, bodies, regions, findings);
  readConcluding(blocks, bodies, findings);
  readAmendments(blocks, findings);
  readKeyFigures(blocks, findings);
  readCaseBoxes(blocks, regions, sectionOf, findings);
  for (const { text: words, lineFrom, lineTo } of blocks) {
    if (isCyrillic(words))
      findings.notices.push({ code: "foreign_text", lineFrom, lineTo, detail: words.slice(0, 120) });
  }

  return {
    year: readYear(blocks, title),
    title,
    lines: lineCount,
    outline,
    candidates: numbered(findings),
    notices: findings.notices.sort((a, b) => a.lineFrom - b.lineFrom),
  };
}

/** Places among each kind, in the order of the text. */
function numbered({ candidates }: Findings): Candidate[] {
  const counts = new Map<CandidateKind, number>();
  return candidates
    .toSorted((a, b) => a.lineFrom - b.lineFrom)
    .map((candidate) => {
      const ordinal = (counts.get(candidate.kind) ?? 0) + 1;
      counts.set(candidate.kind, ordinal);
      return { ...candidate, ordinal };
    });
}
