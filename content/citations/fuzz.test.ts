import { readdirSync, readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { citationRegistry } from "#content/read/citation-registry.ts";
import { readContent } from "#content/read/read-content.ts";

import { textOfHtml } from "./annotate/html.ts";
import { cite, citeInSteps } from "./cite.ts";
import { compileRegistry } from "./lexicon/compile.ts";
import { readQuery } from "./query/read-query.ts";
import type { Example } from "./score.ts";

const lexicon = compileRegistry(citationRegistry(await readContent("content")));
const FOLDER = new URL("./fixtures/", import.meta.url);
const texts = readdirSync(FOLDER)
  .flatMap((name) => readFileSync(new URL(name, FOLDER), "utf8").split("\n").filter(Boolean))
  .map((line) => (JSON.parse(line) as Example).text);

let seed = 20_261_123;
function upTo(limit: number): number {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed % limit;
}
const SIGNS = '«»“”"()[]|#-–—.,;:№¹²\u00AD\u200B\n\r\t 0123456789аaеeпрсуУКЪѣқңі\uD83D\uDE00\uD83D';

/** A text with pieces cut out, doubled, put elsewhere, and stray signs. */
function torn(text: string): string {
  const at = upTo(text.length + 1);
  const size = upTo(12);
  const sign = SIGNS.charAt(upTo(SIGNS.length));
  switch (upTo(4)) {
    case 0:
      return text.slice(0, at) + text.slice(at + size);
    case 1:
      return text.slice(0, at) + sign + text.slice(at);
    case 2:
      return text.slice(at) + text.slice(0, at);
    default:
      return text.slice(0, at) + (texts[upTo(texts.length)] ?? "").slice(size) + text.slice(at);
  }
}

test("torn texts are read without an error, and every span prints what it says", () => {
  for (let round = 0; round < 4_000; round++) {
    let text = texts[upTo(texts.length)] ?? "";
    for (let tears = upTo(6); tears >= 0; tears--) text = torn(text);
    let before = 0;
    for (const citation of cite(text, lexicon)) {
      expect(citation.text).toBe(text.slice(citation.start, citation.end));
      expect(citation.end).toBeGreaterThan(citation.start);
      expect(citation.start).toBeGreaterThanOrEqual(before);
      expect(citation.text).toBe(citation.text.trim());
      before = citation.start;
      if (citation.state === "matched") expect(citation.act).not.toBeNull();
      if (citation.state === "ambiguous") expect(citation.candidates.length).toBeGreaterThan(1);
    }
    if (round % 4 === 0) readQuery(text.slice(0, 120), lexicon);
    if (round % 4 === 1) textOfHtml(`<p>${text}`);
  }
});

test("every cut of a text is read without an error", () => {
  const text = texts.slice(0, 12).join(" ");
  for (let end = 0; end <= text.length; end += 3)
    for (const { text: print } of cite(text.slice(0, end), lexicon)) expect(print).not.toBe("");
});

test("a text of several pieces is read in steps as it is read at once", () => {
  const text = Array.from({ length: 40 }, () => texts.join("\n\n")).join("\n\n");
  const steps = [...citeInSteps(text, lexicon, { date: "2024-05-16" })];
  expect(steps.length).toBeGreaterThan(10);
  expect(steps.flat()).toEqual(cite(text, lexicon, { date: "2024-05-16" }));
});
