import { describe, expect, test } from "vitest";

import { MigrationRefusal } from "#app/platform/migrate.server.ts";
import { PostgresFailure } from "#app/platform/postgres-failure.ts";

import { say, Stop, terminalLanguage } from "./messages.js";
import { explain } from "./setup/explain.js";

const circumstances = { folder: "/srv/usynys", port: 3000, database: "db.office.kz/usynys" };
const coded = (code: string, more: object = {}) => Object.assign(new Error(code), { code, ...more });

describe("the terminal", () => {
  test.each([
    [{ USYNYS_LANG: "kk", LANG: "ru_RU.UTF-8" }, "kk"],
    [{ LANG: "ru_RU.UTF-8" }, "ru"],
    [{ LANG: "C.UTF-8" }, "en"],
    [{}, "en"],
  ])("speaks with %j in %s", (environment, language) => {
    expect(terminalLanguage(environment)).toBe(language);
  });

  test("fills in what a message names", () => {
    expect(say("portBusy", { port: 80, other: 81 }, "ru")).toContain("PORT=81 npm run up");
  });
});

describe("what stops a start is one sentence", () => {
  test.each([
    ["a busy port", coded("EADDRINUSE"), "Port 3000 is used"],
    ["a full disk, told by Node", coded("ENOSPC"), "The disk is full"],
    ["a full disk, told by PostgreSQL", coded("53100"), "The disk is full"],
    ["a full disk, when the database was started", new PostgresFailure("no-space", "…"), "The disk is full"],
    ["a full disk, under another error", new Error("load", { cause: coded("ENOSPC") }), "The disk is full"],
    ["no answer", coded("ECONNREFUSED"), "(db.office.kz/usynys) does not answer"],
    ["no answer on any address", new AggregateError([coded("ECONNREFUSED")]), "does not answer"],
    ["a wrong password", coded("28P01"), "refuses this name and password"],
    ["a newer database", new MigrationRefusal("newer", ["2999_x"]), "newer Usynys (it has 2999_x)"],
    ["an edited migration", new MigrationRefusal("edited", ["2026_x"]), "other migrations"],
    ["no right to write", coded("EACCES", { path: "/srv/usynys" }), "may not write to /srv/usynys"],
    ["another PostgreSQL", new PostgresFailure("other-version", "17"), "of PostgreSQL 17"],
    [
      "a reason of our own",
      new Stop("alreadyStarted", { folder: "/x" }),
      "already running on the data in /x",
    ],
  ])("%s", (_, error, sentence) => {
    const said = explain(error, circumstances);
    expect(said).toContain(sentence);
    expect(said).not.toMatch(/\n|\{\w+\}|undefined|\bat /u);
  });
});
