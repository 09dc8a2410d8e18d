import { isLanguage, makeTranslate, type Catalogue, type Language, type Translate } from "./translate.ts";

/**
 * Loads the messages of the page's language: the page names their address in its head.
 * Null where the page names none: it is complete as it is and stays without scripts.
 */
export async function loadWords(
  page: Document,
  strict: boolean,
): Promise<{ language: Language; translate: Translate } | null> {
  const language = page.documentElement.lang;
  const link = page.querySelector<HTMLLinkElement>("link[data-messages]");
  if (!link || !isLanguage(language)) return null;
  const response = await fetch(link.href);
  if (!response.ok) return null;
  // Our own server made it from the catalogues.
  const catalogue = (await response.json()) as Catalogue;
  return { language, translate: makeTranslate(language, catalogue, strict) };
}
