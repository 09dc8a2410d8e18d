import { normaliseWord } from "../analysis/normalise.ts";
import type { Language } from "../engine.ts";
import type { FieldName } from "./query.ts";

type InThree = Readonly<Record<Language, readonly string[]>>;

/** What a field may be called; the first of a language is the one to print. */
export const FIELD_NAMES: Readonly<Record<FieldName, InThree>> = {
  kind: { kk: ["түрі", "түр"], ru: ["вид", "тип"], en: ["kind", "type"] },
  year: { kk: ["жылы", "жыл"], ru: ["год"], en: ["year"] },
  body: { kk: ["орган", "органы", "адресат"], ru: ["орган", "адресат"], en: ["body", "addressee"] },
  region: { kk: ["өңір", "облыс", "аймақ"], ru: ["регион", "область"], en: ["region"] },
  status: { kk: ["мәртебе", "мәртебесі"], ru: ["статус"], en: ["status"] },
  act: { kk: ["акт", "заң", "кодекс"], ru: ["акт", "закон", "кодекс"], en: ["act", "law", "code"] },
  topic: { kk: ["тақырып", "тақырыбы"], ru: ["тема"], en: ["topic", "subject"] },
  lang: { kk: ["тіл", "тілі"], ru: ["язык"], en: ["lang", "language"] },
  cites: {
    kk: ["сілтейді", "сілтеме", "бап"],
    ru: ["цитирует", "ссылается", "статья"],
    en: ["cites", "cite"],
  },
  number: { kk: ["нөмірі", "нөмір"], ru: ["номер"], en: ["number"] },
  after: { kk: ["кейін", "бастап"], ru: ["после", "с"], en: ["after", "since"] },
  before: { kk: ["дейін"], ru: ["до"], en: ["before", "until"] },
};

/** Every name of every field as it is written, the language's first names first. */
export const ALL_FIELD_NAMES: readonly { readonly field: FieldName; readonly name: string }[] = (
  Object.entries(FIELD_NAMES) as [FieldName, InThree][]
).flatMap(([field, { kk, ru, en }]) => [...new Set([...kk, ...ru, ...en])].map((name) => ({ field, name })));

const byName = new Map(ALL_FIELD_NAMES.map(({ field, name }) => [normaliseWord(name), field]));

/** The field of a name in any language and case, «Год» as well as `year`; null if no field is called so. */
export const fieldOfName = (name: string): FieldName | null => byName.get(normaliseWord(name)) ?? null;
