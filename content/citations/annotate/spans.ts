/** Something that stands in a text: a citation, or what another program kept of one. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch of text and the citations it prints: several for a list, none for what stands between. */
export interface Stretch<One extends Span> {
  readonly start: number;
  readonly end: number;
  readonly citations: readonly One[];
}

/** Cuts a text into stretches, from its beginning to its end; joined again they are the text. */
export function stretches<One extends Span>(length: number, citations: readonly One[]): Stretch<One>[] {
  const found: Stretch<One>[] = [];
  let at = 0;
  for (const group of bySpan(citations)) {
    const [first] = group;
    if (!first || first.start < at || first.end > length) continue;
    if (first.start > at) found.push({ start: at, end: first.start, citations: [] });
    found.push({ start: first.start, end: first.end, citations: group });
    at = first.end;
  }
  if (at < length) found.push({ start: at, end: length, citations: [] });
  return found;
}

/** Citations of one span together, in reading order. */
export function bySpan<One extends Span>(citations: readonly One[]): One[][] {
  const groups: One[][] = [];
  for (const citation of [...citations].sort(
    (one, other) => one.start - other.start || other.end - one.end,
  )) {
    const last = groups.at(-1);
    if (last?.[0]?.start === citation.start && last[0].end === citation.end) last.push(citation);
    else groups.push([citation]);
  }
  return groups;
}

/** What is put around the text of a citation; null leaves it as it is. */
export type Mark<One extends Span> = (
  citations: readonly One[],
) => { readonly before: string; readonly after: string } | null;

/** Puts marks around citations of a plain text. Nothing of the text itself changes. */
export function annotateText<One extends Span>(
  text: string,
  citations: readonly One[],
  mark: Mark<One>,
): string {
  return stretches(text.length, citations)
    .map((stretch) => {
      const print = text.slice(stretch.start, stretch.end);
      const marks = stretch.citations.length > 0 ? mark(stretch.citations) : null;
      return marks ? marks.before + print + marks.after : print;
    })
    .join("");
}
