import { expect, test } from "vitest";

import { loggablePath } from "./loggable-path.ts";

test.each([
  ["/feeds/kM1_secret-of-somebody", "/feeds/…"],
  ["/feeds/kM1_secret.data", "/feeds/…"],
  ["/records/P-01", "/records/P-01"],
])("%s is logged as %s", (path, logged) => {
  expect(loggablePath(path)).toBe(logged);
});
