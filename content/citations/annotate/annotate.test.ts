import { readdirSync, readFileSync } from "node:fs";

import { describe, expect, test } from "vitest";

import { citationRegistry } from "#content/read/citation-registry.ts";
import { readContent } from "#content/read/read-content.ts";

import { cite } from "../cite.ts";
import { compileRegistry } from "../lexicon/compile.ts";
import type { Example } from "../score.ts";
import { annotateHtml, textOfHtml } from "./html.ts";
import { rangesOfLeaves, textOfLeaves } from "./leaves.ts";
import { annotateMarkdown } from "./markdown.ts";
import { annotateText, stretches } from "./spans.ts";

const lexicon = compileRegistry(citationRegistry(await readContent("content")));
const FOLDER = new URL("../fixtures/", import.meta.url);
const texts = readdirSync(FOLDER)
  .flatMap((name) => readFileSync(new URL(name, FOLDER), "utf8").split("\n").filter(Boolean))
  .map((line) => (JSON.parse(line) as Example).text);
const mark = () => ({ before: "\uE001", after: "\uE002" });
const unmarked = (marked: string): string => marked.replaceAll(/[\uE001\uE002]/gu, "");

describe("nothing of a source changes but for the marks", () => {
  test("in plain text", () => {
    for (const text of texts) {
      const citations = cite(text, lexicon);
      expect(unmarked(annotateText(text, citations, mark))).toBe(text);
      expect(
        stretches(text.length, citations)
          .map(({ start, end }) => text.slice(start, end))
          .join(""),
      ).toBe(text);
    }
  });

  test("in HTML with tags and entities inside citations", () => {
    for (const text of texts) {
      const escaped = text
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll("«", "&laquo;")
        .replaceAll(" ст", "&nbsp;ст");
      const html = `<p class="a>b">${escaped
        .split(" ")
        .map((word, place) => (place % 3 === 1 ? `<b>${word}</b>` : word))
        .join(" ")}</p>`;
      const extract = textOfHtml(html);
      const marked = annotateHtml(html, extract, cite(extract.text, lexicon), mark);
      expect(unmarked(marked)).toBe(html);
      expect(marked.replaceAll(/\uE001[^\uE001\uE002<>]*\uE002/gu, "")).not.toMatch(/[\uE001\uE002]/u);
    }
  });

  test("in Markdown", () => {
    for (const text of texts) {
      const source = `Before **${text}** and \`${text}\` and [${text.replaceAll(/[[\]]/gu, "")}](x)`;
      const marked = annotateMarkdown(source, cite(source, lexicon), () => "/laws");
      expect(marked.replaceAll(/\[([^[\]]*)\]\(<\/laws>\)/gu, "$1")).toBe(source);
    }
  });
});

test("a citation over bold text is marked on both sides of the tag", () => {
  const html = "<p>по <i>ст. 146</i> УК&nbsp;РК</p>";
  const extract = textOfHtml(html);
  const link = () => ({ before: "<a>", after: "</a>" });
  expect(annotateHtml(html, extract, cite(extract.text, lexicon), link)).toBe(
    "<p>по <i><a>ст. 146</a></i><a> УК&nbsp;РК</a></p>",
  );
});

test("links and code stay as they are", () => {
  const html = '<p><a href="/x">ст. 146 УК</a> <code>ст. 75 УК</code></p><p>ст. 190 УК</p>';
  const extract = textOfHtml(html);
  expect(annotateHtml(html, extract, cite(extract.text, lexicon), mark)).toBe(
    html.replace("ст. 190 УК", "\uE001ст. 190 УК\uE002"),
  );
});

test("in an editor's document a citation has a range in each text node it lies in", () => {
  const leaves = [
    { text: "См. ст. ", opensBlock: true },
    { text: "146", opensBlock: false },
    { text: " УК.", opensBlock: false },
    { text: "И ст. 75 УК.", opensBlock: true },
  ];
  const ranges = rangesOfLeaves(leaves, cite(textOfLeaves(leaves), lexicon));
  expect(ranges.map(({ leaf, from, to }) => leaves[leaf]?.text.slice(from, to))).toEqual([
    "ст. ",
    "146",
    " УК",
    "ст. 75 УК",
  ]);
});
