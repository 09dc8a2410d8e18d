import { toHast } from "mdast-util-to-hast";

import { parseProse } from "./processor.ts";

type HtmlNode = ReturnType<typeof toHast>;
type HtmlElement = Extract<HtmlNode, { type: "element" }>;

const VOID = new Set(["br", "hr"]);
const SHOWN = new Set([
  ..."p em strong del sup code pre blockquote ul ol li h3 h4 h5 h6 table thead tbody tr th td section".split(
    " ",
  ),
  ...VOID,
]);
/** A summary stands inside a page that has its own first and second headings. */
const HEADINGS: Readonly<Record<string, string>> = { h1: "h3", h2: "h3" };

/** A line above the notes rather than a heading in one language, and no way back from them: ids are dropped. */
const FOOTNOTES = { footnoteLabelTagName: "hr" };

/**
 * Markdown as safe HTML: raw HTML is dropped, so are images and every attribute but a link's address, which is
 * http(s) or relative. What a foreign address would have linked stays as text.
 */
export function renderMarkdown(markdown: string): string {
  return html(toHast(parseProse(markdown), FOOTNOTES)).trim();
}

function html(node: HtmlNode): string {
  if (node.type === "text") return escaped(node.value);
  if (node.type === "root") return node.children.map(html).join("");
  return node.type === "element" ? element(node) : "";
}

function element(node: HtmlElement): string {
  const inner = node.children.map(html).join("");
  if (node.tagName === "a") return link(node, inner);
  if (node.tagName === "input") return node.properties["checked"] ? "☑" : "☐";
  const name = HEADINGS[node.tagName] ?? node.tagName;
  if (!SHOWN.has(name)) return inner;
  return VOID.has(name) ? `<${name}>` : `<${name}>${inner}</${name}>`;
}

function link(node: HtmlElement, inner: string): string {
  if (node.properties["dataFootnoteBackref"] !== undefined) return "";
  const { href } = node.properties;
  const address = typeof href === "string" ? href : "";
  if (isWebAddress(address)) return `<a href="${escaped(address)}" rel="noopener noreferrer">${inner}</a>`;
  return isOwnAddress(address) ? `<a href="${escaped(address)}">${inner}</a>` : inner;
}

const isWebAddress = (address: string): boolean => /^https?:\/\/[^\s\\]+$/iu.test(address);

/** Relative: no scheme, no other host (`//host`, and `/\host`, which browsers read the same), no bare fragment. */
const isOwnAddress = (address: string): boolean =>
  /^(?![a-z][a-z0-9+.-]*:)(?!\/\/)(?!#)[^\s\\]+$/iu.test(address);

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escaped = (text: string): string => text.replace(/[&<>"]/gu, (letter) => ENTITIES[letter] ?? letter);
