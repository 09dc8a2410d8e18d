const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/** Whether a text can be the id of a row: the database ends a query by any other with an error. */
export const isUuid = (text: string): boolean => UUID.test(text);

/** An id from an address; null if it cannot be one, so that the database is never asked about nonsense. */
export const readUuid = (text: string | undefined): string | null =>
  text !== undefined && isUuid(text) ? text.toLowerCase() : null;
