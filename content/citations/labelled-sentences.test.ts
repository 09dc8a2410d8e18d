import { readdirSync, readFileSync } from "node:fs";

import { describe, expect, test } from "vitest";

import { citationRegistry } from "#content/read/citation-registry.ts";
import { readContent } from "#content/read/read-content.ts";

import { compileRegistry } from "./lexicon/compile.ts";
import { type Example, score, type Score } from "./score.ts";

const FOLDER = new URL("./fixtures/", import.meta.url);
const lexicon = compileRegistry(citationRegistry(await readContent("content")));

const examples = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".jsonl"))
  .flatMap((name) => readFileSync(new URL(name, FOLDER), "utf8").split("\n").filter(Boolean))
  .map((line) => JSON.parse(line) as Example);

const sum = (scores: readonly Score[], field: keyof Score): number =>
  scores.reduce((total, one) => total + one[field], 0);
const f1 = (scores: readonly Score[]): number => {
  const all = sum(scores, "found") + sum(scores, "given");
  return all === 0 ? 1 : (2 * sum(scores, "right")) / all;
};

function row(name: string, scores: readonly Score[]): string {
  const [right, found, given] = [sum(scores, "right"), sum(scores, "found"), sum(scores, "given")];
  const share = (part: number, whole: number): string =>
    (whole === 0 ? "–" : (part / whole).toFixed(3)).padStart(7);
  return `${name.padEnd(28)}${String(given).padStart(6)}${share(right, found)}${share(right, given)}${f1(scores).toFixed(3).padStart(7)}`;
}

describe.each(["en", "ru", "kk"] as const)("labelled sentences in %s", (language) => {
  const own = examples.filter(({ lang }) => lang === language);
  const results = own.map((example) => ({ example, ...score(example, lexicon, false) }));
  const acts = own.map((example) => score(example, lexicon, true).score);

  test("at least three hundred of them", () => {
    expect(own.length).toBeGreaterThanOrEqual(300);
  });

  test("F1 of citations with a provision is at least 0.98, precision of matched 0.99", () => {
    const classes = new Map<string, Score[]>();
    for (const { example, score: one } of results) {
      const tag = example.tags?.[0] ?? "plain";
      classes.set(tag, [...(classes.get(tag) ?? []), one]);
    }
    const table = [...classes]
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([tag, scores]) => row(tag, scores));
    const scores = results.map(({ score: one }) => one);
    process.stdout.write(
      [
        `\n${language.padEnd(28)} given      P      R     F1`,
        ...table,
        row("all", scores),
        row("acts alone", acts),
        "",
      ].join("\n"),
    );
    const misses = results.flatMap(({ miss }) => (miss ? [miss.example.id] : []));
    expect(f1(scores), misses.join(" ")).toBeGreaterThanOrEqual(0.98);
    expect(sum(scores, "matchedRight") / sum(scores, "matched")).toBeGreaterThanOrEqual(0.99);
  });
});
