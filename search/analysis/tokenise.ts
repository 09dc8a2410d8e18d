import { DASH, normaliseNumber, normaliseWord } from "./normalise.ts";

export interface Token {
  /** Where it stands in the text as given. */
  readonly start: number;
  readonly end: number;
  readonly kind: "word" | "number";
  /** Normalised, not stemmed. */
  readonly text: string;
}

/** Raised digits: a footnote after a word, an inserted article after a number (32¹ is 32-1). */
const RAISED = "\\u00B2\\u00B3\\u00B9\\u2070\\u2074-\\u2079";
const START = "\\p{L}\\p{Nd}\\p{Nl}";
const INSIDE = `${START}${RAISED}\\p{M}\\u00AD\\u200B-\\u200D\\u2060`;
/** Letters and digits, joined by dashes: the dash is looked at afterwards. */
const CHUNK = new RegExp(`[${START}][${INSIDE}]*(?:[${DASH}][\\u2060]?[${START}][${INSIDE}]*)*`, "gu");
const DATE = /(?<!\d)\d{1,2}\.\d{1,2}\.\d{4}(?!\d)/gu;
const PART = new RegExp(`[^${DASH}]+`, "gu");
/** Letters and nothing else: what most chunks are. */
const WHOLE = /^\p{L}+$/u;
const PIECE = new RegExp(`\\d+(?:[${RAISED}]+)?|[${RAISED}]+|[^\\d${RAISED}]+`, "gu");
const MARK = new RegExp(`[${RAISED}]`, "u");
const IS_DASH = new RegExp(`[${DASH}]`, "u");
/** An article with inserted numbers before a word: 115-1-бабы. */
const LEAD = new RegExp(`^\\d+(?:[${DASH}]\\d+)+(?=[${DASH}]\\p{L})`, "u");
const DIGIT = /\d/u;

/** A word cut at the end of a line: «ста-\nтьи». */
const LINE_BREAK = /(?<=\p{L})[-\u2010\u2011\u00AD][ \t]*\r?\n[ \t]*(?=\p{Ll})/gu;
/** Most texts have no such line; to look behind at every place costs as much as all else. */
const MAY_BREAK = /[-\u2010\u2011\u00AD][ \t]*\r?\n/u;
/** First halves of words that are written with a hyphen anyway: «уголовно-\nисполнительный». */
const FIRST_HALF = /(?:[бвгджзклмнпрстфхцчшщ]о|[лдт][ыі][қк]|ex|non|self|anti)$/iu;
const HARD_SPACE = /[\u00A0\u2009\u202F]/u;
/** The spaces that a typesetter puts between thousands: 6 748. */
const THOUSANDS = /(?<!\d)\d{1,3}(?:[\u00A0\u2009\u202F]\d{3})+(?!\d)/gu;

/** In Cyrillic letters only as capitals: the «сі» of «27-сі» is an ending. */
const ROMAN = /^(?:[IVXLCІХСМ]+|[ivxlc]+)$/u;
/** What may follow a number and make one name of the two: 60-НП, 6-ЗРК. Anything else is an ending: 146-бап. */
const SERIES = /^(?:нп|np|зрк|зру|зр|қрз|қр|рк|од|нқ|п|р|ж|а|б|в|г|д)$/iu;
/** Endings written after a dash, which are no words: «ҚК-нің», «2024-тен», «27-сі», «5-го». */
const KAZAKH_ENDING =
  /^(?:н?[ыі]ң|[дт][ыі]ң|[ндт][ыі]|[ғқ]а|[гк]е|н?[дт][ае](?:н|ғы|гі)?|н[ае]н?|[мбп]ен|с?[ыі]н?(?:[ае]|[дт][ае]|[ыі]ң|[ае]н|д[ае](?:ғы|гі))?|(?:[ыі]н)?ш[ыі]|[лдт][ае]р(?:\p{L}{1,6})?)$/u;
const RUSSIAN_ENDING = /^(?:[йхмея]|[аоыуя][йяюхме]|[оа]?го|ому|ми|ти|ю)$/u;
const ABBREVIATION = /^(?=\P{Lu}{0,7}\p{Lu}\P{Lu}{0,7}\p{Lu})\p{L}{2,8}$/u;

/** `P-01`, `C-MOH-10`, `154-VII`, `60-НП`, `6-1`: one name. `146-бабы`, `15-летний`: a number and a word. */
function isNumber(chunk: string): boolean {
  if (!DIGIT.test(chunk)) return false;
  const parts = chunk.match(PART) ?? [];
  if (parts.length === 1) return !/^\d+\p{L}{3,}$/u.test(chunk);
  if (DIGIT.test(parts[0] ?? "")) {
    return parts.slice(1).every((part) => DIGIT.test(part) || ROMAN.test(part) || SERIES.test(part));
  }
  return parts.every((part) => /^\p{L}{1,5}$/u.test(part) || /^\d+\p{L}?$/u.test(part));
}

const numberToken = (text: string, start: number, name = text): Token => ({
  start,
  end: start + text.length,
  kind: "number",
  text: normaliseNumber(name),
});

/** A number with its raised digits: an inserted article, unless it is a year, which bears a footnote. */
function raised(piece: string, start: number): Token {
  const digits = /^\d+/u.exec(piece)?.[0] ?? piece;
  if (digits === piece || /^(?:19|20)\d\d$/u.test(digits)) return numberToken(digits, start);
  return numberToken(piece, start, `${digits}-${piece.slice(digits.length).normalize("NFKC")}`);
}

const isEnding = (piece: string, before: string): boolean =>
  (/\d$/u.test(before) && (KAZAKH_ENDING.test(piece) || RUSSIAN_ENDING.test(piece))) ||
  ((ABBREVIATION.test(before) || ROMAN.test(before)) && KAZAKH_ENDING.test(piece));

function lastDash(chunk: string, before: number): number {
  for (let at = before - 1; at >= 0; at -= 1) if (IS_DASH.test(chunk[at] ?? "")) return at;
  return -1;
}

/** A chunk without the ending that a dash sets off from a number or an abbreviation. */
function withoutEnding(chunk: string): string {
  const dash = lastDash(chunk, chunk.length);
  if (dash <= 0) return chunk;
  const before = chunk.slice(lastDash(chunk, dash) + 1, dash);
  const last = chunk.slice(dash + 1);
  return isEnding(last, before) && !SERIES.test(last) ? chunk.slice(0, dash) : chunk;
}

/** Cuts a chunk that is no single number at its dashes, and a number from the letters glued to it. */
function partsOf(chunk: string, offset: number): Token[] {
  if (WHOLE.test(chunk)) return [wordAt(chunk, offset)];
  const lead = LEAD.exec(chunk)?.[0] ?? "";
  const tokens: Token[] = lead === "" ? [] : [numberToken(lead, offset)];
  for (const { 0: part, index } of chunk.slice(lead.length).matchAll(PART)) {
    tokens.push(...piecesOf(part, offset + lead.length + index));
  }
  return tokens;
}

function piecesOf(part: string, offset: number): Token[] {
  return [...part.matchAll(PIECE)].flatMap(({ 0: piece, index }): Token[] => {
    const start = offset + index;
    if (DIGIT.test(piece)) return [raised(piece, start)];
    const text = MARK.test(piece) ? "" : normaliseWord(piece);
    return text === "" ? [] : [{ start, end: start + piece.length, kind: "word", text }];
  });
}

/** Marks what a line or a typesetter has cut, letter for letter, so that places stay what they are. */
function mended(text: string): string {
  const whole = MAY_BREAK.test(text)
    ? text.replace(LINE_BREAK, (cut, at: number) =>
        FIRST_HALF.test(text.slice(Math.max(0, at - 12), at)) ? cut : "\u00AD".repeat(cut.length),
      )
    : text;
  return HARD_SPACE.test(whole)
    ? whole.replace(THOUSANDS, (number) => number.replace(/\D/gu, "\u2060"))
    : whole;
}

function wordAt(letters: string, start: number): Token {
  const end = start + letters.length;
  return { start, end, kind: "word", text: normaliseWord(letters) };
}

function tokensOf(given: string, offset: number): Token[] {
  if (WHOLE.test(given)) return [wordAt(given, offset)];
  const chunk = withoutEnding(given);
  return isNumber(chunk) && !MARK.test(chunk) ? [numberToken(chunk, offset)] : partsOf(chunk, offset);
}

/** The words and numbers of a text, in order, with their places in it. Dates stay whole: 17.11.2014. */
export function tokenise(given: string): Token[] {
  const text = mended(given);
  const dates = [...text.matchAll(DATE)].map(({ 0: date, index }) => numberToken(date, index));
  const tokens: Token[] = [];
  let next = 0;
  for (const { 0: chunk, index } of text.matchAll(CHUNK)) {
    const end = index + chunk.length;
    if (dates.length === 0) {
      if (WHOLE.test(chunk)) tokens.push(wordAt(chunk, index));
      else tokens.push(...tokensOf(chunk, index));
      continue;
    }
    let from = index;
    for (let date = dates[next]; date && date.start < end; date = dates[next]) {
      if (date.start > from) tokens.push(...tokensOf(text.slice(from, date.start), from));
      from = Math.max(from, Math.min(date.end, end));
      if (date.end > end) break;
      tokens.push(date);
      next += 1;
    }
    if (from < end) tokens.push(...tokensOf(text.slice(from, end), from));
  }
  return next < dates.length ? [...tokens, ...dates.slice(next)] : tokens;
}
