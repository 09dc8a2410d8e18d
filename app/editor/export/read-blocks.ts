import type { JSONContent } from "@tiptap/core";
import { Transform } from "@tiptap/pm/transform";

import { documentSchema } from "../schema/extensions.ts";
import { decideSuggestions } from "../suggesting/decide-suggestions.ts";
import { hasSuggestions } from "../suggesting/list-suggestions.ts";
import type { Align, Block, Cell, Inline, Passage, Table, Words } from "./blocks.ts";
import { changeOfNode, marksOf } from "./read-marks.ts";

export interface ReadingOf {
  /**
   * Whether what is suggested is shown as suggested. If not, the text is what it is until somebody accepts: without
   * what is to come in, and with what is to go.
   */
  readonly suggestions: boolean;
}

/** A document as its converters take it: every node known, footnotes numbered, suggestions and comments on the words. */
export function readBlocks(document: JSONContent, { suggestions }: ReadingOf): Block[] {
  return new Reader().blocks(suggestions || !hasSuggestions(document) ? document : asItStands(document));
}

function asItStands(document: JSONContent): JSONContent {
  const rejected = new Transform(documentSchema.nodeFromJSON(document));
  decideSuggestions(rejected, "reject", null);
  return rejected.doc.toJSON() as JSONContent;
}

class Reader {
  private notes = 0;

  blocks(node: JSONContent): Block[] {
    return (node.content ?? []).flatMap((child) => this.block(child));
  }

  private block(node: JSONContent): Block[] {
    const attrs = node.attrs ?? {};
    switch (node.type) {
      case "paragraph":
      case "heading":
        return [this.passage(node)];
      case "bulletList":
      case "orderedList":
        return [
          {
            kind: "list",
            ordered: node.type === "orderedList",
            start: wholeNumber(attrs["start"]),
            items: (node.content ?? []).map((item) => this.blocks(item)),
          },
        ];
      case "blockquote":
        return [{ kind: "quotation", blocks: this.blocks(node) }];
      case "table":
        return [this.table(node)];
      case "image":
        return typeof attrs["file"] === "string"
          ? [{ kind: "picture", file: attrs["file"], alt: text(attrs["alt"]) ?? "" }]
          : [];
      default:
        // What a later editor may know: its words at least.
        return node.content?.some(isInline) ? [this.passage({ ...node, attrs: {} })] : this.blocks(node);
    }
  }

  private passage(node: JSONContent): Passage {
    const attrs = node.attrs ?? {};
    const level = Number(attrs["level"]);
    return {
      kind: "passage",
      level: node.type === "heading" ? (level === 1 || level === 2 ? level : 3) : null,
      align: oneOf<Align>(["center", "right", "justify"], attrs["align"]),
      placement: oneOf(["addressee", "signature"] as const, attrs["placement"]),
      lang: text(attrs["lang"]),
      breakChange: changeOfNode(attrs),
      content: this.inlines(node),
    };
  }

  private table(node: JSONContent): Table {
    const rows = (node.content ?? []).map((row) =>
      (row.content ?? []).map((cell): Cell => ({
        isHead: cell.type === "tableHeader",
        columns: wholeNumber(cell.attrs?.["colspan"]),
        rows: wholeNumber(cell.attrs?.["rowspan"]),
        blocks: this.blocks(cell),
      })),
    );
    const body = rows.findIndex((row) => !row.every(({ isHead }) => isHead));
    // A table of heads alone has no body that they could head.
    return { kind: "table", heads: Math.max(0, body), rows: rows.filter((row) => row.length > 0) };
  }

  private inlines(node: JSONContent): Inline[] {
    return (node.content ?? []).flatMap((child): Inline[] => {
      const attrs = child.attrs ?? {};
      switch (child.type) {
        case "text":
          return words(child.text ?? "", child);
        case "citation":
          return words(text(attrs["label"]) ?? "", child).map((said) => ({
            ...said,
            cited: citedOf(attrs),
            change: changeOfNode(attrs) ?? said.change,
          }));
        case "hardBreak":
          return [{ kind: "break" }];
        case "footnote": {
          this.notes += 1;
          const number = this.notes;
          const content = this.inlines(child).filter((part): part is Words => part.kind === "words");
          return [{ kind: "note", number, change: changeOfNode(attrs), content }];
        }
        default:
          return this.inlines(child);
      }
    });
  }
}

const INLINE = new Set(["text", "hardBreak", "footnote", "citation"]);
const isInline = ({ type }: JSONContent): boolean => type !== undefined && INLINE.has(type);

function words(said: string, { marks = [] }: JSONContent): Words[] {
  const look = marksOf(marks);
  return said === "" || look === "gone" ? [] : [{ kind: "words", text: said, cited: null, ...look }];
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
