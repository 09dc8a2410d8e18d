import sansCyrillicExt from "@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-ext-wght-normal.woff2?url";
import sansCyrillic from "@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-wght-normal.woff2?url";
import sansLatin from "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url";
import serifCyrillicExt from "@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-ext-opsz-normal.woff2?url";
import serifCyrillic from "@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-opsz-normal.woff2?url";
import serifLatin from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2?url";

/** The font files that every page of a language needs, to be asked for before the style sheet is read. */
export const fontsOf: Readonly<Record<"kk" | "ru" | "en", readonly string[]>> = {
  // і stands in cyrillic, the other eight letters in cyrillic-ext.
  kk: [serifCyrillic, serifCyrillicExt, sansCyrillic, sansCyrillicExt],
  ru: [serifCyrillic, sansCyrillic],
  en: [serifLatin, sansLatin],
};
