import type { Language } from "#prisma/generated/client.ts";

/** What holds texts whose citations are read, in the order in which everything is read anew. */
export const sources = ["record", "appeal", "draft"] as const;
export type Source = (typeof sources)[number];

/** Where the ids of a source stand. */
export const columnOf = { record: "recordId", appeal: "appealId", draft: "draftId" } as const;

/** Where a text stands: a record, an appeal or a draft, and within a record perhaps an event or a norm change. */
export interface Holder {
  readonly recordId: string | null;
  readonly appealId: string | null;
  readonly draftId: string | null;
  readonly eventId: string | null;
  readonly normChangeId: string | null;
}

/** A text of ours whose citations are read. */
export interface TextToRead {
  readonly holder: Holder;
  /** Its column: `summaryRu`, `noteKk`, `quote`. */
  readonly field: string;
  readonly language: Language;
  /** Markdown; spans of citations are units of it. */
  readonly text: string;
  /** The day whose law it means (ISO). */
  readonly date: string;
  /** The act of which the text is a wording: what it calls "this Code". Null for any other text. */
  readonly self: string | null;
}

export const nowhere: Holder = {
  ...{ recordId: null, appealId: null, draftId: null, eventId: null, normChangeId: null },
};

/** One text of a source, whatever it says: what is stored of it is stored under this key. */
export const keyOfText = (
  { eventId, normChangeId }: Pick<Holder, "eventId" | "normChangeId">,
  field: string,
): string => `${eventId ?? normChangeId ?? ""} ${field}`;

const LANGUAGES = ["kk", "ru", "en"] as const;
const SUFFIX = { kk: "Kk", ru: "Ru", en: "En" } as const;

/** The columns of a text in three languages, those that are empty left out. */
export function textsInThree<Name extends string>(
  row: { readonly [key in `${Name}${"Kk" | "Ru" | "En"}`]: string | null },
  name: Name,
): { readonly field: string; readonly language: Language; readonly text: string }[] {
  const columns = row as Readonly<Record<string, string | null>>;
  return LANGUAGES.flatMap((language) => {
    const field = `${name}${SUFFIX[language]}`;
    const text = columns[field];
    return text ? [{ field, language, text }] : [];
  });
}
