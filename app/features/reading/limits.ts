/** In characters, as JavaScript counts them: a book of five hundred pages. Longer texts come in parts. */
export const LONGEST_TEXT = 1_000_000;
/** More citations than this are no document that somebody wrote. */
export const MOST_CITATIONS = 20_000;

const MEGABYTE = 1024 * 1024;
export const LARGEST_FILE_MB = 20;
export const LARGEST_FILE = LARGEST_FILE_MB * MEGABYTE;
/** In bytes: no character takes more than three. */
export const LARGEST_FIELD = 3 * LONGEST_TEXT + MEGABYTE;
/** So many citations a page of the table shows, and so many the text has marked; the files hold all. */
export const ROWS_A_PAGE = 50;
export const MOST_MARKED = 2_000;
