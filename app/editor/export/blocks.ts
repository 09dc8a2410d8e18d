/** What somebody proposes to put in or take out, as a suggestion. */
export interface Change {
  readonly kind: "insertion" | "deletion";
  readonly author: string;
  /** ISO instant; null: not known. */
  readonly at: string | null;
}

/** How words look. */
export interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
}

/** What a reference of the text points at. */
export interface Cited {
  readonly target: string;
  readonly name: string;
  readonly path: string | null;
  /** ISO day. */
  readonly on: string | null;
}

/** Words of one look. */
export interface Words extends Look {
  readonly kind: "words";
  readonly text: string;
  readonly href: string | null;
  readonly cited: Cited | null;
  readonly change: Change | null;
  /** Somebody suggests this look; they looked otherwise before. */
  readonly formatChange: (Omit<Change, "kind"> & { readonly before: Look }) | null;
  /** The threads of comments that are about them. */
  readonly threads: readonly string[];
}

export interface Break {
  readonly kind: "break";
}

/** A footnote where its mark stands. They are numbered in the order of the text, from 1. */
export interface Note {
  readonly kind: "note";
  readonly number: number;
  readonly change: Change | null;
  readonly content: readonly Words[];
}

export type Inline = Words | Break | Note;

export type Align = "center" | "right" | "justify";

/** A paragraph or a heading. */
export interface Passage {
  readonly kind: "passage";
  /** Null: a paragraph. */
  readonly level: 1 | 2 | 3 | null;
  readonly align: Align | null;
  readonly placement: "addressee" | "signature" | null;
  /** Null: the document's. */
  readonly lang: string | null;
  /** Somebody suggests to part it here from what follows, or to join it with that. */
  readonly breakChange: Change | null;
  readonly content: readonly Inline[];
}

export interface List {
  readonly kind: "list";
  readonly ordered: boolean;
  readonly start: number;
  readonly items: readonly (readonly Block[])[];
}

export interface Quotation {
  readonly kind: "quotation";
  readonly blocks: readonly Block[];
}

export interface Cell {
  readonly isHead: boolean;
  readonly columns: number;
  readonly rows: number;
  readonly blocks: readonly Block[];
}

export interface Table {
  readonly kind: "table";
  /** How many rows at its top are its head. */
  readonly heads: number;
  readonly rows: readonly (readonly Cell[])[];
}

/** An image by the attachment that holds it. */
export interface Picture {
  readonly kind: "picture";
  readonly file: string;
  readonly alt: string;
}

export type Block = Passage | List | Quotation | Table | Picture;

/** The bytes of an image that a document shows, and its size in pixels. */
export interface PictureFile {
  readonly bytes: Uint8Array;
  readonly type: "image/png" | "image/jpeg";
  readonly width: number;
  readonly height: number;
}
export type PictureFiles = ReadonlyMap<string, PictureFile>;
