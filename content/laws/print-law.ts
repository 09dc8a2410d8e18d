import type { LawUnit } from "./types.ts";

/** The act as it is printed, a passage a line: what `readLaw` reads into the same units again. */
export function printLaw(units: readonly LawUnit[]): string {
  return units
    .flatMap(({ step, mark, heading, text, remark }) => {
      const isHeaded = heading !== null;
      const own = isHeaded || step === "art" || mark === "" ? text.split("\n") : [];
      const head = isHeaded ? `${mark} ${heading}` : own.length > 0 ? mark : `${mark} ${text}`;
      return [head, ...own, ...(remark === null ? [] : remark.split("\n"))];
    })
    .filter((line) => line.trim() !== "")
    .join("\n\n");
}
