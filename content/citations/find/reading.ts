import type { ActReference, Definition, Language, Mention, Provision } from "../types.ts";
import type { ActPhrase } from "./act-phrase.ts";
import { Aliases } from "./aliases.ts";
import { COLON, COMMA, OPEN, type Scan } from "./scan.ts";

/** An act that was read and that references may still follow: "Criminal Code, Article 146". */
export interface Pending {
  readonly phrase: ActPhrase;
  /** Its own mention, which a citation with a provision takes the place of. */
  readonly mention: number | null;
}

/** What has been read of a text so far; it goes from piece to piece. */
export class Reading {
  readonly mentions: Mention[] = [];
  readonly definitions: Definition[] = [];
  readonly aliases = new Aliases();
  paragraph = 0;
  sentence = 0;
  /** Belongs to one piece only: its places are the piece's. */
  pending: Pending | null = null;

  /** Goes on to the next paragraph. */
  endParagraph(): void {
    this.paragraph++;
    this.sentence++;
  }

  /** Notes a mention that reaches from the token `from` up to the token `to`. */
  push(
    { tokens }: Scan,
    [from, to]: readonly [from: number, to: number],
    act: ActReference,
    provisions: readonly Provision[],
    language: Language,
  ): void {
    const { paragraph, sentence } = this;
    const [start, end] = [tokens.start(from), tokens.end(to - 1)];
    this.mentions.push({ start, end, act, provisions, paragraph, sentence, language });
  }

  /** Notes an act that stands alone so far. */
  pend(scan: Scan, phrase: ActPhrase): void {
    const standing = phrase.alone || phrase.act.by === "foreign";
    if (standing) this.push(scan, [phrase.start, phrase.end], phrase.act, [], phrase.language);
    this.pending = { phrase, mention: standing ? this.mentions.length - 1 : null };
  }

  /** Notes a citation of the act that was pending, in place of the act alone. */
  settle(
    scan: Scan,
    pending: Pending,
    to: number,
    provisions: readonly Provision[],
    language: Language,
  ): void {
    if (pending.mention !== null) this.mentions.length = pending.mention;
    this.push(scan, [pending.phrase.start, to], pending.phrase.act, provisions, language);
    this.pending = null;
  }

  /** The pending act, where a reference that begins at the place follows it at once, or after ", ( : –". */
  pendingBefore(scan: Scan, place: number): Pending | null {
    const { pending } = this;
    const { tokens } = scan;
    if (!pending) return null;
    let at = pending.phrase.end;
    for (let marks = 0; marks < 2 && at < place; marks++) {
      const joins =
        tokens.isMark(at, COMMA) || tokens.isMark(at, OPEN) || tokens.isMark(at, COLON) || scan.isHyphen(at);
      if (!joins) break;
      at++;
    }
    if (at < place && (scan.is(at, "the") || scan.is(at, "under"))) at++;
    return at === place ? pending : null;
  }

  /** Whether the last mention ends no farther than `distance` characters before the place, in the same paragraph. */
  hasMentionNear({ tokens }: Scan, place: number, distance: number): boolean {
    const last = this.mentions.at(-1);
    return last?.paragraph === this.paragraph && tokens.start(place) - last.end < distance;
  }
}
