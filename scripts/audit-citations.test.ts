import { describe, expect, test } from "vitest";

import { cite } from "#content/citations/cite.ts";
import { compileRegistry } from "#content/citations/lexicon/compile.ts";
import { citationRegistry } from "#content/read/citation-registry.ts";
import { readContent } from "#content/read/read-content.ts";

import { auditCitations, countAudited } from "./audit-citations.ts";

const lexicon = compileRegistry(citationRegistry(await readContent("content")));
const audit = (text: string) => auditCitations(text, cite(text, lexicon));

describe("an audit of a text", () => {
  test("lists each citation with the line that it begins on", () => {
    const text =
      "# 2024\n\nSee Article 146,\nPart 3 of the Criminal Code.\n\nAnd Article 29 of the\nConstitution.\n";
    expect(audit(text).map(({ line, quote, path }) => [line, quote, path])).toEqual([
      [3, "Article 146, Part 3 of the Criminal Code", "art_146.p_3"],
      [6, "Article 29 of the Constitution", "art_29"],
    ]);
  });

  test("shows that two spellings of the report mean one provision, and that the report errs", () => {
    const [one, other] = audit(
      "Article 163(2)(5) of the Family Code\n\nsubparagraph 5, paragraph 2, Article 163 of the Family Code",
    );
    expect(one).toMatchObject({ path: "art_163.p_2.sp_5", act: "family-code", sourceError: "social-code" });
    expect(other).toMatchObject({ path: one?.path, act: one?.act, sourceError: one?.sourceError });
  });

  test("names notes, chapters and annexes", () => {
    const paths = audit(
      "The note to Article 189 of the Criminal Code. Chapter 8 of the Criminal Executive Code. Annex 2 to the order of the Minister of Justice dated March 5, 2021 No. 168.",
    ).map(({ path }) => path);
    expect(paths).toEqual(["art_189.note", "ch_8", "ann_2"]);
  });

  test("counts what is matched, open, unknown and known to be wrong", () => {
    const text =
      "Article 9 of the CC.\n\nArticle 146 of the Criminal Code.\n\nArticle 9 of the Water Code.\n\nArticle 171 of the Family Code.";
    expect(countAudited(audit(text))).toEqual({
      found: 4,
      matched: 2,
      ambiguous: 1,
      none: 1,
      sourceErrors: 1,
    });
  });
});
