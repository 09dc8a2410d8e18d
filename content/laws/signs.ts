import { compareNumbers, NUMBER, plainNumber, romanNumber } from "./numbers.ts";
import type { Language, Line, Step } from "./types.ts";

/** What a passage is, by the words it begins with. */
export type Sign =
  | {
      readonly is: "unit";
      readonly step: Step;
      readonly number: string;
      /** The last of a run that is struck out together: «2) – 4) исключены». */
      readonly upTo: string | null;
      /** Only the two that are named, not what lies between: «2) и 4) исключены». */
      readonly isPair: boolean;
      readonly mark: string;
      readonly rest: string;
    }
  | {
      readonly is: "remark";
      readonly text: string;
      /** The remark itself stands below. */ readonly goesOn: boolean;
    }
  /** Begins like an article and goes on as a sentence. */
  | { readonly is: "maybe" }
  | { readonly is: "words" };

interface Grammar {
  readonly units: readonly { readonly step: Step; readonly pattern: RegExp; readonly roman?: true }[];
  /** The whole act's general and special part. */
  readonly halves: RegExp;
  readonly article: RegExp;
  /** A heading of an article without its stop, or words that begin like one. */
  readonly articleLike: RegExp;
  readonly articlesStruck: RegExp;
  readonly note: RegExp;
  readonly remark: RegExp;
  readonly publisher: RegExp;
  readonly struck: RegExp;
  /** A remark that says so of the unit it stands under. */
  readonly struckRemark: RegExp;
}

const R = "[IVXLC]{1,7}";
const N = `(?<number>${NUMBER})`;
const REST = String.raw`\s*[.:]?\s*(?<rest>.*)$`;
const pattern = (source: string): RegExp => new RegExp(`^${source}`, "iu");
/** A word follows that makes the passage a sentence about a unit: that is no heading. */
const HEAD_END = String.raw`(?:[.:]\s*(?<rest>.*)|\s*(?=$))$`;

const grammars: Readonly<Record<Language, Grammar>> = {
  ru: {
    units: [
      { step: "sec", pattern: pattern(String.raw`раздел\s+(?:${N}|(?<roman>${R}))(?![\p{L}\d])${REST}`) },
      { step: "ch", pattern: pattern(String.raw`глава\s+(?:${N}|(?<roman>${R}))(?![\p{L}\d])${REST}`) },
      { step: "par", pattern: pattern(String.raw`(?:параграф\s+|§\s*)${N}(?![\p{L}\d])${REST}`) },
      {
        step: "ann",
        pattern: pattern(String.raw`приложение(?:\s+(?:№\s*)?${N})?(?<rest>\s*(?:\.|к\s.*|$))$`),
      },
    ],
    halves: /^(?:(?<first>общая)|(?<second>особенная)|(?<third>специальная))\s+часть\.?$/iu,
    article: pattern(String.raw`статья\s+${N}${HEAD_END}`),
    articleLike: pattern(String.raw`статья\s+${N}(?<rest>.*)$`),
    articlesStruck: pattern(
      String.raw`статьи\s+${N}\s*(?<joined>[-–—]|и|,)\s*(?<upTo>${NUMBER})\s*(?:[.:]\s*)?(?<rest>исключен.*)$`,
    ),
    note: /^примечани[ея](?:\s*[.:]\s*|\s*$)(?<rest>.*)$/iu,
    remark: /^сноска\s*[.:]/iu,
    publisher: /^примечание\s+(?:изпи|рцпи)\s*[!:.]/iu,
    struck:
      /^(?:[-–—]\s*)?(?:исключ[её]н[аоы]?|утратил[аио]?\s+силу|(?:статья|пункт|часть|подпункт)\s+[\d-]+\)?\s+исключ[её]н[аоы]?)(?![\p{L}])/iu,
    struckRemark:
      /^сноска\s*[.:]\s*(?:статья|глава|раздел|параграф|пункт|приложение)\s+[\d-]+\s+(?:исключ|утратил)/iu,
  },
  kk: {
    units: [
      {
        step: "sec",
        pattern: pattern(String.raw`(?:${N}\s*-\s*|(?<roman>${R})\s*-?\s*)бөлім(?![\p{L}\d])${REST}`),
      },
      {
        step: "ch",
        pattern: pattern(String.raw`(?:${N}\s*-\s*|(?<roman>${R})\s*-?\s*)тарау(?![\p{L}\d])${REST}`),
      },
      {
        step: "par",
        pattern: pattern(String.raw`(?:${N}\s*-\s*параграф(?![\p{L}\d])|§\s*(?<second>${NUMBER}))${REST}`),
      },
      { step: "ann", pattern: pattern(String.raw`(?:${N}\s*-\s*)?қосымша(?<rest>\s*\.?)$`) },
    ],
    halves: /^(?:(?<first>жалпы)|(?<second>ерекше)|(?<third>арнайы))\s+бөлік\.?$/iu,
    article: pattern(String.raw`${N}\s*-\s*бап${HEAD_END}`),
    articleLike: pattern(String.raw`${N}\s*-\s*бап(?![\p{L}])(?<rest>.*)$`),
    articlesStruck: pattern(
      String.raw`${N}\s*(?<joined>[-–—]|және|,)\s*(?<upTo>${NUMBER})\s*-\s*баптар\s*(?:[.:]\s*)?(?<rest>(?:алып|алынып)\s+таст.*)$`,
    ),
    note: /^ескертпе(?:лер)?(?:\s*[.:]\s*|\s*$)(?<rest>.*)$/iu,
    remark: /^ескерту\s*[.:]/iu,
    publisher: /^(?:ЗҚАИ|РҚАО)\s*-\s*н[ыі]ң\s+ескертпесі\s*[!:.]/iu,
    struck:
      /^(?:[-–—]\s*)?(?:(?:[\d-]+\s*-\s*(?:бап|тармақ|бөлік)\s+|[\d-]+\)\s*тармақша\s+)?(?:алып|алынып)\s+тасталды|күші\s+жойылды)(?![\p{L}])/iu,
    struckRemark:
      /^ескерту\s*[.:]\s*[\d-]+\s*-\s*(?:бап|тарау|бөлім|параграф|тармақ|қосымша)\s+(?:алып|алынып|күші)\s+(?:таст|жой)/iu,
  },
  en: {
    units: [
      { step: "sec", pattern: pattern(String.raw`section\s+(?:${N}|(?<roman>${R}))(?![\p{L}\d])${REST}`) },
      { step: "ch", pattern: pattern(String.raw`chapter\s+(?:${N}|(?<roman>${R}))(?![\p{L}\d])${REST}`) },
      { step: "par", pattern: pattern(String.raw`(?:§\s*|paragraph\s+(?=${NUMBER}\s*\.))${N}${REST}`) },
      {
        step: "ann",
        pattern: pattern(
          String.raw`(?:annex|appendix)(?:\s+(?:№|no\.?)?\s*${N})?(?<rest>\s*(?:\.|to\s.*|$))$`,
        ),
      },
    ],
    halves: /^(?:(?<first>general)|(?<second>special)|(?<third>particular))\s+part\.?$/iu,
    article: pattern(String.raw`article\s+${N}${HEAD_END}`),
    articleLike: pattern(String.raw`article\s+${N}(?<rest>.*)$`),
    articlesStruck: pattern(
      String.raw`articles\s+${N}\s*(?<joined>[-–—]|and|to|,)\s*(?<upTo>${NUMBER})\s*(?:[.:]\s*)?(?<rest>(?:(?:are|were)\s+)?(?:excluded|deleted|repealed).*)$`,
    ),
    note: /^notes?(?:\s*[.:]\s*|\s*$)(?<rest>.*)$/iu,
    remark: /^footnote\s*[.:]/iu,
    publisher: /^note\s+(?:of|by)\s+(?:the\s+)?(?:ILLI|RCLI|LLI|publisher)\s*[!:.]/iu,
    struck:
      /^(?:[-–—]\s*)?(?:(?:article|paragraph|part|subparagraph)\s+[\d-]+\)?\s+)?(?:(?:is|are|was|were|has been)\s+)?(?:excluded|deleted|repealed|ceased\s+to\s+be\s+in\s+force)(?![\p{L}])/iu,
    struckRemark:
      /^footnote\s*[.:]\s*(?:article|chapter|section|paragraph|annex)\s+[\d-]+\s+(?:(?:is|was|has been)\s+)?(?:excluded|deleted|repealed)/iu,
  },
};

const POINT = new RegExp(String.raw`^(?<number>${NUMBER})\.(?=\s|$|[\p{L}«“"(\[])\s*(?<rest>.*)$`, "u");
const SUBPOINT = new RegExp(String.raw`^(?<number>${NUMBER})\)\s*(?<rest>.*)$`, "u");
const RUN = new RegExp(
  String.raw`^(?<number>${NUMBER})(?<sign>[.)]?)(?<joined>\s*(?:[-–—,]|и|және|and)\s*)(?<upTo>${NUMBER})(?<last>[.)])\s*(?<rest>.*)$`,
  "u",
);

/** Whether words say that the unit was struck out. */
export const isStruck = (text: string, language: Language): boolean => grammars[language].struck.test(text);

export const saysStruck = (remark: string, language: Language): boolean =>
  grammars[language].struckRemark.test(remark);

/** What the source itself names, with the words that follow the number. */
export const statedSign = (
  { step, number, mark }: NonNullable<Line["unit"]>,
  rest: string,
): Sign & { is: "unit" } => ({
  is: "unit",
  step,
  number: number ?? "",
  upTo: null,
  isPair: false,
  mark,
  rest,
});

const unit = (step: Step, number: string, mark: string, rest: string): Sign => ({
  ...{ is: "unit", step, number, upTo: null, isPair: false, mark: mark.trim(), rest: rest.trim() },
});

/** Several units that are struck out in one passage. */
function run(step: Step, text: string, groups: Readonly<Record<string, string>>): Sign {
  const { number = "", upTo = "", joined = "", rest = "" } = groups;
  const mark = text.slice(0, text.length - rest.length).trim();
  const isPair = !/[-–—]|to/u.test(joined);
  const [first, last] = [plainNumber(number), plainNumber(upTo)];
  return { is: "unit", step, number: first, upTo: last, isPair, mark, rest: rest.trim() };
}

/** Reads how a passage begins. `isHeading`: the source prints it as one, so a heading's stop may be missing. */
export function readSign(text: string, language: Language, isHeading: boolean): Sign {
  const first = text.charCodeAt(0);
  const grammar = grammars[language];
  // Nine passages of ten begin with a digit and a stop, or with no word of structure at all.
  if (first >= 0x30 && first <= 0x39) {
    const plain = readPoint(text, language);
    if (plain) return plain;
  }
  const head = text.length > 400 ? text.slice(0, 400) : text;
  if (grammar.remark.test(head)) return { is: "remark", text, goesOn: false };
  if (grammar.publisher.test(head)) return { is: "remark", text, goesOn: /[!:.]\s*$/u.test(text) };
  return (
    readArticle(text, grammar, isHeading) ??
    readHigher(text, grammar) ??
    readNote(text, grammar) ?? { is: "words" }
  );
}

function readPoint(text: string, language: Language): Sign | null {
  const several = RUN.exec(text)?.groups;
  if (several && isStruck(several["rest"] ?? "", language) && isRun(several))
    return run(several["last"] === "." ? "p" : "sp", text, several);
  for (const [step, pattern] of [
    ["sp", SUBPOINT],
    ["p", POINT],
  ] as const) {
    const { number, rest = "" } = pattern.exec(text)?.groups ?? {};
    if (number !== undefined)
      return unit(step, plainNumber(number), text.slice(0, text.length - rest.length), rest);
  }
  return null;
}

/** «2-1)» is one number and «2) – 4)» are three. */
const isRun = ({
  sign = "",
  last = "",
  joined = "",
  number = "",
  upTo = "",
}: Readonly<Record<string, string>>) =>
  (sign === last || (sign === "" && /\s/u.test(joined))) &&
  compareNumbers(plainNumber(number), plainNumber(upTo)) < 0;

function readArticle(text: string, grammar: Grammar, isHeading: boolean): Sign | null {
  const struck = grammar.articlesStruck.exec(text)?.groups;
  if (struck) return run("art", text, struck);
  const plain = grammar.article.exec(text)?.groups;
  const { number, rest = "" } = plain ?? grammar.articleLike.exec(text)?.groups ?? {};
  if (number === undefined) return null;
  const isWhole = plain !== undefined || isHeading || grammar.struck.test(rest.trim());
  if (!isWhole || /^\s*[-–—)(]?\s*(?:\d|\))/u.test(plain ? "" : rest)) return { is: "maybe" };
  return unit("art", plainNumber(number), text.slice(0, text.length - rest.length), rest);
}

function readHigher(text: string, grammar: Grammar): Sign | null {
  const half = grammar.halves.exec(text)?.groups;
  if (half) return unit("pt", half["first"] ? "1" : "2", text, "");
  for (const { step, pattern } of grammar.units) {
    const found = pattern.exec(text)?.groups;
    if (!found) continue;
    const { number = found["second"], roman, rest = "" } = found;
    const counted = roman === undefined ? null : romanNumber(roman.toUpperCase());
    if (roman !== undefined && counted === null) continue;
    if (step !== "ann" && isSentence(rest)) return { is: "maybe" };
    const mark = text.slice(0, text.length - rest.length);
    const known = counted === null ? plainNumber(number ?? "1") : String(counted);
    return step === "ann" ? unit(step, known, text, "") : unit(step, known, mark, rest);
  }
  return null;
}

/** «Глава 3 настоящего Кодекса применяется…»: small letters after the number, and a stop at the end. */
const isSentence = (rest: string): boolean => /^\p{Ll}/u.test(rest) && /[.;:]$/u.test(rest);

function readNote(text: string, grammar: Grammar): Sign | null {
  const { rest } = grammar.note.exec(text)?.groups ?? {};
  return rest === undefined ? null : unit("note", "", text.slice(0, text.length - rest.length), rest);
}

/** How many passages begin articles, in each language: what the text is written in. */
export function articlesByLanguage(
  lines: readonly { readonly text: string }[],
): Readonly<Record<Language, number>> {
  const counts = { kk: 0, ru: 0, en: 0 };
  for (const { text } of lines) {
    for (const language of ["kk", "ru", "en"] as const)
      if (grammars[language].article.test(text)) counts[language]++;
  }
  return counts;
}
