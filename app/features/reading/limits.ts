/** In characters, as JavaScript counts them: a book of five hundred pages. Longer texts come in parts. */
export const LONGEST_TEXT = 1_000_000;
/** More citations than this are no document that somebody wrote. */
export const MOST_CITATIONS = 20_000;
