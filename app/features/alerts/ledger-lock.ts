/**
 * Who writes which documents answer a follow holds it: so a document that is indexed while somebody begins to follow
 * is either there from the beginning or told, never neither.
 */
export const LEDGER_LOCK = 7_402_010;
/** Who hands mails over holds it: so one process at a time does, and of its end the others learn. */
export const MAIL_LOCK = 7_402_011;
