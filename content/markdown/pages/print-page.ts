import { stringify } from "yaml";

import type { PageMeta } from "./page-schema.ts";

/** Front matter that is left out where it says nothing. */
const DEFAULT_ORDER = 100;

/** A page as a file: the same page gives the same bytes, and read again it is the same page. */
export function printPage(meta: PageMeta, body: string): string {
  const { slug, language, title, section, order, asOf, summary, seeAlso, past } = meta;
  const matter = {
    ...{ slug, language, title, section },
    ...(order !== DEFAULT_ORDER && { order }),
    ...{ asOf, summary },
    ...(seeAlso.length > 0 && { seeAlso }),
    ...(past.length > 0 && { past }),
  };
  const text = body.replaceAll(/\r\n?/gu, "\n").trimEnd();
  return `---\n${stringify(matter, { lineWidth: 0 })}---\n\n${text}\n`;
}
