export type PostgresFailureKind =
  /** npm brought no PostgreSQL for this kind of machine; the detail is the package's name. */
  | "no-binaries"
  /** The disk holding the data folder is full. */
  | "no-space"
  /** Started by root, and no `setpriv` to become somebody else. */
  | "root"
  /** The folder holds the data of another major version; the detail says which. */
  | "other-version"
  /** Anything else; the detail is the end of PostgreSQL's own log. */
  | "failed";

/** The embedded PostgreSQL could not be made or started, and why. */
export class PostgresFailure extends Error {
  override readonly name = "PostgresFailure";
  readonly kind: PostgresFailureKind;
  readonly detail: string;

  constructor(kind: PostgresFailureKind, detail: string) {
    super(`PostgreSQL: ${kind}: ${detail}`);
    this.kind = kind;
    this.detail = detail;
  }
}

/** Reads PostgreSQL's own words: a full disk is a thing to say plainly. */
export function failureFrom(words: string): PostgresFailure {
  const lastWords = words.trim().split("\n").slice(-12).join("\n");
  return new PostgresFailure(
    /No space left on device|ENOSPC/u.test(words) ? "no-space" : "failed",
    lastWords,
  );
}
