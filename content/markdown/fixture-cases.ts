import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "fixtures");

/** The folders of a fixture, each a case: `input.md` and what comes of it. */
export function fixtureCases(name: string): string[] {
  return readdirSync(join(folder, name)).sort();
}

/** Reads a case. With `UPDATE=1` what was found becomes what is expected. */
export function fixtureCase(name: string, given: string, output: string) {
  const path = join(folder, name, given);
  return {
    input: readFileSync(join(path, "input.md"), "utf8"),
    expected: (found: string): string => {
      if (process.env["UPDATE"] === "1") writeFileSync(join(path, output), found);
      return readFileSync(join(path, output), "utf8");
    },
  };
}
