/** Opening quotation marks, each with those that may close it. */
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["«", "»"],
  ["“", "”"],
  ["„", "“”"],
]);

/** The marks of a text that can be closed, found without reading the text once for each. */
export class Quotes {
  private readonly text: string;
  private readonly last = new Map<string, number>();

  constructor(text: string) {
    this.text = text;
    for (const mark of '"»“”') this.last.set(mark, text.lastIndexOf(mark));
  }

  isOpening(at: number): boolean {
    return CLOSING.has(this.text.charAt(at));
  }

  /** Where the quotation that opens here is closed; null if it never is. */
  closing(at: number): number | null {
    const ends = Array.from(CLOSING.get(this.text.charAt(at)) ?? "")
      // What stands nowhere behind is not looked for.
      .filter((mark) => (this.last.get(mark) ?? -1) > at);
    if (ends.length === 0) return null;
    for (let next = at + 1; next < this.text.length; next += 1)
      if (ends.includes(this.text.charAt(next))) return next;
    return null;
  }
}

/** A text in quotation marks that it does not hold itself. */
export function quoted(text: string): string {
  for (const [open, close] of CLOSING)
    if (!Array.from(close).some((mark) => text.includes(mark))) return `${open}${text}${close.charAt(0)}`;
  return text;
}
