import type { JSONContent } from "@tiptap/core";
import { createElement, type ReactNode } from "react";

import { readSuggested } from "../schema/suggestion-marks.ts";

/** A document as it is read: without the editor, which comes only to who writes. */
export function DocumentView({ json }: { readonly json: JSONContent }) {
  return <>{children(json)}</>;
}

const children = (node: JSONContent): ReactNode[] =>
  (node.content ?? []).map((child, index) => <Block key={index} node={child} />);

const TAGS: Readonly<Record<string, string>> = {
  bulletList: "ul",
  orderedList: "ol",
  listItem: "li",
  blockquote: "blockquote",
  tableRow: "tr",
};
const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
const span = (value: unknown): number | undefined =>
  typeof value === "number" && value > 1 ? value : undefined;

function Block({ node }: { readonly node: JSONContent }): ReactNode {
  const attrs = node.attrs ?? {};
  const block = {
    lang: text(attrs["lang"]),
    "data-align": text(attrs["align"]),
    "data-placement": text(attrs["placement"]),
    "data-suggested": readSuggested(attrs["suggested"])?.kind,
  };
  switch (node.type) {
    case "text":
      return marked(node);
    case "hardBreak":
      return <br />;
    case "paragraph":
      return <p {...block}>{children(node)}</p>;
    case "heading":
      return createElement(`h${String(Number(attrs["level"]) + 1)}`, block, ...children(node));
    case "footnote":
      return (
        <span className="footnote" role="note">
          {children(node)}
        </span>
      );
    case "citation":
      return (
        <a className="cite" href={hrefOf(attrs)}>
          {text(attrs["label"])}
        </a>
      );
    case "image":
      return <img src={`/files/${text(attrs["file"]) ?? ""}`} alt={text(attrs["alt"]) ?? ""} />;
    case "table":
      return (
        // On a phone it is scrolled sideways, by keys too.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="tableWrapper" tabIndex={0}>
          <table>
            <tbody>{children(node)}</tbody>
          </table>
        </div>
      );
    case "tableCell":
    case "tableHeader":
      return createElement(
        node.type === "tableCell" ? "td" : "th",
        { colSpan: span(attrs["colspan"]), rowSpan: span(attrs["rowspan"]) },
        ...children(node),
      );
    default:
      return createElement(TAGS[node.type ?? ""] ?? "div", {}, ...children(node));
  }
}

/** Where an inserted reference leads: the provision as of its day, the record, the appeal. */
function hrefOf(attrs: Readonly<Record<string, unknown>>): string {
  const [name, path, on] = [attrs["name"], attrs["path"], attrs["on"]].map((value) => text(value) ?? "");
  const of = encodeURIComponent(name ?? "");
  if (attrs["target"] === "record") return `/records/${of}`;
  if (attrs["target"] === "appeal") return `/appeals/${of}`;
  return `/laws/${of}${path ? `/${path}` : ""}${on ? `?on=${on}` : ""}`;
}

const SAFE = /^(?:https?:|mailto:|\/(?!\/))/iu;

function marked({ text: words = "", marks = [] }: JSONContent): ReactNode {
  return marks.reduce<ReactNode>((inner, { type, attrs }) => {
    switch (type) {
      case "bold":
        return <strong>{inner}</strong>;
      case "italic":
        return <em>{inner}</em>;
      case "underline":
        return <u>{inner}</u>;
      case "insertion":
        return <ins className="suggested">{inner}</ins>;
      case "deletion":
        return <del className="suggested">{inner}</del>;
      case "strike":
        return <s>{inner}</s>;
      case "link": {
        const href = text((attrs as Record<string, unknown> | undefined)?.["href"]) ?? "";
        return SAFE.test(href) ? (
          <a href={href} rel="noopener noreferrer">
            {inner}
          </a>
        ) : (
          inner
        );
      }
      default:
        return inner;
    }
  }, words);
}
