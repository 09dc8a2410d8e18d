import type { Language } from "#app/ui/language.tsx";

/** What a Kazakh name may end on without the country before it: alone, «Соты» or «Парламенті» would hang in the air. */
const STANDS_ALONE = /(?:министрлігі|комитеті|агенттігі|әкімшілігі|комиссия|Кеңесі)$/u;

/**
 * The name of a state body without the country that it serves, which in a list stands in every row. A name that does
 * not carry the country, or needs it, stays as it is.
 */
export function briefBody(name: string, language: Language): string {
  if (language === "ru") return name.replace(/[ \u00A0]Республики[ \u00A0]Казахстан/u, "");
  if (language === "en") return name.replace(/[ \u00A0]of the Republic of Kazakhstan/u, "");
  const rest = name.replace(/^Қазақстан[ \u00A0]Республикасы(?:ның)?[ \u00A0]/u, "");
  return STANDS_ALONE.test(rest) && !rest.startsWith("Президентінің") ? rest : name;
}
