import { readFileSync } from "node:fs";

import { expect, test } from "vitest";

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string }>>;
}
const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as Lock;
const copiesOf = (name: string): string[] =>
  Object.keys(lock.packages).filter((path) => path.endsWith(`node_modules/${name}`));

/** Two copies of one of these do not know each other's documents, and text is lost in silence. */
test.each([
  "yjs",
  "y-protocols",
  "lib0",
  "@tiptap/core",
  "@tiptap/pm",
  "@tiptap/y-tiptap",
  ...["model", "state", "view", "transform", "tables"].map((part) => `prosemirror-${part}`),
])("%s is installed once", (name) => {
  expect(copiesOf(name)).toHaveLength(1);
});

test.each(["y-prosemirror", "@hocuspocus/transformer"])("%s is not installed at all", (name) => {
  expect(copiesOf(name)).toEqual([]);
});

test("every package of Tiptap is of one version", () => {
  const versions = Object.entries(lock.packages).flatMap(([path, { version }]) =>
    path.includes("node_modules/@tiptap/") && !path.endsWith("y-tiptap") ? (version ?? []) : [],
  );
  expect(new Set(versions).size).toBe(1);
});
