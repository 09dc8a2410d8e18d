/** A passage that somebody has selected to comment on. */
export interface SelectedPassage {
  readonly anchor: string;
  readonly head: string;
  readonly quote: string;
}

/** What the text is for its comments: what is selected in it, and where each thread stands. */
export interface CommentedText {
  readonly selected: SelectedPassage | null;
  /** Threads by their place in the text; one that is missing has lost its passage. */
  readonly order: readonly string[];
  /** The thread the caret stands in. */
  readonly current: string | null;
  readonly show: (thread: string) => void;
}

const SHOWN = 60;
export const shortened = (quote: string): string =>
  quote.length > SHOWN ? `${quote.slice(0, SHOWN).trimEnd()}…` : quote;
