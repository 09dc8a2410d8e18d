import type { JSONContent } from "@tiptap/core";
import type { Element, ElementContent, Nodes, Parents, Properties, Root } from "hast";
import { toText } from "hast-util-to-text";
import rehypeParse from "rehype-parse";
import { unified } from "unified";

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/** Deeper than any document; a made-up one would exhaust whoever reads it. */
const DEEPEST = 40;
const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A document of ours out of the HTML that a document of Word has become. */
export function documentOfHtml(html: string): JSONContent {
  const root = parser.parse(html);
  const notes = notesOf(root);
  const content = new Converter(notes).blocks(root, 0);
  return { type: "doc", content: content.length > 0 ? content : [{ type: "paragraph" }] };
}

const propertyOf = (properties: Properties | undefined, name: string): string => {
  const value = properties?.[name];
  return typeof value === "string" ? value : "";
};
const isElement = (node: Nodes): node is Element => node.type === "element";
const NOTE = /^#?(?<kind>footnote|endnote)-(?<number>\d+)$/u;

/** Notes by their ids; they stand at the end, and are taken from there. */
function notesOf(root: Root): ReadonlyMap<string, Element> {
  const notes = new Map<string, Element>();
  root.children = root.children.filter((child) => {
    if (!isElement(child) || child.tagName !== "ol") return true;
    const items = child.children.filter(isElement);
    if (items.length === 0 || !items.every(({ properties }) => NOTE.test(propertyOf(properties, "id"))))
      return true;
    for (const item of items) notes.set(propertyOf(item.properties, "id"), item);
    return false;
  });
  return notes;
}

type Marks = readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];

const MARKS: Readonly<Record<string, string>> = {
  strong: "bold",
  b: "bold",
  em: "italic",
  i: "italic",
  u: "underline",
  s: "strike",
};
const BLOCKS = new Set(["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote", "table"]);

class Converter {
  private readonly notes: ReadonlyMap<string, Element>;

  constructor(notes: ReadonlyMap<string, Element>) {
    this.notes = notes;
  }

  /** Blocks within a node; what stands loose among them becomes a paragraph. */
  blocks(parent: Parents, depth: number): JSONContent[] {
    const found: JSONContent[] = [];
    let loose: ElementContent[] = [];
    const close = () => {
      const content = this.inlines(loose, [], depth);
      if (content.length > 0) found.push({ type: "paragraph", content });
      loose = [];
    };
    for (const child of parent.children) {
      if (child.type === "doctype" || child.type === "comment") continue;
      if (isElement(child) && BLOCKS.has(child.tagName)) {
        close();
        found.push(...this.block(child, depth));
      } else loose.push(child);
    }
    close();
    return found;
  }

  private block(node: Element, depth: number): JSONContent[] {
    if (depth > DEEPEST) {
      const text = toText(node).trim();
      return text === "" ? [] : [{ type: "paragraph", content: [{ type: "text", text }] }];
    }
    switch (node.tagName) {
      case "ul":
      case "ol":
        return this.list(node, depth);
      case "blockquote": {
        const content = this.blocks(node, depth + 1);
        return content.length > 0 ? [{ type: "blockquote", content }] : [];
      }
      case "table":
        return this.table(node, depth);
      default:
        return this.passage(node, depth);
    }
  }

  private passage(node: Element, depth: number): JSONContent[] {
    const content = this.inlines(node.children, [], depth);
    if (content.length === 0) return [];
    const names = Array.isArray(node.properties["className"]) ? node.properties["className"].map(String) : [];
    const level = /^h(?<level>[1-6])$/u.exec(node.tagName)?.groups?.["level"];
    const attrs = {
      ...(level === undefined ? {} : { level: Math.min(3, Number(level)) }),
      ...attributeOf("align", ["center", "right", "justify"], names),
      ...attributeOf("placement", ["addressee", "signature"], names),
    };
    return [{ type: level === undefined ? "paragraph" : "heading", attrs, content }];
  }

  private list(node: Element, depth: number): JSONContent[] {
    const items = node.children.filter(isElement).flatMap((item): JSONContent[] => {
      const content = this.blocks(item, depth + 1);
      return content.length > 0 ? [{ type: "listItem", content }] : [];
    });
    if (items.length === 0) return [];
    return [{ type: node.tagName === "ol" ? "orderedList" : "bulletList", content: items }];
  }

  private table(node: Element, depth: number): JSONContent[] {
    const rows = rowsIn(node).map((row) =>
      row.children.filter(isElement).map((cell): JSONContent => {
        const content = this.blocks(cell, depth + 1);
        return {
          type: cell.tagName === "th" ? "tableHeader" : "tableCell",
          attrs: { colspan: spanOf(cell.properties["colSpan"]), rowspan: spanOf(cell.properties["rowSpan"]) },
          content: content.length > 0 ? content : [{ type: "paragraph" }],
        };
      }),
    );
    const content = rows
      .filter((row) => row.length > 0)
      .map((cells) => ({ type: "tableRow", content: cells }));
    return content.length > 0 ? [{ type: "table", content }] : [];
  }

  private inlines(nodes: readonly ElementContent[], marks: Marks, depth: number): JSONContent[] {
    return joined(nodes.flatMap((node) => this.inline(node, marks, depth + 1)));
  }

  private inline(node: ElementContent, marks: Marks, depth: number): JSONContent[] {
    if (node.type === "text") return written(node.value, marks);
    if (!isElement(node) || depth > DEEPEST * 2) return [];
    const within = (more: Marks = []) => this.inlines(node.children, [...marks, ...more], depth);
    switch (node.tagName) {
      case "br":
        return [{ type: "hardBreak" }];
      case "img":
        return [];
      case "sup": {
        const note = this.noteOf(node);
        return note ?? written(raised(toText(node)), marks);
      }
      case "a": {
        const href = propertyOf(node.properties, "href");
        return /^(?:https?:|mailto:)/iu.test(href) ? within([{ type: "link", attrs: { href } }]) : within();
      }
      default: {
        const mark = MARKS[node.tagName];
        return mark === undefined || marks.some(({ type }) => type === mark)
          ? within()
          : within([{ type: mark }]);
      }
    }
  }

  /** The note whose mark this is, or null. Its words stand within the text, without what leads back. */
  private noteOf(mark: Element): JSONContent[] | null {
    const link = mark.children.find((child): child is Element => isElement(child) && child.tagName === "a");
    const note = this.notes.get(propertyOf(link?.properties, "href").slice(1));
    if (!note) return null;
    const parts = note.children.filter(isElement).flatMap((part, index) => {
      const said = this.inlines(
        part.children.filter((child) => !leadsBack(child)),
        [],
        1,
      );
      return index > 0 ? [...written(" ", []), ...said] : said;
    });
    const content = trimmed(joined(parts.filter(({ type }) => type === "text").map(withoutUnderline)));
    return content.length > 0 ? [{ type: "footnote", content }] : [];
  }
}

/** A note takes words that are bold, italic or a link. */
const withoutUnderline = (text: JSONContent): JSONContent => {
  const marks = text.marks?.filter(({ type }) => type !== "underline" && type !== "strike") ?? [];
  return { type: "text", text: text.text ?? "", ...(marks.length > 0 ? { marks } : {}) };
};

const leadsBack = (node: ElementContent): boolean =>
  isElement(node) &&
  node.tagName === "a" &&
  /^#(?:foot|end)note-ref-/u.test(propertyOf(node.properties, "href"));

const rowsIn = (table: Element): Element[] =>
  table.children
    .filter(isElement)
    .flatMap((part) => (part.tagName === "tr" ? [part] : part.children.filter(isElement)))
    .filter(({ tagName }) => tagName === "tr");

const MOST_SPANNED = 100;
function spanOf(value: unknown): number {
  const span = Number(value ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, MOST_SPANNED) : 1;
}

const attributeOf = (name: string, allowed: readonly string[], names: readonly string[]) => {
  const value = allowed.find((one) => names.includes(one));
  return value === undefined ? {} : { [name]: value };
};

// No text takes zero bytes; half a pair of surrogates is no letter.
const written = (value: string, marks: Marks): JSONContent[] => {
  const text = value.replaceAll("\0", "").toWellFormed();
  if (text === "") return [];
  return [{ type: "text", text, ...(marks.length > 0 ? { marks: marks.map((mark) => ({ ...mark })) } : {}) }];
};

/** A number that stands high is another number: article 413¹ is not article 4131. */
const raised = (text: string): string =>
  /^\d+$/u.test(text) ? text.replaceAll(/\d/gu, (digit) => RAISED[Number(digit)] ?? digit) : text;

/** Texts of one look beside each other are one: Word parts them wherever somebody has corrected a letter. */
function joined(nodes: readonly JSONContent[]): JSONContent[] {
  const found: JSONContent[] = [];
  for (const node of nodes) {
    const last = found.at(-1);
    if (last?.type === "text" && node.type === "text" && sameMarks(last, node))
      found[found.length - 1] = { ...last, text: `${last.text ?? ""}${node.text ?? ""}` };
    else found.push(node);
  }
  return found;
}

const sameMarks = (one: JSONContent, other: JSONContent): boolean =>
  JSON.stringify(one.marks ?? []) === JSON.stringify(other.marks ?? []);

function trimmed(nodes: readonly JSONContent[]): JSONContent[] {
  return nodes
    .map((node, index) => {
      const text = index === 0 ? (node.text ?? "").trimStart() : (node.text ?? "");
      return { ...node, text: index === nodes.length - 1 ? text.trimEnd() : text };
    })
    .filter(({ text }) => text !== "");
}
