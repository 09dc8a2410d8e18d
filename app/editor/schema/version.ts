/**
 * Raised whenever a document may hold something that the editor before did not know. An older editor would delete it
 * for everyone, so the server turns it away.
 */
export const SCHEMA_VERSION = 2;

/** Where in the Yjs document the text stands. */
export const FIELD = "default";
