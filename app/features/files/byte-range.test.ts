import { expect, test } from "vitest";

import { byteRange } from "./byte-range.ts";

const ETAG = '"abc"';

test.each([
  [{}, null],
  [{ Range: "bytes=0-9" }, { start: 0, end: 9 }],
  [{ Range: "bytes=90-" }, { start: 90, end: 99 }],
  [{ Range: "bytes=90-5000" }, { start: 90, end: 99 }],
  [{ Range: "bytes=-10" }, { start: 90, end: 99 }],
  [{ Range: "bytes=-5000" }, { start: 0, end: 99 }],
  [{ Range: "bytes=100-" }, "unsatisfiable"],
  [{ Range: "bytes=-0" }, "unsatisfiable"],
  [{ Range: "bytes=9-0" }, null],
  [{ Range: "bytes=0-1,5-6" }, null],
  [{ Range: "lines=0-1" }, null],
  [{ Range: "bytes=-" }, null],
  [
    { Range: "bytes=0-9", "If-Range": ETAG },
    { start: 0, end: 9 },
  ],
  [{ Range: "bytes=0-9", "If-Range": '"of another file"' }, null],
])("of a file of 100 bytes %j asks for %j", (headers, range) => {
  expect(byteRange(new Headers(headers), 100, ETAG)).toEqual(range);
});
