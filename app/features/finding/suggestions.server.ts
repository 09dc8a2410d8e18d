import type { StaffMember } from "#app/platform/auth.server.ts";
import { translator } from "#app/platform/i18n.server.ts";
import type { Language } from "#search/engine.ts";

import { suggest } from "./search-records.server.ts";
import { kindKey } from "./search-words.ts";

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
  return hits.map(({ id, kind, number, url, title }) => ({
    id,
    label: title?.parts.map((part) => part.text).join("") ?? number ?? t("search.untitled"),
    note: [number, t(kindKey(kind))].filter(Boolean).join(" · "),
    href: url,
  }));
}
