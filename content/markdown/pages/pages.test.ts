import { describe, expect, test } from "vitest";

import { fixtureCase, fixtureCases } from "../fixture-cases.ts";

import { printPage } from "./print-page.ts";
import { citationsOfPage, readPage } from "./read-page.ts";
import { renderPage } from "./render-page.ts";
import { smallLexicon, smallOffice } from "./small-office.ts";
import { printTarget } from "./targets.ts";

/** What the fixtures of each plugin hold it to. */
const READ: Readonly<Record<string, (source: string) => unknown>> = {
  "page-front-matter": (source) => {
    const { meta, problems } = readPage(source);
    return { meta, problems };
  },
  "heading-anchors": (source) => {
    const { headings, problems } = readPage(source);
    return { headings, problems };
  },
  "wiki-links": (source) => {
    const { links, problems } = readPage(source);
    const found = links.map(({ target, label, line, column }) => ({
      target: printTarget(target),
      ...{ label, line, column },
    }));
    return { links: found, problems: problems.filter(({ field }) => field === "link") };
  },
  "page-citations": (source) =>
    citationsOfPage(source, smallLexicon, "2026-11-01").map(({ text, line, column, citations }) => ({
      ...{ text, line, column },
      means: citations.map(({ act, article, state, outdated }) => ({ act, article, state, outdated })),
    })),
  "page-parts": (source) => readPage(source).parts,
  "no-raw-html": (source) =>
    readPage(source).problems.filter(({ field }) => field === "html" || field === "image"),
};

const RENDERED = [
  "callouts",
  "citation-links",
  "footnotes",
  "glossary-table",
  "glossary-terms",
  "link-targets",
  "outside-links",
  "safe-html",
  "table-regions",
];

describe.each(Object.entries(READ))("%s", (plugin, read) => {
  test.each(fixtureCases(plugin))("%s", (name) => {
    const { input, expected } = fixtureCase(plugin, name, "output.json");
    const text = `${JSON.stringify(read(input), null, 2)}\n`;
    expect(text).toBe(expected(text));
  });
});

describe.each(RENDERED)("%s", (plugin) => {
  test.each(fixtureCases(plugin))("%s", (name) => {
    const { input, expected } = fixtureCase(plugin, name, "output.html");
    const html = `${renderPage(input, smallOffice).html}\n`;
    expect(html).toBe(expected(html));
  });
});

test("a page printed and read again is the same page, byte for byte", () => {
  const { input } = fixtureCase("page-front-matter", "whole", "output.json");
  const { meta, body } = readPage(input);
  if (!meta) throw new Error("the fixture's front matter is whole");
  const printed = printPage(meta, body);
  const again = readPage(printed);
  expect(again.meta).toEqual(meta);
  expect(printPage(again.meta ?? meta, again.body)).toBe(printed);
});

test("what a form sends, with the line ends of a browser, is printed with ours", () => {
  const { input } = fixtureCase("page-front-matter", "whole", "output.json");
  const { meta, body } = readPage(input);
  if (!meta) throw new Error("the fixture's front matter is whole");
  expect(printPage(meta, body.replaceAll("\n", "\r\n"))).toBe(printPage(meta, body));
});
