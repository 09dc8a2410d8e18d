import type { StaffMember } from "#app/platform/auth.server.ts";
import { translator } from "#app/platform/i18n.server.ts";
import type { Highlight, Language } from "#search/engine.ts";
import { type Completion, completeQuery } from "#search/query/complete-query.ts";

import { queryNames } from "./query-names.server.ts";
import { suggest } from "./search-records.server.ts";
import { kindKey } from "./search-words.ts";

const wordsOf = ({ parts }: Highlight): string => parts.map(({ text }) => text).join("");

interface Suggestion {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  readonly href?: string;
  /** How the question goes on. */
  readonly put?: string;
}

const MOST_VALUES = 6;
const MOST_FIELDS = 2;
/** Of a field's name so many letters are typed before it is offered: most words are words. */
const LETTERS_OF_FIELD = 3;

/** How a question may go on: «орган:здра» to the ministry, «рег» to the field. */
export async function completions(text: string, language: Language): Promise<Suggestion[]> {
  const t = translator(language);
  const asked = text.slice(0, 200);
  const found = completeQuery(asked, asked.length, await queryNames(), 40);
  const going = ({ place, text: put, value }: Completion): string =>
    `${asked.slice(0, place.start)}${put}${value === null ? "" : " "}`;
  const values = found.filter(({ value }) => value !== null).slice(0, MOST_VALUES);
  const fields = found
    .filter(({ value, place }) => value === null && asked.length - place.start >= LETTERS_OF_FIELD)
    .slice(0, MOST_FIELDS);
  return [
    ...values.map((one) => ({
      id: `value:${one.field}:${one.value ?? ""}`,
      label: one.name,
      note: t(`search.field.${one.field}`),
      put: going(one),
    })),
    ...fields.map((one) => ({
      id: `field:${one.field}`,
      label: one.text,
      note: t("search.fieldOffered", { field: t(`search.field.${one.field}`) }),
      put: going(one),
    })),
  ];
}

/** What the masthead's box offers while a question is typed: values of a field being typed, what may be meant, fields. */
export async function suggestions(
  staff: StaffMember,
  text: string,
  language: Language,
): Promise<Suggestion[]> {
  const t = translator(language);
  const offered = await completions(text, language);
  // Who chooses a value of a field is not looking for a thing of that name.
  if (offered.some(({ id }) => id.startsWith("value:"))) return offered;
  const hits = await suggest(staff, text.slice(0, 200), language);
  const found = hits.map(({ id, kind, number, url, title, context }) => ({
    id,
    label: title ? wordsOf(title) : (number ?? t("search.untitled")),
    note: [number, t(kindKey(kind)), context && wordsOf(context)].filter(Boolean).join(" · "),
    href: url,
  }));
  return [...found, ...offered];
}
