import type { Language } from "../engine.ts";
import { FIELD_NAMES } from "./field-names.ts";
import type { Clause, FieldClause, ParsedQuery } from "./query.ts";
import { quoted } from "./quotes.ts";

/** A value that would be cut where it stands is quoted. */
const printedValue = (value: string): string =>
  /[\s,]|^["«“„]|[.;!?]$/u.test(value) ? quoted(value) : value;

function valueOf({ field, values, asked }: FieldClause): string {
  const [first = asked] = values;
  if (field === "year") {
    const last = values.at(-1) ?? first;
    return first === last ? first : `${first}-${last}`;
  }
  // A name that several bear is no one's identifier.
  return values.length === 1 ? first : asked;
}

function printed(clause: Clause, language: Language): string {
  const minus = clause.excluded ? "-" : "";
  switch (clause.type) {
    case "word":
      return minus + clause.text;
    case "phrase":
      return minus + quoted(clause.text);
    case "field":
      return `${minus}${FIELD_NAMES[clause.field][language][0] ?? clause.field}:${printedValue(valueOf(clause))}`;
    case "unread":
      return `${minus}${clause.name}:${printedValue(clause.asked)}`;
  }
}

/**
 * The question as text, with identifiers for names and one way to write each thing; fields are named in a language.
 * Read again it means the same. A quotation mark that nothing closed is not printed.
 */
export function printQuery({ clauses }: ParsedQuery, language: Language = "en"): string {
  const text = clauses.map((clause) => printed(clause, language)).join(" ");
  const last = clauses.at(-1);
  const isClosed = last !== undefined && "open" in last && !last.open;
  return isClosed ? `${text} ` : text;
}
