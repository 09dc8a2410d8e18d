import { type Editor, Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";

import { placedText } from "../document/text-places.ts";

/** What was read in the words of a document, by places in its plain text. */
export interface ReadInText {
  readonly start: number;
  readonly end: number;
  /** How it is shown: a name that the style sheet knows. */
  readonly look: string;
}

/** Reads words; fails, or answers null, where they cannot be read now. */
export type ReadText<Read extends ReadInText> = (
  text: string,
  signal: AbortSignal,
) => Promise<readonly Read[] | null>;

/** A place in the text at which something was read. */
export interface Placed {
  readonly from: number;
  readonly to: number;
  readonly read: ReadInText;
}

interface State {
  readonly marks: DecorationSet;
  /** Where the pointer rests. */
  readonly pointed: number | null;
}

const key = new PluginKey<State>("lawInText");
const NOTHING: State = { marks: DecorationSet.empty, pointed: null };

/** After so long without a letter the text is read; a long one later, for it is sent whole. */
const REST_MS = 700;
const LONGER_BY = 0.01;
const MOST_CHARACTERS = 600_000;

const placedOf = ({ marks }: State): Placed[] =>
  marks
    .find()
    .map(({ from, to, spec }) => ({ from, to, read: (spec as { readonly read: ReadInText }).read }));

/** All that was read, in the order of the text. */
export const readInText = (state: EditorState): Placed[] =>
  placedOf(key.getState(state) ?? NOTHING).sort((one, other) => one.from - other.from);

/** What the pointer rests on, or else what the caret stands in. */
export function readAtHand(state: EditorState): Placed | null {
  const own = key.getState(state) ?? NOTHING;
  const at = own.pointed ?? state.selection.from;
  return placedOf(own).find(({ from, to }) => from <= at && at <= to) ?? null;
}

/** Shows in the text what is read in it as one types. What is marked is never part of the text. */
export const lawInText = <Read extends ReadInText>(read: ReadText<Read>) =>
  Extension.create({
    name: "lawInText",
    addProseMirrorPlugins: () => [
      new Plugin<State>({
        key,
        state: {
          init: () => NOTHING,
          apply: (transaction, before) => {
            const given = transaction.getMeta(key) as Partial<State> | undefined;
            const marks = given?.marks ?? before.marks.map(transaction.mapping, transaction.doc);
            const pointed = given && "pointed" in given ? (given.pointed ?? null) : before.pointed;
            return { marks, pointed: transaction.docChanged ? null : pointed };
          },
        },
        props: {
          decorations: (state) => key.getState(state)?.marks,
          handleDOMEvents: {
            mouseover: (view, event) => {
              const over = event.target instanceof HTMLElement ? event.target.closest(".law-ref") : null;
              const pointed = over === null ? null : view.posAtDOM(over, 0);
              if (pointed !== (key.getState(view.state)?.pointed ?? null) && pointed !== null)
                view.dispatch(view.state.tr.setMeta(key, { pointed }).setMeta("addToHistory", false));
              return false;
            },
            keydown: (view) => {
              if (key.getState(view.state)?.pointed != null)
                view.dispatch(view.state.tr.setMeta(key, { pointed: null }).setMeta("addToHistory", false));
              return false;
            },
          },
        },
        view: (view) => new Reader(view, read),
      }),
    ],
  });

/** Reads when the typing rests, and again if somebody typed while it was read. */
class Reader {
  readonly #view: EditorView;
  readonly #read: ReadText<ReadInText>;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #asked: AbortController | null = null;

  constructor(view: EditorView, read: ReadText<ReadInText>) {
    this.#view = view;
    this.#read = read;
    this.#later(view.state.doc);
  }

  update(view: EditorView, before: EditorState): void {
    if (view.state.doc !== before.doc) this.#later(view.state.doc);
  }

  destroy(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#asked?.abort();
  }

  #later(document: Node): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#asked?.abort();
    this.#timer = setTimeout(() => void this.#now(), REST_MS + document.content.size * LONGER_BY);
  }

  async #now(): Promise<void> {
    const { doc } = this.#view.state;
    const { text, rangeOf } = placedText(doc);
    if (text.length > MOST_CHARACTERS) return;
    const asked = new AbortController();
    this.#asked = asked;
    const found = await this.#read(text, asked.signal).catch(() => null);
    if (found === null || asked.signal.aborted || this.#view.isDestroyed || this.#view.state.doc !== doc)
      return;
    const marks = found.flatMap((read) => {
      const range = rangeOf(read.start, read.end);
      const look = { class: `law-ref law-${read.look}` };
      return range ? [Decoration.inline(range.from, range.to, look, { read })] : [];
    });
    const transaction = this.#view.state.tr.setMeta(key, { marks: DecorationSet.create(doc, marks) });
    this.#view.dispatch(transaction.setMeta("addToHistory", false));
  }
}

/** Goes to something that was read, as a heading of the outline is gone to. */
export function showRead(editor: Editor, { from, to }: Placed): void {
  editor.chain().setTextSelection({ from, to }).scrollIntoView().focus().run();
}
