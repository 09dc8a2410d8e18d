// Words that stand in nearly every text and tell nothing: neither indexed nor asked for.
import type { Language } from "../engine.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

export const STOP_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  kk: words(
    "және мен бен пен да де та те үшін туралы бойынша бұл осы сол ол оның олардың онда осындай сондай немесе не " +
      "яки бір болып болған болса болады бар деп еді екен ғана ретінде арқылы кейін дейін сондай-ақ тиіс емес",
  ),
  ru: words(
    "и в во не на но а с со о об от по для из за к ко у при до что как это или то же бы ли его ее их они он она " +
      "оно мы который которая которые которых которой которого этого этой также быть был была были было есть " +
      "чтобы так если том тем этом под над между",
  ),
  en: words(
    "the a an of to in and or for on by with at from as is are was were be been it its this that these those " +
      "which who whom not no than into their his her they he she we s",
  ),
};
