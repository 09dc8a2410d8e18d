import { expect, test } from "vitest";

import { provisionAsWritten } from "./provision-label.ts";
import { readProvisionPath } from "./read-provision.ts";

test.each([
  ["163(2)(5)", "art_163.p_2.sp_5"],
  [" 115-1 ", "art_115-1"],
  ["42(6-1)", "art_42.p_6-1"],
  ["art_72.p_8.sp_4", "art_72.p_8.sp_4"],
  ["p_53", "p_53"],
  ["ст. 109, ч. 2", "art_109.p_2"],
  ["статья 109", "art_109"],
  ["ч. 2 ст. 109", "art_109.p_2"],
  ["пп. 5) п. 2 ст. 163", "art_163.p_2.sp_5"],
  ["п. 104", "p_104"],
  ["109-бап", "art_109"],
  ["163-бап, 2-тармақ, 5) тармақша", "art_163.p_2.sp_5"],
  ["Art. 163(2)(5)", "art_163.p_2.sp_5"],
  ["163, 2", null],
  ["ст. 163 и 164", null],
  ["ст. 163 ГК", null],
  ["", null],
])("%j is read as %j", (printed, path) => {
  expect(readProvisionPath(printed)).toBe(path);
});

test.each(["art_163", "art_163.p_2", "art_163.p_2.sp_5", "art_42.p_6-1", "p_53", "art_5.note"])(
  "%s is read again from how it is written",
  (path) => {
    expect(readProvisionPath(provisionAsWritten(path) ?? "")).toBe(path);
  },
);
