import type { RegistryAct } from "../types.ts";
import type { GrammaticalCase } from "./cases.ts";

type RussianCase = 0 | 1 | 2 | 3 | 4 | 5;

const CASES: Readonly<Record<GrammaticalCase, RussianCase>> = {
  nominative: 0,
  genitive: 1,
  dative: 2,
  accusative: 3,
  instrumental: 4,
  prepositional: 5,
  locative: 5,
  ablative: 1,
};

const WORDS = {
  article: "статья статьи статье статью статьей статье",
  part: "часть части части часть частью части",
  paragraph: "пункт пункта пункту пункт пунктом пункте",
  subparagraph: "подпункт подпункта подпункту подпункт подпунктом подпункте",
  indent: "абзац абзаца абзацу абзац абзацем абзаце",
  note: "примечание примечания примечанию примечание примечанием примечании",
  chapter: "глава главы главе главу главой главе",
} as const;

export type RussianUnit = keyof typeof WORDS;

/** "статьи", "частью". */
export function russianUnit(unit: RussianUnit, asked: GrammaticalCase): string {
  return WORDS[unit].split(" ")[CASES[asked]] ?? unit;
}

const ORDINALS =
  "перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат".split(
    " ",
  );
const FEMININE = "ая ой ой ую ой ой".split(" ");
const MASCULINE = "ый ого ому ый ым ом".split(" ");
const THIRD = {
  feminine: "третья третьей третьей третью третьей третьей",
  masculine: "третий третьего третьему третий третьим третьем",
};
const ENDING_IN_OI = new Set([2, 6, 7, 8]);

/** "второй" for part two; null where the number has no such word here. */
export function russianOrdinal(
  number: string,
  gender: "feminine" | "masculine",
  asked: GrammaticalCase,
): string | null {
  const value = Number(number);
  const stem = ORDINALS[value - 1];
  if (stem === undefined) return null;
  const place = CASES[asked];
  if (value === 3) return THIRD[gender].split(" ")[place] ?? null;
  const ending = (gender === "feminine" ? FEMININE : MASCULINE)[place] ?? "";
  return stem + (ending === "ый" && ENDING_IN_OI.has(value) ? "ой" : ending);
}

interface Endings {
  readonly nominative: RegExp;
  readonly forms: readonly string[];
}

/** Endings of a title's first words: adjectives by gender and number, then nouns. */
const ADJECTIVES: readonly Endings[] = [
  { nominative: /ий$/u, forms: ["ий", "ого", "ому", "ий", "им", "ом"] },
  { nominative: /[ыо]й$/u, forms: ["ый", "ого", "ому", "ый", "ым", "ом"] },
  { nominative: /ая$/u, forms: ["ая", "ой", "ой", "ую", "ой", "ой"] },
  { nominative: /ое$/u, forms: ["ое", "ого", "ому", "ое", "ым", "ом"] },
  { nominative: /ие$/u, forms: ["ие", "их", "им", "ие", "ими", "их"] },
  { nominative: /ые$/u, forms: ["ые", "ых", "ым", "ые", "ыми", "ых"] },
];
const NOUNS: readonly Endings[] = [
  { nominative: /ция$/u, forms: ["ция", "ции", "ции", "цию", "цией", "ции"] },
  { nominative: /ние$/u, forms: ["ние", "ния", "нию", "ние", "нием", "нии"] },
  { nominative: /ния$/u, forms: ["ния", "ний", "ниям", "ния", "ниями", "ниях"] },
  { nominative: /во$/u, forms: ["во", "ва", "ву", "во", "вом", "ве"] },
  { nominative: /ла$/u, forms: ["ла", "л", "лам", "ла", "лами", "лах"] },
  { nominative: /[бвгдзклмнпрстфхцчшщ]$/u, forms: ["", "а", "у", "", "ом", "е"] },
];

function decline(word: string, { nominative, forms }: Endings, place: number): string {
  const own = forms[0] ?? "";
  const stem = own === "" ? word : word.replace(nominative, "");
  return place === 0 || place === 3 ? word : stem + (forms[place] ?? "");
}

/** A title with its first noun, and the adjectives before it, in the case asked for. */
export function declineTitle(title: string, asked: GrammaticalCase): string {
  const place = CASES[asked];
  const words = title.split(" ");
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    const noun = NOUNS.find(({ nominative }) => nominative.test(word));
    const adjective = noun ? undefined : ADJECTIVES.find(({ nominative }) => nominative.test(word));
    const endings = noun ?? adjective;
    if (!endings) return title;
    const accusative = place === 3 && (word.endsWith("ция") || word.endsWith("ая"));
    words[at] = accusative
      ? word.replace(/ция$/u, "цию").replace(/ая$/u, "ую")
      : decline(word, endings, place);
    if (noun) break;
  }
  return words.join(" ");
}

const MONTHS = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(" ");

export function russianDate(date: string): string {
  const [year = "", month = "1", day = "1"] = date.split("-");
  return `${String(Number(day))} ${MONTHS[Number(month) - 1] ?? ""} ${year} года`;
}

const FORMS: Readonly<Partial<Record<RegistryAct["form"], string>>> = {
  constitutional_law: "Конституционный закон Республики Казахстан",
  law: "Закон Республики Казахстан",
  code: "Кодекс Республики Казахстан",
  decree: "Указ Президента Республики Казахстан",
  order: "Приказ",
  sc_resolution: "Нормативное постановление Верховного Суда Республики Казахстан",
  cc_resolution: "Нормативное постановление Конституционного Суда Республики Казахстан",
  local_act: "Постановление",
  rules: "Приказ",
};

/** The act's official name: form, date, number, title; by-laws without their title. */
export function russianAct(act: RegistryAct, asked: GrammaticalCase, dated: boolean): string {
  const title = act.title.ru ?? act.title.en;
  const own = act.form === "treaty" || act.form === "soft_law" || act.form === "constitution";
  const date = act.adoptedOn && dated ? ` от ${russianDate(act.adoptedOn)}` : "";
  if (own || !/^(?:О|Об|Обо) /u.test(title)) {
    if (own || act.form === "code")
      return declineTitle(title, asked) + (act.form === "constitution" ? date : "");
  }
  const form = FORMS[act.form] ?? "Постановление Правительства Республики Казахстан";
  const bylaw = act.form !== "law" && act.form !== "constitutional_law" && act.form !== "code";
  const on = act.adoptedOn && (dated || bylaw) ? ` от ${russianDate(act.adoptedOn)}` : "";
  const number = act.number && (dated || bylaw) ? ` № ${act.number}` : "";
  const named = bylaw && number !== "" && on !== "" ? "" : ` «${title}»`;
  return declineTitle(form, asked) + on + number + named;
}
