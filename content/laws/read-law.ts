import { TreeBuilder } from "./build-tree.ts";
import { checkNumbers, type Known } from "./check-numbers.ts";
import { type LawFormat, readSource } from "./read-source.ts";
import { articlesByLanguage, readSign } from "./signs.ts";
import { type Language, type Law, type LawUnit, type Line, type Problem, UnreadableLaw } from "./types.ts";

/** More units than any act has: such a file was made to do harm, or is no act. */
const MOST_UNITS = 100_000;

export interface LawRead extends Law {
  readonly format: LawFormat;
}

/**
 * Reads an act from a file into the tree of its provisions. Pure: the same bytes give the same tree.
 * @throws {UnreadableLaw} with the reason, if nothing can be read or no structure of an act is found.
 */
export async function readLaw(bytes: Uint8Array, language: Language, known: Known = {}): Promise<LawRead> {
  const { format, lines, problems } = await readSource(bytes, language);
  return { format, ...lawOfLines(lines, language, known, problems) };
}

/** The same for passages that were read already. */
export function lawOfLines(
  lines: readonly Line[],
  language: Language,
  known: Known = {},
  problems: readonly Problem[] = [],
): Law {
  if (lines.length === 0) throw new UnreadableLaw("empty");
  refuseOtherLanguage(lines, language);
  const builder = new TreeBuilder(language, countsChaptersAnew(lines, language)).read(lines);
  if (builder.units.length === 0) throw new UnreadableLaw("noStructure");
  if (builder.units.length > MOST_UNITS) throw new UnreadableLaw("tooManyUnits");
  const units = builder.units.map(plain);
  const all = [...problems, ...builder.problems, ...checkNumbers(units, known)];
  return { language, units, problems: all.sort((one, other) => one.line - other.line) };
}

const plain = ({
  step,
  number,
  path,
  depth,
  mark,
  heading,
  text,
  remark,
  excluded,
  line,
}: LawUnit): LawUnit => ({
  ...{ step, number, path, depth, mark, heading, text, remark, excluded, line },
});

function refuseOtherLanguage(lines: readonly Line[], language: Language): void {
  const counts = articlesByLanguage(lines);
  const others = (["kk", "ru", "en"] as const).filter(
    (of) => of !== language && counts[of] > counts[language] * 2,
  );
  const [other] = others;
  if (other && counts[language] < 3) throw new UnreadableLaw("otherLanguage", other);
}

/** Whether some chapter's number comes again in a later section: then chapters are named within their sections. */
function countsChaptersAnew(lines: readonly Line[], language: Language): boolean {
  const seen = new Map<string, number>();
  let section = 0;
  for (const { text, isHeading, unit } of lines) {
    const sign = unit
      ? { is: "unit" as const, step: unit.step, number: unit.number ?? "" }
      : readSign(text, language, isHeading === true);
    if (sign.is !== "unit") continue;
    if (sign.step === "sec") section++;
    // An annex counts its own chapters.
    if (sign.step === "ann") return false;
    if (sign.step !== "ch") continue;
    const before = seen.get(sign.number);
    if (before !== undefined && before !== section) return true;
    seen.set(sign.number, section);
  }
  return false;
}
