import { Slice, type Node } from "@tiptap/pm/model";
import { Transform } from "@tiptap/pm/transform";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";

import { documentOf, buildState, readDocument, writeDocument } from "../document/yjs-document.ts";
import { documentSchema as schema } from "../schema/extensions.ts";
import { asSuggestion } from "./as-suggestion.ts";
import { type Decision, decideSuggestions } from "./decide-suggestions.ts";

const by = (name: string, id: string) => ({
  ...{ id, authorId: name, author: name, at: "2026-11-24T10:00:00Z", reason: null },
});
const doc = (...lines: string[]): Node =>
  schema.node(
    "doc",
    null,
    lines.map((line) => schema.node("paragraph", null, line === "" ? [] : [schema.text(line)])),
  );
const decided = (of: Node, decision: Decision, ids: ReadonlySet<string> | null = null): Transform => {
  const tr = new Transform(of);
  decideSuggestions(tr, decision, ids);
  tr.doc.check();
  return tr;
};
const suggest = (of: Node, change: (tr: Transform) => unknown, who = by("a", "1")): Node => {
  const plain = new Transform(of);
  change(plain);
  const made = asSuggestion({ before: of, after: plain.doc, steps: plain.steps, caret: null }, who);
  if (!made) throw new Error("It cannot be suggested");
  made.transform.doc.check();
  return made.transform.doc;
};
const said = (node: Node): string => node.textBetween(0, node.content.size, "\n", "*");

describe("a suggestion", () => {
  test("to replace words shows both, and is one suggestion", () => {
    const suggested = suggest(doc("в течение 15 дней"), (tr) => tr.replaceWith(11, 13, schema.text("30")));
    expect(said(suggested)).toBe("в течение 1530 дней");
    expect(said(decided(suggested, "accept").doc)).toBe("в течение 30 дней");
    expect(said(decided(suggested, "reject").doc)).toBe("в течение 15 дней");
  });

  test("to divide a paragraph and to join two can be taken back", () => {
    const divided = suggest(doc("один два"), (tr) => tr.split(5));
    expect([said(decided(divided, "accept").doc), said(decided(divided, "reject").doc)]).toEqual([
      "один\n два",
      "один два",
    ]);
    const joined = suggest(doc("один", "два"), (tr) => tr.join(6));
    expect([said(decided(joined, "accept").doc), said(decided(joined, "reject").doc)]).toEqual([
      "одиндва",
      "один\nдва",
    ]);
  });

  test("to make words bold brings back what they looked like", () => {
    const before = doc("важное слово");
    const suggested = suggest(before, (tr) => tr.addMark(1, 7, schema.mark("bold")));
    expect(decided(suggested, "reject").doc.toJSON()).toEqual(before.toJSON());
    const direct = new Transform(before).addMark(1, 7, schema.mark("bold")).doc;
    expect(decided(suggested, "accept").doc.toJSON()).toEqual(direct.toJSON());
  });

  test("of somebody else's suggested words stands beside it: each is decided alone", () => {
    const first = suggest(doc("слово"), (tr) => tr.insert(6, schema.text(" новое")), by("a", "1"));
    const second = suggest(first, (tr) => tr.delete(6, 12), by("b", "2"));
    expect(said(decided(second, "reject", new Set(["2"])).doc)).toBe("слово новое");
    expect(said(decided(second, "accept", new Set(["1"])).doc)).toBe("слово новое");
    expect(said(decided(second, "accept").doc)).toBe("слово");
    expect(said(decided(second, "reject").doc)).toBe("слово");
  });

  test("of one's own words only takes them away", () => {
    const first = suggest(doc("слово"), (tr) => tr.insert(6, schema.text(" новое")));
    expect(said(suggest(first, (tr) => tr.delete(6, 12)))).toBe("слово");
  });

  test("of the structure of a list is none", () => {
    const plain = new Transform(doc("слово"));
    const range = plain.doc.resolve(1).blockRange();
    const list = schema.nodes["bulletList"];
    const item = schema.nodes["listItem"];
    if (range && list && item) plain.wrap(range, [{ type: list }, { type: item }]);
    const made = asSuggestion(
      { before: doc("слово"), after: plain.doc, steps: plain.steps, caret: null },
      by("a", "1"),
    );
    expect(made).toBeNull();
  });
});

/** What somebody does at two places of a text, given as parts of its length. */
interface Deed {
  readonly kind: "type" | "delete" | "bold" | "plain" | "split" | "paste";
  readonly from: number;
  readonly length: number;
  readonly text: string;
  readonly who: string;
}
const deeds = fc.array(
  fc.record<Deed>({
    kind: fc.constantFrom("type", "delete", "bold", "plain", "split", "paste"),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.double({ min: 0, max: 0.5, noNaN: true }),
    text: fc.constantFrom("ә", "қандай", " и слово ", "№ 5"),
    who: fc.constantFrom("a", "b"),
  }),
  { maxLength: 12 },
);
const lines = fc.array(fc.constantFrom("", "бір", "один два три", "Әділет туралы заң"), {
  minLength: 1,
  maxLength: 4,
});

/** A place in a line of text. */
function placeIn(of: Node, part: number): number {
  const places: number[] = [];
  of.descendants((node, position) => {
    if (node.isTextblock) for (let at = 0; at <= node.content.size; at += 1) places.push(position + 1 + at);
  });
  return places[Math.min(places.length - 1, Math.floor(part * places.length))] ?? 1;
}

/** The same deed at the same place, whether of the text with its suggestions or of what they would make of it. */
function act({ kind, text }: Deed, tr: Transform, from: number, to: number): void {
  const bold = schema.mark("bold");
  switch (kind) {
    case "type":
      tr.replaceWith(from, to, schema.text(text));
      break;
    case "delete":
      tr.delete(from, to);
      break;
    case "bold":
      tr.addMark(from, to, bold);
      break;
    case "plain":
      tr.removeMark(from, to, bold);
      break;
    case "split":
      tr.split(from);
      break;
    case "paste": {
      const content = doc(text, text).content;
      tr.replace(from, from, new Slice(content, 1, 1));
    }
  }
}

test("whatever is suggested by two people, all accepted it is as typed directly, all rejected as before", () => {
  fc.assert(
    fc.property(lines, deeds, (start, done) => {
      const before = doc(...start);
      let suggested = before;
      for (const [index, deed] of done.entries()) {
        const from = placeIn(suggested, deed.from);
        const to = Math.max(from, placeIn(suggested, Math.min(1, deed.from + deed.length)));
        const accepting = decided(suggested, "accept");
        const direct = new Transform(accepting.doc);
        act(deed, direct, accepting.mapping.map(from), accepting.mapping.map(to));
        const next = suggest(
          suggested,
          (tr) => {
            act(deed, tr, from, to);
          },
          by(deed.who, String(index)),
        );
        expect(decided(next, "accept").doc.toJSON()).toEqual(direct.doc.toJSON());
        expect(decided(next, "reject").doc.toJSON()).toEqual(before.toJSON());
        suggested = next;
      }
    }),
    { numRuns: 400 },
  );
});

test("two people who suggest at once in two copies find both suggestions in each", () => {
  const start = doc("в течение 15 дней со дня получения");
  const shared = buildState(start.toJSON() as object);
  const [one, other] = [0, 1].map(() => documentOf([shared]));
  if (!one || !other) throw new Error("There are two");
  const first = suggest(start, (tr) => tr.replaceWith(11, 13, schema.text("30")), by("a", "1"));
  const second = suggest(start, (tr) => tr.delete(18, 35), by("b", "2"));
  writeDocument(one, first.toJSON() as object);
  writeDocument(other, second.toJSON() as object);
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
  for (const copy of [one, other]) {
    const merged = schema.nodeFromJSON(readDocument(documentOf([Y.encodeStateAsUpdate(copy)])).json);
    expect(said(decided(merged, "accept").doc)).toBe("в течение 30 дней");
    expect(said(decided(merged, "reject").doc)).toBe("в течение 15 дней со дня получения");
    expect(said(decided(merged, "reject", new Set(["2"])).doc)).toContain("1530 дней со дня");
  }
});

test("suggestions are kept by Yjs as they are", () => {
  fc.assert(
    fc.property(lines, deeds, (start, done) => {
      let suggested = doc(...start);
      const kept = documentOf([buildState(suggested.toJSON() as object)]);
      for (const [index, deed] of done.entries()) {
        const from = placeIn(suggested, deed.from);
        const to = Math.max(from, placeIn(suggested, Math.min(1, deed.from + deed.length)));
        suggested = suggest(
          suggested,
          (tr) => {
            act(deed, tr, from, to);
          },
          by(deed.who, String(index)),
        );
        writeDocument(kept, suggested.toJSON() as object);
      }
      const read = schema.nodeFromJSON(readDocument(kept).json);
      expect(read.eq(suggested)).toBe(true);
    }),
    { numRuns: 60 },
  );
});
