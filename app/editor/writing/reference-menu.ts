import { type Editor, Extension, type Range } from "@tiptap/core";
import { PluginKey } from "@tiptap/pm/state";
import Suggestion, { type SuggestionProps } from "@tiptap/suggestion";

/** Something that can be referred to, in words that fit the sentence. */
export interface Reference {
  /** act, record or appeal */
  readonly target: string;
  /** Slug of the act, number of the record or appeal. */
  readonly name: string;
  readonly path: string | null;
  /** What is put into the text. */
  readonly label: string;
  /** What it is, for whoever chooses. */
  readonly note: string | null;
}

/** Finds what is meant by a few letters; `before` is what stands before them in the sentence. */
export type FindReferences = (
  query: string,
  before: string,
  signal: AbortSignal,
) => Promise<readonly Reference[]>;

export interface ReferenceWords {
  readonly title: string;
  readonly nothing: string;
  readonly looking: string;
}

const BEFORE = 60;
const key = new PluginKey("reference");

/** The words of the paragraph before a place. */
const before = (editor: Editor, at: number): string => {
  const place = editor.state.doc.resolve(at);
  return place.parent.textBetween(Math.max(0, place.parentOffset - BEFORE), place.parentOffset, "\n", " ");
};

/** `@` and a few letters: a reference is chosen from a list, and stands in the sentence in its official wording. */
export const referenceMenu = (find: FindReferences, words: ReferenceWords) =>
  Extension.create({
    name: "referenceMenu",
    addProseMirrorPlugins() {
      let list: ReferenceList | null = null;
      return [
        Suggestion<Reference, Reference>({
          editor: this.editor,
          pluginKey: key,
          char: "@",
          allowSpaces: true,
          // In brackets and behind a quotation mark too.
          allowedPrefixes: [" ", "\u00A0", "(", "«", "„", "“", '"'],
          debounce: 150,
          minQueryLength: 1,
          items: async ({ query, editor, signal }) => {
            const { range } = key.getState(editor.state) as { readonly range: Range };
            return [...(await find(query, before(editor, range.from), signal).catch(() => []))];
          },
          command: ({ editor, range, props: { target, name, path, label } }) => {
            const attrs = { target, name, path, on: null, label };
            editor.chain().focus().insertContentAt(range, { type: "citation", attrs }).run();
          },
          render: () => ({
            onStart: (props) => {
              list = new ReferenceList(props, words);
            },
            onUpdate: (props) => {
              list?.show(props);
            },
            onKeyDown: ({ event }) => list?.press(event) ?? false,
            onExit: () => {
              list?.close();
              list = null;
            },
          }),
        }),
      ];
    },
  });

let opened = 0;

/** The list beside the caret. The caret stays in the text; which line is meant is said to it. */
class ReferenceList {
  readonly #element = document.createElement("div");
  readonly #words: ReferenceWords;
  readonly #unmount: () => void;
  readonly #id: string;
  #props: SuggestionProps<Reference, Reference>;
  #chosen = 0;

  constructor(props: SuggestionProps<Reference, Reference>, words: ReferenceWords) {
    opened += 1;
    this.#id = `references-${String(opened)}`;
    this.#words = words;
    this.#props = props;
    this.#element.className = "references";
    this.#element.id = this.#id;
    this.#element.setAttribute("role", "listbox");
    this.#element.setAttribute("aria-label", words.title);
    // A press must not take the caret out of the text.
    this.#element.addEventListener("mousedown", (event) => {
      event.preventDefault();
    });
    this.#unmount = props.mount(this.#element);
    props.editor.view.dom.setAttribute("aria-controls", this.#id);
    this.show(props);
  }

  show(props: SuggestionProps<Reference, Reference>): void {
    this.#props = props;
    this.#chosen = Math.min(this.#chosen, Math.max(0, props.items.length - 1));
    this.#draw();
  }

  press(event: KeyboardEvent): boolean {
    const { length } = this.#props.items;
    if (length === 0) return false;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      this.#chosen = (this.#chosen + (event.key === "ArrowDown" ? 1 : length - 1)) % length;
      this.#draw();
      return true;
    }
    if (event.key !== "Enter" && event.key !== "Tab") return false;
    this.#choose(this.#chosen);
    return true;
  }

  close(): void {
    const { dom } = this.#props.editor.view;
    dom.removeAttribute("aria-controls");
    dom.removeAttribute("aria-activedescendant");
    this.#unmount();
  }

  #choose(at: number): void {
    const item = this.#props.items[at];
    if (item) this.#props.command(item);
  }

  #draw(): void {
    const { items, loading, query, editor } = this.#props;
    const lines = items.map((item, at) => {
      const line = document.createElement("div");
      line.id = `${this.#id}-${String(at)}`;
      line.setAttribute("role", "option");
      line.setAttribute("aria-selected", String(at === this.#chosen));
      const label = document.createElement("span");
      label.textContent = item.label;
      line.append(label);
      if (item.note !== null) {
        const note = document.createElement("span");
        note.className = "meta";
        note.textContent = item.note;
        line.append(" ", note);
      }
      line.addEventListener("click", () => {
        this.#choose(at);
      });
      return line;
    });
    if (lines.length === 0) {
      const line = document.createElement("div");
      line.setAttribute("role", "option");
      line.setAttribute("aria-disabled", "true");
      line.setAttribute("aria-selected", "false");
      line.className = "meta";
      line.textContent = loading || query === "" ? this.#words.looking : this.#words.nothing;
      lines.push(line);
    }
    this.#element.replaceChildren(...lines);
    lines[this.#chosen]?.scrollIntoView({ block: "nearest" });
    if (items.length > 0)
      editor.view.dom.setAttribute("aria-activedescendant", `${this.#id}-${String(this.#chosen)}`);
    else editor.view.dom.removeAttribute("aria-activedescendant");
  }
}
