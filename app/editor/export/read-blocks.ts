import type { JSONContent } from "@tiptap/core";

import type { Align, Block, Cell, Change, Inline, Passage, Table, Words } from "./blocks.ts";

export interface ReadingOf {
  /**
   * Whether what is suggested is shown as suggested. If not, the text is what it is until somebody accepts: without
   * what is to come in, and with what is to go.
   */
  readonly suggestions: boolean;
}

/** A document as its converters take it: every node known, footnotes numbered, suggestions and comments on the words. */
export function readBlocks(document: JSONContent, { suggestions }: ReadingOf): Block[] {
  return new Reader(suggestions).blocks(document, null);
}

type Marks = NonNullable<JSONContent["marks"]>;

class Reader {
  private notes = 0;
  private readonly suggestions: boolean;

  constructor(suggestions: boolean) {
    this.suggestions = suggestions;
  }

  /** `change` is that of a block around. */
  blocks(node: JSONContent, change: Change | null): Block[] {
    const found: Block[] = [];
    for (const child of node.content ?? []) {
      const own = changeOf(child.marks) ?? change;
      if (own?.kind === "insertion" && !this.suggestions) continue;
      found.push(...this.block(child, own));
    }
    return found;
  }

  private block(node: JSONContent, change: Change | null): Block[] {
    const attrs = node.attrs ?? {};
    switch (node.type) {
      case "paragraph":
      case "heading":
        return [this.passage(node, change)];
      case "bulletList":
      case "orderedList":
        return [
          {
            kind: "list",
            ordered: node.type === "orderedList",
            start: wholeNumber(attrs["start"]),
            items: this.parts(node, change).map(([item, own]) => this.blocks(item, own)),
          },
        ];
      case "blockquote":
        return [{ kind: "quotation", blocks: this.blocks(node, change) }];
      case "table":
        return [this.table(node, change)];
      case "image":
        return typeof attrs["file"] === "string"
          ? [{ kind: "picture", file: attrs["file"], alt: text(attrs["alt"]) ?? "" }]
          : [];
      default:
        // What a later editor may know: its words at least.
        return node.content?.some(isInline)
          ? [this.passage({ ...node, attrs: {} }, change)]
          : this.blocks(node, change);
    }
  }

  /** The parts of a node that are in this reading of the text. */
  private parts(node: JSONContent, change: Change | null): [JSONContent, Change | null][] {
    return (node.content ?? []).flatMap((part) => {
      const own = changeOf(part.marks) ?? change;
      return own?.kind === "insertion" && !this.suggestions ? [] : [[part, own]];
    });
  }

  private passage(node: JSONContent, change: Change | null): Passage {
    const attrs = node.attrs ?? {};
    const level = Number(attrs["level"]);
    return {
      kind: "passage",
      level: node.type === "heading" ? (level === 1 || level === 2 ? level : 3) : null,
      align: oneOf<Align>(["center", "right", "justify"], attrs["align"]),
      placement: oneOf(["addressee", "signature"] as const, attrs["placement"]),
      lang: text(attrs["lang"]),
      content: this.inlines(node, change),
    };
  }

  private table(node: JSONContent, change: Change | null): Table {
    const rows = this.parts(node, change).map(([row, ofRow]) =>
      this.parts(row, ofRow).map(([cell, own]): Cell => ({
        isHead: cell.type === "tableHeader",
        columns: wholeNumber(cell.attrs?.["colspan"]),
        rows: wholeNumber(cell.attrs?.["rowspan"]),
        blocks: this.blocks(cell, own),
      })),
    );
    const body = rows.findIndex((row) => !row.every(({ isHead }) => isHead));
    // A table of heads alone has no body that they could head.
    return { kind: "table", heads: Math.max(0, body), rows: rows.filter((row) => row.length > 0) };
  }

  private inlines(node: JSONContent, change: Change | null): Inline[] {
    return (node.content ?? []).flatMap((child): Inline[] => {
      const own = changeOf(child.marks) ?? change;
      if (own?.kind === "insertion" && !this.suggestions) return [];
      switch (child.type) {
        case "text":
          return words(child.text ?? "", child.marks, this.suggestions ? own : null);
        case "citation":
          return words(text(child.attrs?.["label"]) ?? "", child.marks, this.suggestions ? own : null).map(
            (cited) => ({ ...cited, cited: citedOf(child.attrs ?? {}) }),
          );
        case "hardBreak":
          return [{ kind: "break" }];
        case "footnote": {
          this.notes += 1;
          const number = this.notes;
          const content = this.inlines(child, own).filter((part): part is Words => part.kind === "words");
          return [{ kind: "note", number, content }];
        }
        default:
          return this.inlines(child, own);
      }
    });
  }
}

const INLINE = new Set(["text", "hardBreak", "footnote", "citation"]);
const isInline = ({ type }: JSONContent): boolean => type !== undefined && INLINE.has(type);

/** Where a paragraph is split or joined as a suggestion, an invisible sign of no width stands. */
const SPLIT = /\u200B/gu;

function words(value: string, marks: Marks = [], change: Change | null): Words[] {
  const said = value.replaceAll(SPLIT, "");
  if (said === "") return [];
  const has = (type: string) => marks.some((mark) => mark.type === type);
  const href = marks.find(({ type }) => type === "link")?.attrs?.["href"] as unknown;
  return [
    {
      kind: "words",
      text: said,
      ...{ bold: has("bold"), italic: has("italic"), underline: has("underline"), strike: has("strike") },
      href: typeof href === "string" && /^(?:https?:|mailto:)/iu.test(href) ? href : null,
      cited: null,
      change,
      threads: marks.flatMap(({ type, attrs }) => {
        const thread = (attrs as Readonly<Record<string, unknown>> | undefined)?.["thread"];
        return type === "comment" && typeof thread === "string" ? [thread] : [];
      }),
    },
  ];
}

function changeOf(marks: Marks = []): Change | null {
  for (const { type, attrs } of marks) {
    if (type !== "insertion" && type !== "deletion") continue;
    const said = (attrs ?? {}) as Readonly<Record<string, unknown>>;
    return {
      kind: type,
      author: text(said["author"]) ?? text(said["authorName"]) ?? "",
      at: text(said["date"]) ?? text(said["at"]),
    };
  }
  return null;
}

const citedOf = (attrs: Readonly<Record<string, unknown>>) => ({
  target: text(attrs["target"]) ?? "",
  name: text(attrs["name"]) ?? "",
  path: text(attrs["path"]),
  on: text(attrs["on"]),
});

const text = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);
const wholeNumber = (value: unknown): number =>
  typeof value === "number" && Number.isInteger(value) && value > 1 ? value : 1;
const oneOf = <T extends string>(allowed: readonly T[], value: unknown): T | null =>
  allowed.find((one) => one === value) ?? null;
