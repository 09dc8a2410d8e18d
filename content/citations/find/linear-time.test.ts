import { expect, test } from "vitest";

import { citationRegistry } from "#content/read/citation-registry.ts";
import { readContent } from "#content/read/read-content.ts";

import { compileRegistry } from "../lexicon/compile.ts";
import { Tokens } from "../text/tokens.ts";
import { find } from "./find.ts";

const lexicon = compileRegistry(citationRegistry(await readContent("content")));

/** Counts every look at a token: what the grammars do, whatever the machine. */
class CountingTokens extends Tokens {
  looks = 0;
  override kind(place: number): number {
    this.looks++;
    return super.kind(place);
  }
  override lexeme(place: number): number {
    this.looks++;
    return super.lexeme(place);
  }
}

function looks(text: string): number {
  const tokens = new CountingTokens();
  find(text, lexicon, tokens);
  return tokens.looks;
}

const hostile = [
  "статья 1, ",
  "ст. ",
  "ст.ст. ч.ч. п.п. ",
  "пункт 1 и ",
  "Article 1 of ",
  "Article 5 (",
  "(((((",
  ")))))",
  "1) ",
  "«",
  '“«"',
  "«О правах ",
  "Order of the Minister of ",
  "приказ Министра ",
  "2017 жылғы 26 шілдедегі № 505 ",
  "№ ",
  "No. ",
  "Rules ",
  "Rules (approved by ",
  "Правил, утвержденных ",
  "the same ",
  "того же ",
  "сол ",
  "146-бабының ",
  "1, 2, 3, ",
  "1-",
  "1-1-",
  "(1)",
  "hereinafter ",
  "(hereinafter ",
  "(далее – ",
  "Law of the Republic of Kazakhstan ",
  "Кодекса Республики Казахстан ",
  "Constitution ",
  "International Covenant on Civil ",
  "https://adilet.zan.kz/rus/docs/",
  "A/",
  "а\u00AD",
  "Arti-\n",
  "1.",
  "note to ",
  "первой и ",
  "двадцать ",
  "the the ",
  "On Approval of the Rules ",
  "of ",
  "- ",
  "¹",
  "|",
  "\n\n",
  "Қазақстан Республикасы ",
  "УК РК ",
];

test.each(hostile)("reading %j again and again takes a fixed number of looks each", (piece) => {
  const small = piece.repeat(Math.ceil(3_000 / piece.length));
  const large = small.repeat(4);
  expect(looks(large) / looks(small)).toBeLessThan(4 * 1.5);
  expect(looks(large) / large.length).toBeLessThan(400);
});

test("pieces of every kind mixed at random take no more", () => {
  let seed = 7;
  const next = (limit: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % limit;
  };
  const text = Array.from({ length: 3_000 }, () => hostile[next(hostile.length)] ?? "").join("");
  expect(looks(text) / text.length).toBeLessThan(200);
});
