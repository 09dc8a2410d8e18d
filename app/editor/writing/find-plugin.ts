import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, type EditorState, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { yUndoPluginKey } from "@tiptap/y-tiptap";
import type { UndoManager } from "yjs";

export interface Match {
  readonly from: number;
  readonly to: number;
}

interface FindState {
  readonly query: string;
  readonly matches: readonly Match[];
  /** Which match is the current one; -1: none. */
  readonly current: number;
}

const key = new PluginKey<FindState>("find");
const NOTHING: FindState = { query: "", matches: [], current: -1 };

export const findState = (state: EditorState): FindState => key.getState(state) ?? NOTHING;

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    find: {
      /** Marks every place of these words, whatever their case; the first from the caret is current. */
      find: (query: string) => ReturnType;
      /** Goes to the next place, or the one before. */
      findNext: (step: 1 | -1) => ReturnType;
      replaceCurrent: (by: string) => ReturnType;
      replaceAll: (by: string) => ReturnType;
    };
  }
}

/** A letter that no text has, in the place of what is no text: a match never reaches over it. */
const GAP = "\uFFFC";

/** Where the words stand, block by block, also across bold and links. */
export function matchesIn(document: Node, query: string): Match[] {
  const matches: Match[] = [];
  const wanted = query.toLowerCase();
  if (wanted === "") return matches;
  document.descendants((block, position) => {
    if (!block.inlineContent) return true;
    let text = "";
    block.forEach((child) => {
      text += child.isText ? (child.text ?? "") : GAP.repeat(child.nodeSize);
    });
    // Lower case of a few letters is longer; their places would be wrong, so they are searched as they are.
    const lower = text.toLowerCase();
    const searched = lower.length === text.length ? lower : text;
    for (let at = searched.indexOf(wanted); at >= 0; at = searched.indexOf(wanted, at + wanted.length)) {
      matches.push({ from: position + 1 + at, to: position + 1 + at + wanted.length });
    }
    // A footnote has words of its own, within those of its paragraph.
    return true;
  });
  return matches.sort((a, b) => a.from - b.from);
}

function withQuery(state: EditorState, query: string): FindState {
  const matches = matchesIn(state.doc, query);
  const next = matches.findIndex(({ from }) => from >= state.selection.from);
  return { query, matches, current: matches.length === 0 ? -1 : Math.max(0, next) };
}

const shown = (tr: Transaction, found: FindState): Transaction => tr.setMeta(key, found);

/** What was typed just before is undone by another step: Yjs joins what is done within half a second. */
function asStepOfItsOwn(state: EditorState, tr: Transaction): Transaction {
  const undo = yUndoPluginKey.getState(state) as { readonly undoManager: UndoManager } | undefined;
  undo?.undoManager.stopCapturing();
  return tr;
}

/** Finding and replacing, as an editor's own commands. */
export const Find = Extension.create({
  name: "find",
  addCommands() {
    return {
      find:
        (query) =>
        ({ state, tr, dispatch }) => {
          dispatch?.(shown(tr, withQuery(state, query)));
          return true;
        },
      findNext:
        (step) =>
        ({ state, tr, dispatch }) => {
          const found = findState(state);
          const { length } = found.matches;
          if (length === 0) return false;
          dispatch?.(shown(tr, { ...found, current: (found.current + step + length) % length }));
          return true;
        },
      replaceCurrent:
        (by) =>
        ({ state, tr, dispatch }) => {
          const found = findState(state);
          const match = found.matches[found.current];
          if (!match) return false;
          dispatch?.(asStepOfItsOwn(state, tr.insertText(by, match.from, match.to)));
          return true;
        },
      replaceAll:
        (by) =>
        ({ state, tr, dispatch }) => {
          const { matches } = findState(state);
          // From the end, so that the places before stay where they are.
          for (const { from, to } of matches.toReversed()) tr.insertText(by, from, to);
          dispatch?.(asStepOfItsOwn(state, tr));
          return matches.length > 0;
        },
    };
  },
  addProseMirrorPlugins() {
    return [
      new Plugin<FindState>({
        key,
        state: {
          init: () => NOTHING,
          apply: (tr, found, _, state) => {
            const asked = tr.getMeta(key) as FindState | undefined;
            if (asked) return asked;
            if (!tr.docChanged || found.query === "") return found;
            const matches = matchesIn(state.doc, found.query);
            return { ...found, matches, current: Math.min(found.current, matches.length - 1) };
          },
        },
        props: {
          decorations: (state) => {
            const { matches, current } = findState(state);
            return DecorationSet.create(
              state.doc,
              matches.map(({ from, to }, index) =>
                Decoration.inline(from, to, { class: index === current ? "hit hit-on" : "hit" }),
              ),
            );
          },
        },
      }),
    ];
  },
});
