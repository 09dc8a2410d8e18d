import type { RegistryAct } from "../types.ts";
import type { GrammaticalCase } from "./cases.ts";

type KazakhCase =
  "nominative" | "genitive" | "dative" | "accusative" | "locative" | "ablative" | "instrumental";

const kazakhCase = (asked: GrammaticalCase): KazakhCase => (asked === "prepositional" ? "locative" : asked);

/** Suffixes behind a possessive ending, for back and for front vowels. */
const POSSESSED: Readonly<Record<KazakhCase, readonly [string, string]>> = {
  nominative: ["", ""],
  genitive: ["ның", "нің"],
  dative: ["на", "не"],
  accusative: ["н", "н"],
  locative: ["нда", "нде"],
  ablative: ["нан", "нен"],
  instrumental: ["мен", "мен"],
};
/** Behind a vowel without possession: "конвенцияның", "конвенцияға". */
const OPEN: Readonly<Record<KazakhCase, readonly [string, string]>> = {
  nominative: ["", ""],
  genitive: ["ның", "нің"],
  dative: ["ға", "ге"],
  accusative: ["ны", "ні"],
  locative: ["да", "де"],
  ablative: ["дан", "ден"],
  instrumental: ["мен", "мен"],
};
/** Behind a voiceless consonant: "кодекстің", "пактке". */
const CLOSED: Readonly<Record<KazakhCase, readonly [string, string]>> = {
  nominative: ["", ""],
  genitive: ["тың", "тің"],
  dative: ["қа", "ке"],
  accusative: ["ты", "ті"],
  locative: ["та", "те"],
  ablative: ["тан", "тен"],
  instrumental: ["пен", "пен"],
};

const FRONT = /[әеіөүэи][^аоұыуяёюәеіөүэи]*$/u;

function suffix(
  word: string,
  table: Readonly<Record<KazakhCase, readonly [string, string]>>,
  asked: GrammaticalCase,
): string {
  const [back, front] = table[kazakhCase(asked)];
  return word + (FRONT.test(word.toLowerCase()) ? front : back);
}

export const possessed = (word: string, asked: GrammaticalCase): string => suffix(word, POSSESSED, asked);

const UNITS = {
  article: "бабы",
  part: "бөлігі",
  paragraph: "тармағы",
  subparagraph: "тармақшасы",
  indent: "абзацы",
  note: "ескертпесі",
  chapter: "тарауы",
} as const;

export type KazakhUnit = keyof typeof UNITS;

export const kazakhUnit = (unit: KazakhUnit, asked: GrammaticalCase): string => possessed(UNITS[unit], asked);

const ORDINALS = "бірінші екінші үшінші төртінші бесінші алтыншы жетінші сегізінші тоғызыншы оныншы".split(
  " ",
);

/** "сегізінші" for part eight; null beyond the nineteenth. */
export function kazakhOrdinal(number: string): string | null {
  const value = Number(number);
  if (value > 10 && value < 20) return `он ${ORDINALS[value - 11] ?? ""}`;
  return ORDINALS[value - 1] ?? null;
}

const MONTHS =
  "қаңтардағы ақпандағы наурыздағы сәуірдегі мамырдағы маусымдағы шілдедегі тамыздағы қыркүйектегі қазандағы қарашадағы желтоқсандағы".split(
    " ",
  );

export function kazakhDate(date: string): string {
  const [year = "", month = "1", day = "1"] = date.split("-");
  return `${year} жылғы ${String(Number(day))} ${MONTHS[Number(month) - 1] ?? ""}`;
}

const FORMS: Readonly<Partial<Record<RegistryAct["form"], readonly [string, string]>>> = {
  constitutional_law: ["Қазақстан Республикасының ", "Конституциялық заңы"],
  law: ["Қазақстан Республикасының ", "Заңы"],
  code: ["Қазақстан Республикасының ", "Кодексі"],
  decree: ["Қазақстан Республикасы Президентінің ", "Жарлығы"],
  order: ["", "бұйрығы"],
  rules: ["", "бұйрығы"],
  sc_resolution: ["Қазақстан Республикасы Жоғарғы Сотының ", "нормативтік қаулысы"],
  cc_resolution: ["Қазақстан Республикасы Конституциялық Сотының ", "нормативтік қаулысы"],
  local_act: ["", "қаулысы"],
};

/** The act's official name, in the case asked for. */
export function kazakhAct(act: RegistryAct, asked: GrammaticalCase, dated: boolean): string {
  const title = act.title.kk ?? act.title.en;
  const date = act.adoptedOn ? `${kazakhDate(act.adoptedOn)} ` : "";
  const own = act.form === "treaty" || act.form === "soft_law" || act.form === "constitution";
  if (own || (act.form === "code" && !/туралы(?: \(.*\))?$/u.test(title))) {
    const before = dated && act.form === "constitution" ? date : "";
    return before + declined(title, asked);
  }
  const [issuer, form] = FORMS[act.form] ?? ["Қазақстан Республикасы Үкіметінің ", "қаулысы"];
  const bylaw = act.form !== "law" && act.form !== "constitutional_law" && act.form !== "code";
  const number = act.number ? `№ ${act.number.replace(/НП$/u, "НҚ")} ` : "";
  const detail = dated || bylaw ? date + number : "";
  const named = bylaw && date !== "" && number !== "" ? "" : `«${title}» `;
  return named + issuer + detail + possessed(form, asked);
}

/** A treaty's or a code's title: its last word takes the suffix. */
function declined(title: string, asked: GrammaticalCase): string {
  const bare = title.replace(/ \([^)]*\)$/u, "");
  if (/(?:сы|сі|кодексі|лары|лері|дары|дері|тары|тері|пікірі|қарары|ескертуі|шарты)$/u.test(bare))
    return possessed(bare, asked);
  if (/[аәеиоөуұүыіэюя]$/u.test(bare)) return suffix(bare, OPEN, asked);
  // "пакт": the suffix needs a vowel before it.
  if (bare.endsWith("пакт")) return asked === "nominative" ? bare : suffix(`${bare}і`, OPEN, asked);
  return suffix(bare, /[бвгджзлмнңр]$/u.test(bare) ? { ...OPEN, genitive: ["ның", "нің"] } : CLOSED, asked);
}
