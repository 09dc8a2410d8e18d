import { execFile, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { totalmem } from "node:os";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import pg from "pg";

import { postgresBinaries } from "./postgres-binaries.ts";
import { failureFrom } from "./postgres-failure.ts";
import { asOrdinaryUser, ensureCluster, places, POSTGRES_USER, postgresPassword } from "./postgres-folder.ts";
import { clearLeftPid, findPostmaster, isAlive, type Postmaster } from "./postgres-pid.ts";

export interface PostgresOptions {
  readonly dataFolder: string;
  /** For tests: faster, and worthless after a power cut. */
  readonly quick?: boolean;
  /** For tests: ends with the process that started it, even a killed one. */
  readonly endsWithParent?: boolean;
}

export interface RunningPostgres {
  readonly port: number;
  /** True: it was running already, left behind by a product that was killed. */
  readonly adopted: boolean;
  readonly made: boolean;
  url(database: string): string;
  /** Restarts it on the same port whenever it dies, until stopped. */
  keepAlive(onRestart: (failure: unknown) => void): void;
  stop(): Promise<void>;
}

const READY_WITHIN = 60_000;
const LOG_LIMIT = 20_000_000;
const QUICK = ["fsync=off", "full_page_writes=off", "synchronous_commit=off"];

/** What this process may use: of the machine, or of the container that holds it. */
const memoryInMb = (): number => Math.min(totalmem(), process.constrainedMemory() || Infinity) / 2 ** 20;

/** An eighth of the memory for pages of the database, which the system keeps as well; beside it stands the product. */
const cacheSettings = (mb: number): string[] => [
  `shared_buffers=${String(Math.round(Math.min(2_048, Math.max(128, mb / 8))))}MB`,
  `effective_cache_size=${String(Math.round(Math.max(512, mb / 2)))}MB`,
];

async function freePort(): Promise<number> {
  return new Promise((answer, fail) => {
    const probe = createServer().once("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => {
        answer(typeof address === "object" && address ? address.port : 0);
      });
    });
  });
}

const lastWords = (log: string, from: number): string => {
  try {
    return readFileSync(log).subarray(from).toString("utf8");
  } catch {
    return "";
  }
};

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** Starts PostgreSQL and answers once it takes connections. */
async function launch(options: PostgresOptions, port: number): Promise<Postmaster> {
  const { cluster, log } = places(options.dataFolder);
  if (sizeOf(log) > LOG_LIMIT) rmSync(log, { force: true });
  const logStart = sizeOf(log);
  clearLeftPid(cluster);
  const settings = [
    ...["listen_addresses=127.0.0.1", "unix_socket_directories=", "log_timezone=UTC", "timezone=UTC"],
    ...[
      "max_connections=60",
      ...cacheSettings(options.quick ? 0 : memoryInMb()),
      "work_mem=16MB",
      "random_page_cost=1.1",
      "jit=off",
    ],
    ...(options.quick ? QUICK : []),
  ];
  const [command, parameters] = asOrdinaryUser(
    postgresBinaries().postgres,
    ["-D", cluster, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
    { cluster, endsWithParent: options.endsWithParent ?? false },
  );
  const output = openSync(log, "a", 0o600);
  // Detached: Ctrl-C reaches every process of the terminal, and the server must save before its database stops.
  const child = spawn(command, parameters, {
    detached: true,
    stdio: ["ignore", output, output],
    env: { ...process.env, LC_ALL: "C.UTF-8", TZ: "UTC" },
  });
  closeSync(output);
  child.unref();
  // A program that could not be started has no exit code, only an error.
  const failed = new AbortController();
  child.once("error", () => {
    failed.abort();
  });
  const until = Date.now() + READY_WITHIN;
  while (
    Date.now() < until &&
    child.exitCode === null &&
    child.signalCode === null &&
    !failed.signal.aborted
  ) {
    const found = child.pid === undefined ? null : findPostmasterOf(cluster, child.pid);
    if (found?.status === "ready") return found;
    await sleep(15);
  }
  throw failureFrom(lastWords(log, logStart) || "it did not become ready in a minute");
}

function findPostmasterOf(cluster: string, pid: number): Postmaster | null {
  const found = findPostmaster(cluster);
  return found?.pid === pid ? found : null;
}

/** What it is asked with, and for how long: to finish what is open, to drop it, and, if it hears nothing, by force. */
const PRESSURE = [
  ["SIGINT", 20_000],
  ["SIGQUIT", 5_000],
  ["SIGKILL", 5_000],
] as const;

/**
 * Stops it. One whose disk filled up can be caught between its recovery and its end and hear no request any more; what
 * was committed is in its log, so the next start recovers it even after the last resort.
 */
async function end(postmaster: Postmaster, cluster: string): Promise<void> {
  for (const [signal, patience] of PRESSURE) {
    if (process.platform === "win32") {
      // A signal would end it there and then.
      const mode = signal === "SIGINT" ? "fast" : "immediate";
      execFile(postgresBinaries().pgCtl, ["stop", "-m", mode, "-D", cluster]);
    } else if (isAlive(postmaster.pid)) {
      process.kill(postmaster.pid, signal);
    }
    const until = Date.now() + patience;
    while (Date.now() < until) {
      if (findPostmaster(cluster)?.pid !== postmaster.pid) return;
      await sleep(20);
    }
  }
}

/** One that runs already and takes connections, or null once none is left. */
async function adopt(cluster: string): Promise<Postmaster | null> {
  const until = Date.now() + READY_WITHIN;
  while (Date.now() < until) {
    const found = findPostmaster(cluster);
    if (!found || found.status === "ready") return found;
    if (found.status === "stopping") await end(found, cluster);
    else await sleep(25);
  }
  throw failureFrom("the one that runs on this folder neither becomes ready nor ends");
}

/** A port may be taken between asking and using it, and the children of a killed PostgreSQL need a moment to go. */
async function launchPatiently(options: PostgresOptions, fixedPort?: number): Promise<Postmaster> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await launch(options, fixedPort ?? (await freePort()));
    } catch (error) {
      const passing = /could not bind|could not create any TCP|shared memory block|still in use/u.test(
        String(error),
      );
      if (!passing || attempt >= 20) throw error;
      await sleep(500);
    }
  }
}

async function ensureDatabase(url: (database: string) => string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: url("postgres") });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (!rowCount) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

/**
 * Starts the embedded PostgreSQL of a data folder, or adopts the one that a killed product left running there, and
 * makes the database `usynys` in it.
 * @throws {PostgresFailure} if it cannot; nothing is damaged then.
 */
export async function startPostgres(given: PostgresOptions): Promise<RunningPostgres> {
  const options = { ...given, dataFolder: resolve(given.dataFolder) };
  const { cluster } = places(options.dataFolder);
  const made = await ensureCluster(options.dataFolder, { quick: options.quick ?? false });
  const left = await adopt(cluster);
  let current = left ?? (await launchPatiently(options));
  const stopping = new AbortController();
  let watcher: Promise<void> | undefined;

  const password = postgresPassword(options.dataFolder);
  const url = (database: string) =>
    `postgresql://${POSTGRES_USER}:${password}@127.0.0.1:${String(current.port)}/${database}`;

  const stop = async () => {
    stopping.abort();
    await watcher;
    await end(current, cluster);
  };
  try {
    await ensureDatabase(url, "usynys");
  } catch (error) {
    await stop();
    throw error;
  }

  async function watch(onRestart: (failure: unknown) => void): Promise<void> {
    for (;;) {
      // Not held: a watch keeps no process from ending.
      await sleep(500, undefined, { ref: false, signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      if (findPostmaster(cluster)) continue;
      try {
        current = await launchPatiently(options, current.port);
        onRestart(null);
      } catch (failure) {
        onRestart(failure);
      }
    }
  }

  return {
    port: current.port,
    adopted: left !== null,
    made,
    url,
    keepAlive(onRestart) {
      watcher ??= watch(onRestart);
    },
    stop,
  };
}
