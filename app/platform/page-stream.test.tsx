import { PassThrough, type Transform } from "node:stream";
import { text } from "node:stream/consumers";

import { renderToPipeableStream } from "react-dom/server";
import { expect, test } from "vitest";

import { pageStream } from "./page-stream.ts";

/** Each field is a string of its own to React, so that many of them end a block in the middle of a letter. */
const form = Array.from({ length: 300 }, (_, index) => (
  <input key={index} name={"x".repeat(index % 7)} placeholder="Нөмірі немесе атауының бірнеше әрпі" />
));

async function pageThrough(stream: Transform): Promise<string> {
  const { pipe } = renderToPipeableStream(<form>{form}</form>);
  pipe(stream);
  return text(stream);
}

test("no letter of a page is broken where React's blocks end", async () => {
  const page = await pageThrough(pageStream());
  expect(page).not.toMatch(/[\0\uFFFD]/u);
  expect(page.match(/Нөмірі немесе атауының бірнеше әрпі/gu)).toHaveLength(300);
});

test("React itself leaves zeros: once it does not, this can go", async () => {
  expect(await pageThrough(new PassThrough())).toContain("\0");
});
