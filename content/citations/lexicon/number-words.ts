import type { Language } from "../types.ts";

// Words for numbers and months, each list parted by blanks; `~` marks a stem.

/** Twelve in each language. */
export const MONTHS: readonly string[] = [
  "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|november nov|december dec",
  "января январь|февраля февраль|марта март|апреля апрель|мая май|июня июнь|июля июль|августа август|сентября сентябрь|октября октябрь|ноября ноябрь|декабря декабрь",
  "~қаңтар|~ақпан|~наурыз|~сәуір|~мамыр|~маусым|~шілде|~тамыз|~қыркүйек|~қазан|~қараша|~желтоқсан",
];

/** A Russian ordinal in all its forms. */
const ordinal = (stem: string): string =>
  ["ая", "ой", "ую", "ый", "ого", "ому", "ым", "ом", "ые", "ых", "ыми", "ое"]
    .map((ending) => stem + ending)
    .join(" ");
const THIRD = "третья третьей третью третий третьего третьему третьим третьем третьи третьих третье";

/** From one upwards. */
export const ORDINALS: readonly (readonly [Language, readonly string[]])[] = [
  [
    "en",
    "one first|two second|three third|four fourth|five fifth|six sixth|seven seventh|eight eighth|nine ninth|ten tenth|eleven eleventh|twelve twelfth|thirteen thirteenth|fourteen fourteenth|fifteen fifteenth|sixteen sixteenth|seventeen seventeenth|eighteen eighteenth|nineteen nineteenth|twentieth".split(
      "|",
    ),
  ],
  [
    "ru",
    "перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат"
      .split(" ")
      .map((stem) => (stem === "трет" ? THIRD : ordinal(stem))),
  ],
  [
    "kk",
    "~бірінші ~екінші ~үшінші ~төртінші ~бесінші ~алтыншы ~жетінші ~сегізінші ~тоғызыншы ~оныншы".split(" "),
  ],
];

/** Tens and hundreds: as ordinals of their own, or before a smaller number ("twenty first", "сто двенадцатой"). */
export const TENS: readonly (readonly [
  word: string,
  value: number,
  language: Language,
  beforeSmaller: boolean,
])[] = [
  ["thirtieth", 30, "en", false],
  ["fortieth", 40, "en", false],
  ["fiftieth", 50, "en", false],
  ["hundredth", 100, "en", false],
  ["twenty", 20, "en", true],
  ["thirty", 30, "en", true],
  ["forty", 40, "en", true],
  ["fifty", 50, "en", true],
  ["sixty", 60, "en", true],
  ["seventy", 70, "en", true],
  ["eighty", 80, "en", true],
  ["ninety", 90, "en", true],
  ["hundred", 100, "en", true],
  [ordinal("тридцат"), 30, "ru", false],
  [ordinal("сороков"), 40, "ru", false],
  [ordinal("пятидесят"), 50, "ru", false],
  [ordinal("шестидесят"), 60, "ru", false],
  [ordinal("семидесят"), 70, "ru", false],
  [ordinal("восьмидесят"), 80, "ru", false],
  [ordinal("девяност"), 90, "ru", false],
  [ordinal("сот"), 100, "ru", false],
  ["двадцать", 20, "ru", true],
  ["тридцать", 30, "ru", true],
  ["сорок", 40, "ru", true],
  ["пятьдесят", 50, "ru", true],
  ["шестьдесят", 60, "ru", true],
  ["семьдесят", 70, "ru", true],
  ["восемьдесят", 80, "ru", true],
  ["девяносто", 90, "ru", true],
  ["сто", 100, "ru", true],
  ["двести", 200, "ru", true],
  ["триста", 300, "ru", true],
  ["четыреста", 400, "ru", true],
  ["пятьсот", 500, "ru", true],
  ["~жиырмасыншы", 20, "kk", false],
  ["~отызыншы", 30, "kk", false],
  ["~қырқыншы", 40, "kk", false],
  ["~елуінші", 50, "kk", false],
  ["~жүзінші", 100, "kk", false],
  ["он", 10, "kk", true],
  ["жиырма", 20, "kk", true],
  ["отыз", 30, "kk", true],
  ["қырық", 40, "kk", true],
  ["елу", 50, "kk", true],
  ["алпыс", 60, "kk", true],
  ["жетпіс", 70, "kk", true],
  ["сексен", 80, "kk", true],
  ["тоқсан", 90, "kk", true],
  ["жүз", 100, "kk", true],
  ["бір", 1, "kk", true],
  ["екі", 2, "kk", true],
  ["үш", 3, "kk", true],
  ["төрт", 4, "kk", true],
];
