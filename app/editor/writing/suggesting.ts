import { Extension } from "@tiptap/core";
import { TextSelection, type EditorState, type Transaction } from "@tiptap/pm/state";
import { ySyncPluginKey, yUndoPluginKey } from "@tiptap/y-tiptap";

import { asSuggestion } from "../suggesting/as-suggestion.ts";
import { type Decision, decideSuggestions } from "../suggesting/decide-suggestions.ts";
import { listSuggestions } from "../suggesting/list-suggestions.ts";
import { giveReason } from "../suggesting/give-reason.ts";

/** A change that is meant as it is made, also by who otherwise suggests: a decision, a reason. */
const AS_IT_IS = "usynys:asItIs";

declare module "@tiptap/core" {
  interface Storage {
    suggesting: {
      /** Whether what is typed is suggested. */
      isOn: boolean;
      /** How often a change was not made because it is none that can be suggested. */
      refused: number;
    };
  }
  interface Commands<ReturnType> {
    suggesting: {
      setSuggesting: (isOn: boolean) => ReturnType;
      /** Accepts or rejects suggestions: these, or all (null). */
      decideSuggestions: (decision: Decision, ids: readonly string[] | null) => ReturnType;
      giveReason: (id: string, reason: string | null) => ReturnType;
    };
  }
}

/** Turns what this person types into suggestions while the mode is on; what others type comes as it is. */
export const suggestingAs = (me: { readonly id: string; readonly name: string }) =>
  Extension.create({
    name: "suggesting",
    addStorage: () => ({ isOn: false, refused: 0 }),
    addCommands() {
      return {
        setSuggesting:
          (isOn) =>
          ({ tr, dispatch }) => {
            Object.assign(this.editor.storage.suggesting, { isOn, refused: 0 });
            // A transaction that changes nothing: the tools look again.
            dispatch?.(tr.setMeta(AS_IT_IS, true));
            return true;
          },
        decideSuggestions:
          (decision, ids) =>
          ({ tr, dispatch }) => {
            if (dispatch) decideSuggestions(tr, decision, ids && new Set(ids));
            dispatch?.(tr.setMeta(AS_IT_IS, true));
            return true;
          },
        giveReason:
          (id, reason) =>
          ({ tr, dispatch }) => {
            if (dispatch) giveReason(tr, id, reason);
            dispatch?.(tr.setMeta(AS_IT_IS, true));
            return true;
          },
      };
    },
    // A browser takes a letter away by itself and is heard of a moment later: of two quick keys one would be lost.
    addKeyboardShortcuts() {
      const takeAway = (forwards: boolean) => () => {
        const { state, view, storage } = this.editor;
        const range = storage.suggesting.isOn ? letterBeside(state, forwards) : null;
        if (range === null) return false;
        view.dispatch(state.tr.delete(range.from, range.to).scrollIntoView());
        return true;
      };
      return { Delete: takeAway(true), Backspace: takeAway(false) };
    },
    // Undone afterwards, what somebody else has decided would come back as if it had been typed.
    onTransaction({ editor, transaction }) {
      const sync = transaction.getMeta(ySyncPluginKey) as { readonly isChangeOrigin?: boolean } | undefined;
      if (!transaction.docChanged || sync?.isChangeOrigin !== true) return;
      const ownIn = (doc: typeof transaction.doc) =>
        listSuggestions(doc).filter(({ authorId }) => authorId === me.id);
      const had = ownIn(transaction.before);
      if (had.length === 0) return;
      const left = new Set(ownIn(transaction.doc).map(({ id }) => id));
      if (had.every(({ id }) => left.has(id))) return;
      const undoing = yUndoPluginKey.getState(editor.state) as
        { readonly undoManager?: { clear(): void } } | undefined;
      undoing?.undoManager?.clear();
    },
    dispatchTransaction({ transaction, next }) {
      const { storage, state } = this.editor;
      if (!storage.suggesting.isOn || !isOwn(transaction)) {
        next(transaction);
        return;
      }
      const suggested = suggestedBy(transaction, state, me);
      if (!suggested) storage.suggesting.refused += 1;
      next(suggested ?? state.tr.setMeta(AS_IT_IS, true));
    },
  });

const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** The letter before or behind the caret, as a person counts letters; null where something else stands there. */
function letterBeside({ selection }: EditorState, forwards: boolean): { from: number; to: number } | null {
  if (!(selection instanceof TextSelection) || !selection.$cursor) return null;
  const { nodeAfter, nodeBefore, pos } = selection.$cursor;
  const beside = forwards ? nodeAfter : nodeBefore;
  if (!beside?.isText) return null;
  const [...all] = letters.segment(beside.text ?? "");
  const { length } = (forwards ? all[0] : all.at(-1))?.segment ?? "";
  return forwards ? { from: pos, to: pos + length } : { from: pos - length, to: pos };
}

/** Whether it is what this person has just done to the text, and not a colleague's change or an undoing. */
function isOwn(transaction: Transaction): boolean {
  const sync = transaction.getMeta(ySyncPluginKey) as
    { readonly isChangeOrigin?: boolean; readonly isUndoRedoOperation?: boolean } | undefined;
  return (
    transaction.docChanged &&
    sync?.isChangeOrigin !== true &&
    sync?.isUndoRedoOperation !== true &&
    transaction.getMeta(AS_IT_IS) !== true
  );
}

function suggestedBy(
  transaction: Transaction,
  state: EditorState,
  me: { readonly id: string; readonly name: string },
): Transaction | null {
  const change = {
    ...{ before: transaction.before, after: transaction.doc, steps: transaction.steps },
    caret: state.selection.empty ? state.selection.head : null,
  };
  const at = new Date().toISOString();
  const by = { id: crypto.randomUUID(), authorId: me.id, author: me.name, at, reason: null };
  const made = asSuggestion(change, by);
  if (!made) return null;
  const { tr } = state;
  for (const step of made.transform.steps) tr.step(step);
  if (made.caret !== null) tr.setSelection(TextSelection.near(tr.doc.resolve(made.caret), -1));
  const stored = transaction.storedMarks?.filter(({ type }) => type.name !== "insertion");
  if (stored) tr.setStoredMarks(stored);
  return transaction.scrolledIntoView ? tr.scrollIntoView() : tr;
}
