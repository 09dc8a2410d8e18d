import { typesetHtml } from "./typeset.ts";

/** A text of a record, a letter or an act: HTML that the server made and made safe. */
export function Prose({ html, lang }: { readonly html: string; readonly lang: "kk" | "ru" | "en" }) {
  // The only place where HTML is set as such; what comes here was rendered from our Markdown without raw HTML.
  return <div className="prose" lang={lang} dangerouslySetInnerHTML={{ __html: typesetHtml(html, lang) }} />;
}
