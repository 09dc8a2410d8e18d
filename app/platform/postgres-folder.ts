import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

import { postgresBinaries } from "./postgres-binaries.ts";
import { failureFrom, PostgresFailure } from "./postgres-failure.ts";

const run = promisify(execFile);
const MAJOR = "18";
const NOBODY = 65_534;

export const POSTGRES_USER = "usynys";

/** Where an embedded PostgreSQL keeps its things inside a data folder. */
export const places = (dataFolder: string) => ({
  cluster: join(dataFolder, "postgres"),
  password: join(dataFolder, "postgres-password"),
  log: join(dataFolder, "postgres.log"),
});

/**
 * The command that runs a program of PostgreSQL. It refuses to be root, so root runs it as the owner of the data, or
 * as nobody; the kept capability lets it pass folders that only root may enter (/root, a fresh clone in 0700).
 */
export function asOrdinaryUser(
  program: string,
  parameters: readonly string[],
  options: { readonly cluster: string; readonly endsWithParent: boolean },
): readonly [string, string[]] {
  const before: string[] =
    options.endsWithParent && process.platform === "linux" ? ["--pdeathsig", "INT"] : [];
  if (process.getuid?.() === 0) {
    if (!existsSync("/usr/bin/setpriv") && !existsSync("/bin/setpriv")) throw new PostgresFailure("root", "");
    const owner = statSync(options.cluster, { throwIfNoEntry: false });
    const uid = owner?.uid || NOBODY;
    const gid = owner?.gid || NOBODY;
    before.unshift(
      `--reuid=${String(uid)}`,
      `--regid=${String(gid)}`,
      "--clear-groups",
      "--securebits=+no_setuid_fixup",
      "--inh-caps=+dac_override",
      "--ambient-caps=+dac_override",
    );
  }
  return before.length > 0 ? ["setpriv", [...before, program, ...parameters]] : [program, [...parameters]];
}

/** The password of the embedded PostgreSQL: kept beside the data, readable by its owner alone. */
export function postgresPassword(dataFolder: string): string {
  const file = places(dataFolder).password;
  if (existsSync(file)) {
    const kept = readFileSync(file, "utf8").trim();
    if (kept !== "") return kept;
  }
  const made = randomBytes(24).toString("base64url");
  // Written whole or not at all: a start killed here must not leave half a password.
  writeFileSync(`${file}.new`, made, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
  return made;
}

/**
 * Makes the cluster if there is none. It is made beside its place and moved there whole, so that a start killed
 * half-way leaves nothing that looks like data.
 */
export async function ensureCluster(
  dataFolder: string,
  options: { readonly quick: boolean },
): Promise<boolean> {
  const { cluster, password } = places(dataFolder);
  const version = join(cluster, "PG_VERSION");
  if (existsSync(version)) {
    const found = readFileSync(version, "utf8").trim();
    if (found !== MAJOR) throw new PostgresFailure("other-version", found);
    return false;
  }
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  postgresPassword(dataFolder);
  const fresh = `${cluster}.new`;
  rmSync(fresh, { recursive: true, force: true });
  const [command, parameters] = asOrdinaryUser(
    postgresBinaries().initdb,
    [
      ...["-D", fresh, "-U", POSTGRES_USER, "-E", "UTF8", "--locale=C.UTF-8"],
      ...["--locale-provider=icu", "--icu-locale=und"],
      ...["--auth=scram-sha-256", `--pwfile=${password}`],
      ...(options.quick ? ["--no-sync"] : []),
    ],
    { cluster, endsWithParent: false },
  );
  try {
    await run(command, parameters, { env: { ...process.env, LC_ALL: "C.UTF-8", TZ: "UTC" } });
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    const { stderr, stdout } = error as { stderr?: string; stdout?: string };
    throw failureFrom(`${stdout ?? ""}\n${stderr ?? String(error)}`);
  }
  renameSync(fresh, cluster);
  return true;
}
