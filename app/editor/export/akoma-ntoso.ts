import type { Block, Cited, Inline, Passage, Words } from "./blocks.ts";
import { comparedNorms, type ComparedNorm, deedOf } from "./comparative-table.ts";
import { type DocumentToPrint, languageFor } from "./document-to-print.ts";
import { passagesIn, wordsOf } from "./words-of.ts";
import { element, type Xml } from "./xml.ts";

export interface AkomaOf {
  /** Number of the record: names the work. */
  readonly record: string;
  /** The kind of document, a word of the office's. */
  readonly kind: string;
  readonly office: string;
}

const LANGUAGES = { kk: "kaz", ru: "rus", en: "eng" } as const;

/**
 * A document in Akoma Ntoso 3.0. One with a comparative table is an amendment: each row says which provision it
 * changes, with the wording before and after. Any other is a document of paragraphs.
 */
export function writeAkomaNtoso(document: DocumentToPrint, of: AkomaOf): string {
  const norms = comparedNorms(document.blocks);
  const name = norms.length > 0 ? "amendment" : "doc";
  const root = element(
    "akomaNtoso",
    { xmlns: "http://docs.oasis-open.org/legaldocml/ns/akn/3.0" },
    element(
      name,
      { name: of.kind, contains: "originalVersion" },
      meta(document, of, norms),
      element(
        "preface",
        {},
        element("longTitle", {}, element("p", {}, element("docTitle", {}, document.title))),
      ),
      norms.length > 0
        ? element("amendmentBody", {}, ...norms.flatMap(amended))
        : element("mainBody", {}, ...sections(document.blocks, document)),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
}

function meta(document: DocumentToPrint, of: AkomaOf, norms: readonly ComparedNorm[]): Xml {
  const day = document.at.slice(0, 10);
  const language = LANGUAGES[document.language];
  const work = `/akn/kz/${norms.length > 0 ? "amendment" : "doc"}/${slug(of.kind)}/${day}/${slug(of.record)}`;
  const part = (name: string, uri: string, ...more: readonly Xml[]) =>
    element(
      name,
      {},
      element("FRBRthis", { value: `${uri}/!main` }),
      element("FRBRuri", { value: uri }),
      element("FRBRdate", { date: day, name: "generation" }),
      element("FRBRauthor", { href: "#office" }),
      ...more,
    );
  const changes = norms.map((norm, index) => {
    const row = rowId(index);
    return element(
      "textualMod",
      { type: deedOf(norm), eId: `textualMod_${String(index + 1)}` },
      element("source", { href: `#${row}__mod_1` }),
      element("destination", { href: norm.cited ? hrefOf(norm.cited) : `#${row}__heading` }),
      element("old", { href: `#${row}__mod_1__qstr_1` }),
      element("new", { href: `#${row}__mod_1__qstr_2` }),
    );
  });
  return element(
    "meta",
    {},
    element(
      "identification",
      { source: "#office" },
      part("FRBRWork", work, element("FRBRcountry", { value: "kz" })),
      part("FRBRExpression", `${work}/${language}@${day}`, element("FRBRlanguage", { language })),
      part("FRBRManifestation", `${work}/${language}@${day}.akn`),
    ),
    ...(changes.length > 0
      ? [element("analysis", { source: "#office" }, element("activeModifications", {}, ...changes))]
      : []),
    element(
      "references",
      { source: "#office" },
      element("TLCOrganization", {
        ...{ eId: "office", href: "/akn/ontology/organization/kz/commissioner-for-human-rights" },
        showAs: of.office,
      }),
    ),
  );
}

const rowId = (index: number): string => `row_${String(index + 1)}`;
const slug = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "-");

/** Where a provision stands: the act by our name for it, the day whose law is meant, the unit as Akoma Ntoso names it. */
function hrefOf({ target, name, path, on }: Cited): string {
  if (target !== "act") return `/akn/kz/doc/${slug(target)}/${slug(name)}`;
  const unit = path === null ? "" : `#${path.split(".").map(unitName).join("__")}`;
  return `/akn/kz/act/${slug(name)}${on === null ? "" : `/@${on}`}/!main${unit}`;
}

/** Our short words for the units of an act, and those of Akoma Ntoso. */
const UNITS: Readonly<Record<string, string>> = {
  pt: "part",
  sec: "sec",
  ch: "chp",
  par: "dvs",
  art: "art",
  p: "para",
  pa: "para",
  sp: "subpara",
  ind: "indent",
  ann: "att",
};

function unitName(unit: string): string {
  const [kind = "", ...number] = unit.split("_");
  return [UNITS[kind] ?? kind, ...number].join("_");
}

function amended(norm: ComparedNorm, index: number): Xml[] {
  const row = rowId(index);
  const wording = (blocks: readonly Block[], number: number) =>
    element(
      "quotedStructure",
      { eId: `${row}__mod_1__qstr_${String(number)}` },
      ...(passagesIn(blocks).length > 0 ? passagesIn(blocks).map(paragraph) : [element("p")]),
    );
  const label = norm.cited ? element("ref", { href: hrefOf(norm.cited) }, norm.element) : norm.element;
  return [
    element("amendmentHeading", { eId: `${row}__heading` }, element("block", { name: "element" }, label)),
    element(
      "amendmentContent",
      { eId: `${row}__content` },
      element(
        "block",
        { name: "wording" },
        element("mod", { eId: `${row}__mod_1` }, wording(norm.current, 1), wording(norm.proposed, 2)),
      ),
    ),
    ...(passagesIn(norm.because).some(({ content }) => wordsOf(content).trim() !== "")
      ? [element("amendmentJustification", {}, ...passagesIn(norm.because).map(paragraph))]
      : []),
  ];
}

/** A heading holds what stands below it, up to the next. */
function sections(blocks: readonly Block[], document: DocumentToPrint): Xml[] {
  const found: Xml[] = [];
  let heading: Passage | null = null;
  let inside: Xml[] = [];
  const close = () => {
    if (heading) {
      const below = inside.length > 0 ? inside : [element("p")];
      found.push(
        element("tblock", {}, element("heading", langOf(heading), ...inlines(heading.content)), ...below),
      );
    } else found.push(...inside);
    inside = [];
  };
  for (const block of blocks) {
    if (block.kind === "passage" && block.level !== null) {
      close();
      heading = block;
    } else inside.push(...flow(block, document));
  }
  close();
  return found.length > 0 ? found : [element("p")];
}

function flow(block: Block, document: DocumentToPrint): Xml[] {
  switch (block.kind) {
    case "passage":
      return [paragraph(block)];
    case "list":
      return [
        element(
          block.ordered ? "ol" : "ul",
          {},
          ...block.items.map((item) => element("li", {}, ...item.flatMap((one) => flow(one, document)))),
        ),
      ];
    case "quotation":
      return [element("embeddedStructure", {}, ...block.blocks.flatMap((one) => flow(one, document)))].map(
        (quoted) => element("block", { name: "quotation" }, quoted),
      );
    case "table":
      return [
        element(
          "table",
          {},
          ...block.rows.map((cells) =>
            element(
              "tr",
              {},
              ...cells.map(({ isHead, columns, rows, blocks }) =>
                element(
                  isHead ? "th" : "td",
                  { colspan: more(columns), rowspan: more(rows) },
                  ...(blocks.length > 0 ? blocks.flatMap((one) => flow(one, document)) : [element("p")]),
                ),
              ),
            ),
          ),
        ),
      ];
    case "picture":
      return block.alt === ""
        ? []
        : [element("p", { class: "picture", "xml:lang": languageFor(null, document) }, block.alt)];
  }
}

const more = (count: number): string | null => (count > 1 ? String(count) : null);
const langOf = ({ lang }: Passage) => ({ "xml:lang": lang });

const paragraph = (passage: Passage): Xml =>
  element("p", { class: passage.placement, ...langOf(passage) }, ...inlines(passage.content));

const inlines = (content: readonly Inline[]): (Xml | string)[] =>
  content.map((part) => {
    switch (part.kind) {
      case "words":
        return marked(part);
      case "break":
        return element("eol");
      case "note":
        return element(
          "authorialNote",
          { marker: String(part.number), placement: "bottom" },
          element("p", {}, ...inlines(part.content)),
        );
    }
  });

function marked({ text, bold, italic, underline, strike, href, cited, change }: Words): Xml | string {
  let node: Xml | string = text;
  if (cited) node = element("ref", { href: hrefOf(cited) }, node);
  else if (href !== null) node = element("a", { href }, node);
  if (strike) node = element("span", { class: "strike" }, node);
  if (underline) node = element("u", {}, node);
  if (italic) node = element("i", {}, node);
  if (bold) node = element("b", {}, node);
  return change ? element(change.kind === "insertion" ? "ins" : "del", {}, node) : node;
}
