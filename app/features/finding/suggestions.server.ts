import type { StaffMember } from "#app/platform/auth.server.ts";
import { translator } from "#app/platform/i18n.server.ts";
import type { Highlight, Language } from "#search/engine.ts";

import { suggest } from "./search-records.server.ts";
import { kindKey } from "./search-words.ts";

const wordsOf = ({ parts }: Highlight): string => parts.map(({ text }) => text).join("");

interface Suggestion {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  readonly href: string;
}

/** What the masthead's box offers while a question is typed. */
export async function suggestions(
  staff: StaffMember,
  text: string,
  language: Language,
): Promise<Suggestion[]> {
  const t = translator(language);
  const hits = await suggest(staff, text.slice(0, 200), language);
  return hits.map(({ id, kind, number, url, title, context }) => ({
    id,
    label: title ? wordsOf(title) : (number ?? t("search.untitled")),
    note: [number, t(kindKey(kind)), context && wordsOf(context)].filter(Boolean).join(" · "),
    href: url,
  }));
}
