import type { Finding } from "../finding.ts";
import type { Knowledge, TermToAnswer } from "../knowledge.ts";
import { type LintText, matchesIn } from "../lint-text.ts";

/** A number of days, and whether they are called working ones. */
const DAYS =
  /(?<number>\d{1,3})(?:\s*\([^)]{1,30}\))?(?:-?ти)?\s+(?<kind>(?:рабочих|рабочего|жұмыс|working|business|календарных|күнтізбелік|calendar)\s+)?(?<unit>дн(?:ей|я)|день|күн\p{L}*|days?)/giu;

/** A sentence that asks for an answer, or says when one is due. */
const ASKS_ANSWER =
  /(?:просим|просит|прошу|ожидаем|сұраймыз|сұрайды|күтеміз|ask|request|expect)[^.]*(?:сообщ|ответ|информир|рассмотр|уведом|хабарла|жауап|қара|inform|answer|repl|respon|consider)|(?:сообщ|ответ|информир|рассмотр|уведом|хабарла|жауап|қара|inform|answer|repl|respon|consider)[^.]*(?:просим|прошу|сұраймыз|сұрайды|күтеміз|ask|request|expect)/iu;

const WORKING = /рабоч|жұмыс|working|business/iu;

const PRINTED: Readonly<Record<Knowledge["language"], Readonly<Record<TermToAnswer["unit"], string>>>> = {
  kk: { working_day: "жұмыс күні", calendar_day: "күнтізбелік күн" },
  ru: { working_day: "рабочих дней", calendar_day: "календарных дней" },
  en: { working_day: "working days", calendar_day: "calendar days" },
};

/** A promise or a wish of an answer in another time than the rule says. Where no rule says any, none is wrong. */
export function termFindings(text: LintText, { terms, language }: Knowledge): Finding[] {
  const [rule] = terms;
  if (!rule) return [];
  return matchesIn(text, DAYS).flatMap(({ text: words, match, quote, place }) => {
    if (!ASKS_ANSWER.test(sentenceAround(words, place.from))) return [];
    const { number = "", kind } = match.groups ?? {};
    const unit = WORKING.test(kind ?? "") ? "working_day" : "calendar_day";
    if (terms.some((one) => one.term === Number(number) && one.unit === unit)) return [];
    const fix = `${String(rule.term)} ${PRINTED[language][rule.unit]}`;
    return [
      {
        ...{ rule: "term" as const, reason: "other", isGrave: true, place, quote, fix },
        values: { quote, right: fix },
      },
    ];
  });
}

function sentenceAround(words: string, at: number): string {
  const from = words.lastIndexOf(". ", at);
  const to = words.indexOf(". ", at);
  return words.slice(from < 0 ? 0 : from + 2, to < 0 ? words.length : to);
}
