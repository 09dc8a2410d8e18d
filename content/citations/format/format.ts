import type { Language, Provision, RegistryAct } from "../types.ts";
import type { GrammaticalCase } from "./cases.ts";
import { englishCitation } from "./english.ts";
import { kazakhAct, kazakhOrdinal, kazakhUnit, type KazakhUnit } from "./kazakh.ts";
import { russianAct, russianOrdinal, russianUnit, type RussianUnit } from "./russian.ts";

export interface FormatOptions {
  readonly language: Language;
  /** Of the whole reference; English has none. */
  readonly grammaticalCase?: GrammaticalCase;
  /** Prints the act's date and number too: where a name has several editions. */
  readonly dated?: boolean;
}

export type CitedUnits = Partial<Provision>;

interface Step {
  readonly unit: KazakhUnit;
  readonly number: string;
}

/** The official form of a reference: "подпункта 11) пункта 2 статьи 91 Кодекса ...". An act without units: its name. */
export function format(provision: CitedUnits | null, act: RegistryAct, options: FormatOptions): string {
  const asked = options.grammaticalCase ?? "nominative";
  const dated = options.dated ?? false;
  const steps = stepsOf(provision ?? {}, act);
  if (options.language === "en") return englishCitation(steps, act, dated);
  if (options.language === "ru") {
    const units = steps.map(({ unit, number }, place) =>
      russianStep(unit, number, place === 0 ? asked : "genitive"),
    );
    const to =
      steps[0]?.unit === "note"
        ? [
            units[0],
            "к",
            ...steps
              .slice(1)
              .map(({ unit, number }, place) =>
                russianStep(unit, number, place === 0 ? "dative" : "genitive"),
              ),
          ]
        : units;
    return [...to, russianAct(act, steps.length > 0 ? "genitive" : asked, dated)].join(" ");
  }
  const units = [...steps]
    .reverse()
    .map(({ unit, number }, place) =>
      kazakhStep(unit, number, place === steps.length - 1 ? asked : "genitive"),
    );
  return [kazakhAct(act, steps.length > 0 ? "genitive" : asked, dated), ...units].join(" ");
}

/** From the innermost unit to the outermost. */
function stepsOf(provision: CitedUnits, act: RegistryAct): Step[] {
  const structure = act.structure ?? "paragraph_subparagraph";
  const parts = structure === "part_point" || structure === "part_subparagraph";
  const steps: Step[] = [];
  if (provision.note) steps.push({ unit: "note", number: "" });
  if (provision.indent) steps.push({ unit: "indent", number: provision.indent });
  if (provision.level2)
    steps.push({
      unit: structure === "part_point" ? "paragraph" : "subparagraph",
      number: `${provision.level2})`,
    });
  if (provision.level1) steps.push({ unit: parts ? "part" : "paragraph", number: provision.level1 });
  if (provision.article) steps.push({ unit: "article", number: provision.article });
  if (provision.chapter) steps.push({ unit: "chapter", number: provision.chapter });
  return steps.map((step) => ({ ...step, number: step.number.replace("..", "-") }));
}

function russianStep(unit: RussianUnit, number: string, asked: GrammaticalCase): string {
  const word = russianUnit(unit, asked);
  const ordinal =
    unit === "part" || unit === "indent"
      ? russianOrdinal(number, unit === "part" ? "feminine" : "masculine", asked)
      : null;
  return number === "" ? word : `${word} ${ordinal ?? number}`;
}

function kazakhStep(unit: KazakhUnit, number: string, asked: GrammaticalCase): string {
  const word = kazakhUnit(unit, asked);
  if (number === "") return word;
  const ordinal = unit === "part" || unit === "indent" ? kazakhOrdinal(number) : null;
  if (ordinal) return `${ordinal} ${word}`;
  return number.endsWith(")") ? `${number} ${word}` : `${number}-${word}`;
}
