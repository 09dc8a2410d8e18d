import { anonymise, initialsIn, tellsOfPerson } from "./anonymise.ts";
import type { Block } from "./blocks.ts";
import { certainIds, type NameFinder } from "./names.ts";
import { titleOf } from "./plain-text.ts";
import type { Findings, FoundCandidate } from "./types.ts";

const COLLECTIVE =
  /\bcollective (?:appeal|complaint|petition)\b|\b(?:complaint|appeal) (?:of|from|by) \d+ (?:employees|citizens|residents|convicts)\b|\brights of \d+ citizens\b/iu;
const ENTRY =
  /\b(?:was approached by|received an? (?:collective )?(?:appeal|complaint|petition)|approached the (?:representative|Ombudsman)|(?:submitted|filed) an? (?:appeal|complaint|petition))\b/iu;
const CARRIES_ON =
  /^(?:As (?:a|part)|In response|In (?:his|her|their|the) appeal|Following|Upon|During (?:the (?:consideration|review|detention|interview|personal|examination)|this)|According to (?:the (?:complaint|appeal|report|applicant|claimant)|information)|Consequently|Subsequently|Based on the (?:results|outcome)|After |With the |Despite|The (?:representative|inspection|results|examination|applicant|complainant|claimant|investigat|prosecutor|authorized|court|appeal|employer|convict|detainee)|At the initiative|An? (?:independent|official)|It was|By the|Thus|Attorneys|Later|Eventually|For this|On [A-Z][a-z]+ \d)/u;
/** The report speaks again of many, not of one. */
const SPEAKS_OF_MANY =
  /^(?:In 2\d{3}|There were|In total|Overall|Additionally|Another case|A (?:significant|number)|In (?:a|some|several|most) |The (?:second|third|largest|issue|main))|\(\d+ (?:cases?|appeals?)\)/u;
/** What a rule says, told between the appeal and its outcome. */
const CITES_RULE = /^(?:According to|In accordance with|Under|Pursuant to|Clause|Paragraph|Article) /u;
const MOST_BLOCKS = 8;

/**
 * Reads the appeals told as cases: from the paragraph that brings in a person by initials, or many who appealed
 * together, as far as the story goes. Printed boxes lost their frames in the text, so the end is where the report
 * turns to something else; a person reviews each.
 */
export function readCaseBoxes(
  blocks: readonly Block[],
  regions: NameFinder,
  sectionOf: (line: number) => string | null,
  { candidates, notices }: Findings,
): void {
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (!block || !opensCase(block)) continue;
    const told = [block];
    let persons = initialsIn(block.text);
    let next = index + 1;
    for (; next < blocks.length && told.length < MOST_BLOCKS; next += 1) {
      const later = blocks[next];
      if (!later || later.heading) break;
      if (later.isNoise) continue;
      if (!belongs(later, persons)) {
        // A rule quoted in between does not end a story that goes on after it.
        const after = blocks.slice(next + 1, next + 3).find((block) => !CITES_RULE.test(block.text));
        if (
          !CITES_RULE.test(later.text) ||
          !after ||
          after.heading ||
          after.marker ||
          !belongs(after, persons)
        )
          break;
      }
      told.push(later);
      persons = [...persons, ...initialsIn(later.text)];
    }
    const last = told.at(-1);
    if (last && !/[.!?»”")]$/u.test(last.text)) {
      notices.push({
        code: "truncated",
        lineFrom: last.lineFrom,
        lineTo: last.lineTo,
        detail: last.text.slice(-100),
      });
    }
    candidates.push(makeCase(told, regions, sectionOf(block.lineFrom)));
    index = next - 1;
  }
}

function opensCase(block: Block): boolean {
  if (
    block.heading ||
    block.isNoise ||
    block.marker ||
    !/^\p{Lu}/u.test(block.text) ||
    block.text.length < 60
  )
    return false;
  return tellsOfPerson(block.text) || COLLECTIVE.test(block.text) || ENTRY.test(block.text);
}

function belongs(block: Block, persons: readonly string[]): boolean {
  if (/^\p{Ll}/u.test(block.text) || block.marker) return false;
  const named = initialsIn(block.text);
  const isSamePerson = named.some((name) => persons.includes(name));
  if (isSamePerson) return true;
  if (SPEAKS_OF_MANY.test(block.text)) return false;
  if (named.length > 0 && ENTRY.test(block.text)) return false;
  return CARRIES_ON.test(block.text);
}

function makeCase(told: readonly Block[], regions: NameFinder, section: string | null): FoundCandidate {
  const quote = told.map(({ text }) => text).join("\n\n");
  const summary = told.map(({ text }) => anonymise(text)).join("\n\n");
  const hits = regions.find(quote);
  const representative = regions.find(/representative[^.]*$/imu.exec(told[0]?.text ?? "")?.[0] ?? "")[0];
  const region = representative ?? hits[0] ?? null;
  const ids = region ? certainIds([region]) : [];
  return {
    kind: "case_box",
    title: titleOf(anonymise(told[0]?.text ?? "")),
    quote,
    lineFrom: told[0]?.lineFrom ?? 0,
    lineTo: told.at(-1)?.lineTo ?? 0,
    addressee: null,
    bodyIds: [],
    region: region?.printed ?? null,
    regionId: ids[0] ?? null,
    payload: { summary, section },
  };
}
