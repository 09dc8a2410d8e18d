type Language = "kk" | "ru" | "en";
type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;
export type Precision = "day" | "month" | "year" | null | undefined;

/** Dates are ISO days (2024-10-05) with what is known of them; null is shown as an em dash. */
export interface Format {
  /** For tables and histories: 05.10.2024. */
  readonly date: (iso: string | null | undefined, precision?: Precision) => string;
  /** For running text: 5 октября 2024 года. */
  readonly longDate: (iso: string | null | undefined, precision?: Precision) => string;
  /** A moment, by the clock of Kazakhstan: 05.10.2024, 14:30. */
  readonly instant: (iso: string | Date | null | undefined) => string;
  readonly number: (value: number | null | undefined) => string;
  /** Of a share: 0.153 is 15,3 %. */
  readonly percent: (share: number | null | undefined) => string;
}

export const DASH = "—";
const NARROW = "\u202F";
/** The whole of Kazakhstan keeps one hour since 1 March 2024. Fixed, because old devices do not know it. */
const CLOCK = 5 * 3_600_000;

function grouped(value: number, language: Language): string {
  const [whole = "", part] = String(Math.round(Math.abs(value) * 100) / 100).split(".");
  const separator = language === "en" ? "," : NARROW;
  const digits = whole.replace(/\B(?=(?:\d{3})+$)/gu, separator);
  const sign = value < 0 ? "−" : "";
  return `${sign}${digits}${part === undefined ? "" : `${language === "en" ? "." : ","}${part}`}`;
}

/**
 * How dates and numbers are written in a language. Written out rather than left to Intl: server and browser must
 * agree to the letter, and browsers differ in what they know of Kazakh.
 */
export function makeFormat(language: Language, translate: Translate): Format {
  const parts = (iso: string) => {
    const [year = "", month = "1", day = "1"] = iso.slice(0, 10).split("-");
    return { year, month: Number(month), day: Number(day), digits: `${day}.${month}.${year}` };
  };
  const coarse = (iso: string, precision: "month" | "year", inText: boolean) => {
    const { year, month } = parts(iso);
    if (precision === "year") return translate("ui.date.year", { year });
    const name = translate(`ui.month.${month}`);
    return translate(inText ? "ui.date.monthInText" : "ui.date.month", { month: name, year });
  };
  const spelled = (iso: string) => {
    const { year, month, day } = parts(iso);
    return translate("ui.date.day", { day, month: translate(`ui.monthOf.${month}`), year });
  };
  const date: Format["date"] = (iso, precision = "day") => {
    if (!iso) return DASH;
    if (precision === "month" || precision === "year") return coarse(iso, precision, false);
    return language === "en" ? spelled(iso) : parts(iso).digits;
  };
  return {
    date,
    longDate: (iso, precision = "day") => {
      if (!iso) return DASH;
      if (precision === "month" || precision === "year") return coarse(iso, precision, true);
      return spelled(iso);
    },
    instant: (iso) => {
      if (!iso) return DASH;
      const local = new Date(new Date(iso).getTime() + CLOCK).toISOString();
      return `${date(local.slice(0, 10))}, ${local.slice(11, 16)}`;
    },
    number: (value) => (value == null ? DASH : grouped(value, language)),
    percent: (share) => {
      if (share == null) return DASH;
      return `${grouped(Math.round(share * 1000) / 10, language)}${language === "en" ? "%" : "\u00A0%"}`;
    },
  };
}
