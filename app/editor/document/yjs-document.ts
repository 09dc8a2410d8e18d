import type { JSONContent } from "@tiptap/core";
import { prosemirrorJSONToYDoc, updateYFragment, yXmlFragmentToProseMirrorRootNode } from "@tiptap/y-tiptap";
import * as Y from "yjs";

import { documentSchema } from "../schema/extensions.ts";
import { FIELD } from "../schema/version.ts";
import { plainTextOf } from "./plain-text.ts";

/** The bytes of a Yjs document that nobody has edited yet. Made once for a draft: made twice, its text stands twice. */
export function buildState(json: JSONContent): Uint8Array<ArrayBuffer> {
  documentSchema.nodeFromJSON(json).check();
  return bytes(Y.encodeStateAsUpdate(prosemirrorJSONToYDoc(documentSchema, json, FIELD)));
}

/** Prisma takes bytes over an ArrayBuffer, and what Yjs encodes lies over one. */
export const bytes = (update: Uint8Array): Uint8Array<ArrayBuffer> => update as Uint8Array<ArrayBuffer>;

export function documentOf(updates: readonly Uint8Array[]): Y.Doc {
  const document = new Y.Doc();
  document.transact(() => {
    for (const update of updates) Y.applyUpdate(document, update);
  });
  return document;
}

/**
 * What a Yjs document says. Give it a copy: what the schema does not know is deleted while it is read.
 */
export function readDocument(copy: Y.Doc): { readonly json: JSONContent; readonly plainText: string } {
  const root = yXmlFragmentToProseMirrorRootNode(copy.getXmlFragment(FIELD), documentSchema);
  const json = root.toJSON() as JSONContent;
  return { json, plainText: plainTextOf(json) };
}

/**
 * Changes a live document so that it says `json`, by as few changes as there are differences. Never by putting other
 * bytes in its place: the next colleague's letter would undo that.
 */
export function writeDocument(document: Y.Doc, json: JSONContent): void {
  const root = documentSchema.nodeFromJSON(json);
  root.check();
  document.transact((transaction) => {
    updateYFragment(transaction.doc, document.getXmlFragment(FIELD), root, {
      mapping: new Map(),
      isOMark: new Map(),
    });
  });
}
