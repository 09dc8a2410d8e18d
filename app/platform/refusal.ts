/**
 * A rule of the domain said no, and the person who asked can be told why.
 *
 * Commands throw it inside their transaction, so nothing is half done; actions and the API answer with its message
 * in the reader's language. Any other error is a bug.
 */
export class Refusal extends Error {
  override readonly name = "Refusal";
  /** A key of the message catalogues, `refusal.…`. */
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** The form field it concerns, if one. */
  readonly field: string | null;
  /** `conflict`: somebody else changed it meanwhile; `right`: it is not this person's to do. */
  readonly kind: "rule" | "conflict" | "right";

  constructor(
    key: string,
    values: Readonly<Record<string, string | number>> = {},
    options: { readonly field?: string; readonly kind?: Refusal["kind"] } = {},
  ) {
    super(key);
    this.key = key;
    this.values = values;
    this.field = options.field ?? null;
    this.kind = options.kind ?? "rule";
  }
}
