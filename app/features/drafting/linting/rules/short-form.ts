import type { Finding } from "../finding.ts";
import type { Knowledge } from "../knowledge.ts";
import { type LintText, matchesIn } from "../lint-text.ts";

const DEFINITION =
  /\s*\((?:далее(?:\s+по\s+тексту)?|бұдан\s+әрі|hereinafter(?:\s+referred\s+to\s+as)?)\s*[–—:-]?\s*(?:the\s+)?[«“"]?(?<form>[^()«»“”"]{1,80}?)[»”"]?\)/giu;

/** Letters that everybody knows: countries, unions, offices of every letter. */
const EVERYBODY_KNOWS: ReadonlySet<string> = new Set(
  "РК ҚР РФ СССР КСРО ООН БҰҰ ЕС ЕО СНГ ТМД ОБСЕ ЕҚЫҰ США АҚШ МВД ІІМ ВОЗ ДДСҰ ЮНИСЕФ ЮНЕСКО НПА НҚА ИИН ЖСН БИН БСН UN EU USA UK CIS OSCE WHO UNICEF UNESCO RK IIN BIN".split(
    " ",
  ),
);
const CAPITALS = /(?<![\p{L}\p{N}-])\p{Lu}{3,6}(?![\p{L}\p{N}])/gu;
const ROMAN = /^[IVXLCDM]+$/u;

/** A short form that is defined twice, used before it is defined, or never defined. */
export function shortFormFindings(text: LintText, { acts }: Knowledge): Finding[] {
  const defined = new Map<string, { block: number; from: number }>();
  const findings: Finding[] = [];
  for (const { match, quote, place } of matchesIn(text, DEFINITION)) {
    const form = match.groups?.["form"]?.trim() ?? "";
    const known = defined.get(form);
    if (known) findings.push(found("twice", form, place, quote, ""));
    else defined.set(form, place);
  }
  const known = new Set([...acts.values()].flatMap(({ abbreviations }) => abbreviations));
  const told = new Set<string>();
  for (const { text: words, quote: form, place } of matchesIn(text, CAPITALS)) {
    if (told.has(form) || EVERYBODY_KNOWS.has(form) || known.has(form) || ROMAN.test(form)) continue;
    // Capitals throughout are a heading's, not an abbreviation's.
    if (words === words.toUpperCase()) continue;
    const definition = defined.get(form);
    if (!definition) findings.push(found("undefined", form, place, form, null));
    else if (isBefore(place, definition)) findings.push(found("early", form, place, form, null));
    told.add(form);
  }
  return findings;
}

const isBefore = (
  one: { readonly block: number; readonly from: number },
  other: { readonly block: number; readonly from: number },
): boolean => one.block < other.block || (one.block === other.block && one.from < other.from);

const found = (
  reason: string,
  form: string,
  place: Finding["place"],
  quote: string,
  fix: string | null,
): Finding => ({
  ...{ rule: "shortForm", reason, isGrave: false, place, quote: quote.trim(), fix },
  values: { form },
});
