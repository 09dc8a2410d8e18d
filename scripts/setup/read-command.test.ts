import { readFileSync } from "node:fs";

import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { COMMANDS } from "./commands.js";
import { readCommand, wholeNumber } from "./read-command.js";

class Ended extends Error {
  readonly code: unknown;
  constructor(code: unknown) {
    super("The command ended");
    this.code = code;
  }
}

let said = "";
beforeEach(() => {
  said = "";
  const hear = (text: string) => {
    said += text;
  };
  vi.stubEnv("USYNYS_LANG", "en");
  vi.spyOn(console, "log").mockImplementation(hear);
  vi.spyOn(console, "error").mockImplementation(hear);
  vi.spyOn(process, "exit").mockImplementation((code) => {
    throw new Ended(code);
  });
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const codeOf = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    if (error instanceof Ended) return error.code;
    throw error;
  }
  return "went on";
};

test("--help says how a command is used, and does nothing else", () => {
  expect(codeOf(() => readCommand("up", ["--help"]))).toBe(0);
  expect(said).toContain("Usage: npm run up");
});

test.each([
  ["up", ["--hlep"], "--hlep"],
  ["up", ["now"], "now"],
  ["test", ["types", "unti"], "unti"],
  ["reindex", ["--force"], "--force"],
  ["content-load", ["--force=no"], "--force=no"],
  ["judge-search", ["--only", "--quiet"], "--only"],
  ["token", ["one@office.kz", "two@office.kz"], "two@office.kz"],
  ["token", [], "missing"],
] as const)("%s with %j is refused in a sentence that names what is wrong", (name, words, named) => {
  expect(codeOf(() => readCommand(name, words))).toBe(2);
  expect(said.split("\n")[0]).toContain(named);
  expect(said).toContain("Usage:");
});

test("what a command takes is answered, with what nobody said by default", () => {
  expect(readCommand("content-load", ["there", "--force"])).toEqual({
    values: { force: true },
    positionals: ["there"],
  });
  expect(readCommand("judge-search", ["--only", "kk"]).values).toEqual({ only: "kk", quiet: false });
});

test("a number is a whole number", () => {
  expect(wholeNumber("records", "50000")).toBe(50_000);
  expect(codeOf(() => wholeNumber("records", "many"))).toBe(2);
  expect(said).toContain("--records=many");
});

test("every command of package.json that is ours says how it is used, under its own name", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
  const own = Object.entries(scripts).flatMap(([called, line]) => {
    const file = /([\w-]+)\.(?:js|ts)$/u.exec(line)?.[1];
    return file ? [[called, file] as const] : [];
  });
  expect(own.map(([, file]) => file).toSorted()).toEqual(Object.keys(COMMANDS).toSorted());
  const usages = new Map<string, { readonly usage: string }>(Object.entries(COMMANDS));
  for (const [called, file] of own)
    expect(`${usages.get(file)?.usage ?? ""} `).toContain(
      called === "test" ? "npm test " : `npm run ${called} `,
    );
});
