import { readDate, readYears } from "./dates.ts";
import { fieldOfName } from "./field-names.ts";
import type {
  Clause,
  FieldName,
  ParsedQuery,
  Place,
  ProblemCode,
  QueryProblem,
  ValueNames,
} from "./query.ts";
import { Quotes } from "./quotes.ts";
import { indexOfValues, type ValueIndex } from "./value-index.ts";

const SPACE = /\s+/uy;
const CHUNK = /\S+/uy;
/** A minus is one only before a word, a number or a quotation: «право - это» and «— право» have none. */
const MINUS = /[-\u2212](?=[\p{L}\p{N}"«“„])/uy;
const DENIABLE = /(?=[\p{L}\p{N}"«“„])/uy;
const BRACKETS = /[([{]+(?=["«“„])/uy;
const FIELD = /([\p{L}\p{M}]{1,20}):/uy;
/** An ending set off by a dash: «Мерей»-дің. It is no word, and its dash no minus. */
const ENDING = /(?:[-\u2010-\u2015\u2212]+[\p{L}\p{N}]*)+/uy;
const VALUE = /[^\s,]+/uy;
/** A citation has commas of its own: ст.146,ч.3. */
const VALUE_WITH_COMMAS = /\S+/uy;
const TELLING = /[\p{L}\p{N}№§#]/u;
const TYPED_TO_THE_END = /[\p{L}\p{N}\p{M}]$/u;

const oneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();

type Read = { readonly values: readonly string[] } | { readonly problem: ProblemCode };

function readValue(field: FieldName, text: string, index: ValueIndex): Read {
  switch (field) {
    case "cites":
    case "number":
      return TELLING.test(text) ? { values: [text] } : { problem: "no-value" };
    case "after":
    case "before": {
      const date = readDate(text);
      return "day" in date ? { values: [date.day] } : date;
    }
    case "year": {
      const values = readYears(text);
      return values ? { values } : { problem: "not-a-year" };
    }
    default: {
      const values = index.find(field, text);
      return values.length > 0 ? { values } : { problem: "unknown-value" };
    }
  }
}

/** Reads a question once from its beginning to its end. */
class Reader {
  readonly clauses: Clause[] = [];
  readonly problems: QueryProblem[] = [];
  private at = 0;
  private readonly text: string;
  private readonly index: ValueIndex;
  private readonly quotes: Quotes;
  private readonly work: { steps: number };

  constructor(text: string, index: ValueIndex, work: { steps: number }) {
    this.text = text;
    this.index = index;
    this.quotes = new Quotes(text);
    this.work = work;
  }

  read(): ParsedQuery {
    while (this.at < this.text.length) {
      if (this.take(SPACE) === null) this.readClause();
    }
    return { clauses: this.clauses, problems: this.problems };
  }

  /** What stands here and has this form; the place moves behind it. */
  private take(form: RegExp): RegExpExecArray | null {
    form.lastIndex = this.at;
    const found = form.exec(this.text);
    this.work.steps += 1 + (found?.[0].length ?? 0);
    if (found) this.at += found[0].length;
    return found;
  }

  private readClause(): void {
    const start = this.at;
    let excluded = false;
    for (;;) {
      excluded = this.take(MINUS) !== null || (excluded && this.take(DENIABLE) !== null);
      this.take(BRACKETS);
      if (!this.quotes.isOpening(this.at)) break;
      if (this.readPhrase(start, excluded)) return;
    }
    const behindMinus = this.at;
    const name = this.take(FIELD)?.[1] ?? "";
    const field = fieldOfName(name);
    if (field !== null) {
      this.readField({ start, excluded, field, name });
      return;
    }
    this.at = behindMinus;
    const text = this.take(CHUNK)?.[0] ?? "";
    if (!TELLING.test(text)) return;
    const place = { start, end: this.at };
    this.clauses.push({ type: "word", place, excluded, text, open: this.isOpen(text) });
  }

  private isOpen(text: string): boolean {
    return this.at === this.text.length && TYPED_TO_THE_END.test(text);
  }

  /** False: the mark that stands here is not closed, and is passed over. */
  private readPhrase(start: number, excluded: boolean): boolean {
    const text = this.takeQuoted(null);
    if (text === null) return false;
    if (TELLING.test(text))
      this.clauses.push({ type: "phrase", place: { start, end: this.at }, excluded, text });
    this.take(ENDING);
    return true;
  }

  /** The inside of a quotation; null if it is not closed, then its mark is passed over. */
  private takeQuoted(field: FieldName | null): string | null {
    const open = this.at;
    const close = this.quotes.closing(open);
    this.at = (close ?? open) + 1;
    this.work.steps += this.at - open;
    if (close !== null) return oneLine(this.text.slice(open + 1, close));
    this.problem("unclosed-quote", { start: open, end: open + 1 }, field, this.text.charAt(open));
    return null;
  }

  private readField(head: { start: number; excluded: boolean; field: FieldName; name: string }): void {
    const from = this.at;
    let found = 0;
    for (;;) {
      const start = found === 0 ? head.start : this.at;
      const value = this.takeValue(head.field);
      if (value !== null && TELLING.test(value)) {
        this.addField({ ...head, start }, value);
        found += 1;
      }
      if (this.text.charAt(this.at) !== ",") break;
      this.at += 1;
    }
    if (found > 0) return;
    const open = from === this.text.length;
    const place = { start: head.start, end: this.at };
    const { field, name, excluded } = head;
    this.problem("no-value", place, field, this.text.slice(head.start, this.at));
    this.clauses.push({
      ...{ type: "unread", place, excluded, field, name, open },
      ...{ asked: "", text: open ? "" : name },
    });
  }

  private takeValue(field: FieldName): string | null {
    while (this.quotes.isOpening(this.at)) {
      const inside = this.takeQuoted(field);
      if (inside !== null) {
        this.take(ENDING);
        return inside;
      }
    }
    const value = this.take(field === "cites" ? VALUE_WITH_COMMAS : VALUE)?.[0] ?? null;
    return value?.replace(/[.,;!?]{1,5}$/u, "") ?? null;
  }

  private addField(
    head: { start: number; excluded: boolean; field: FieldName; name: string },
    asked: string,
  ): void {
    const { field, name, excluded } = head;
    const place = { start: head.start, end: this.at };
    const read = readValue(field, asked, this.index);
    if ("values" in read) {
      this.clauses.push({ type: "field", place, excluded, field, values: read.values, asked });
      return;
    }
    this.problem(read.problem, place, field, asked);
    const open = this.isOpen(this.text.slice(place.start, place.end));
    this.clauses.push({ type: "unread", place, excluded, field, name, asked, text: asked, open });
  }

  private problem(code: ProblemCode, place: Place, field: FieldName | null, text: string): void {
    this.problems.push({ code, place, field, text });
  }
}

/**
 * Reads a question: plain words, "phrases", -not, and fields such as `body:moh`, `год:2022-2024`, `түрі:ұсыныс`. Never
 * throws. What it does not understand it reports, with its place, and leaves to be searched for.
 */
export const parseQuery = (text: string, names: readonly ValueNames[], work = { steps: 0 }): ParsedQuery =>
  new Reader(text, indexOfValues(names), work).read();
