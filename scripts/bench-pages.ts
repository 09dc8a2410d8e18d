import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

import pg from "pg";

import { startPostgres } from "#app/platform/postgres-process.ts";

import { type Address, addressesIn } from "./bench/addresses.ts";
import { type CpuClock, cpuClock } from "./bench/cpu.ts";
import { firstLoad, type Measured, measure } from "./bench/measure.ts";
import { signIn, startProduct } from "./bench/product.ts";
import { writeAsColleague } from "./bench/write.ts";
import { readCommand, wholeNumber } from "./setup/read-command.js";

/**
 * `npm run bench:pages`: starts the built product on what `npm run bench:data` made and measures, for a drafter and a
 * representative, how long each page, its data and each answer take and how large they are. `--only` takes the
 * addresses whose name or path holds the text; `--requests` sets how often each is asked for. With `--after-write` a
 * colleague changes a record and an appeal before each request, so that nothing asked for was counted before.
 */
const { values } = readCommand("bench-pages");
const requests = wholeNumber("requests", values.requests);
const dataFolder = resolve(process.env["USYNYS_DATA"] ?? ".data-bench");
/** What the product promises of each page on two cores. */
const MOST_MS = 100;
const MOST_BYTES = 200_000;

async function openDatabase(): Promise<{ url: string; close: () => Promise<void> }> {
  const given = process.env["DATABASE_URL"];
  if (given) return { url: given, close: () => Promise.resolve() };
  if (!existsSync(join(dataFolder, "postgres/PG_VERSION"))) {
    console.error(`There is no synthetic office in ${dataFolder} yet: make one with \`npm run bench:data\`.`);
    process.exit(1);
  }
  const postgres = await startPostgres({ dataFolder });
  const close = async () => {
    if (!postgres.adopted) await postgres.stop();
  };
  return { url: postgres.url("usynys"), close };
}

/** A token of the drafter, for the API. */
async function tokenOf(): Promise<string> {
  const { createToken } = await import("#app/features/staff/tokens.server.ts");
  const { db, disconnect } = await import("#app/platform/db.server.ts");
  const staff = await db.staff.findUniqueOrThrow({ where: { email: "drafter@demo.usynys" } });
  await db.apiToken.deleteMany({ where: { staffId: staff.id, name: "bench" } });
  const token = await createToken(staff, "bench");
  await disconnect();
  return token;
}

/** The address of a page's data alone, as the browser asks for it when a link is followed. */
function dataPath(path: string): string {
  const { pathname, search } = new URL(path, "http://page");
  return `${pathname === "/" ? "/_root" : pathname}.data${search}`;
}

const ms = (value: number): string => value.toFixed(value < 10 ? 1 : 0).padStart(6);
const kb = (value: number): string => (value / 1000).toFixed(0).padStart(5);

function row(what: string, { p50, p95, quiet, cpu, bytes, gzipped }: Measured): boolean {
  const isSlow = p95 >= MOST_MS;
  const isLarge = bytes >= MOST_BYTES;
  const marks = [isSlow ? "slow" : "", isLarge ? "large" : ""].filter(Boolean).join(" ");
  console.log(
    `${what.padEnd(46)}${ms(p50)}${ms(p95)}${ms(quiet)}${cpu === null ? "" : ms(cpu)} ${kb(bytes)}${kb(gzipped)}  ${marks}`,
  );
  return isSlow || isLarge;
}

async function measureAll(
  origin: string,
  addresses: readonly Address[],
  token: string,
  clock: CpuClock,
  before: () => Promise<void>,
): Promise<{ measured: number; missed: number }> {
  let [measured, missed] = [0, 0];
  const count = (isMissed: boolean) => {
    measured += 1;
    if (isMissed) missed += 1;
  };
  for (const role of values.roles.split(",")) {
    const cookie = await signIn(origin, role);
    const head = `p50   p95 quiet   cpu    kB gzip`;
    console.log(`\n${role.padEnd(49)}${head}`);
    for (const { what, path, as } of addresses) {
      if (as === "api" && role !== "drafter") continue;
      const headers = as === "api" ? { authorization: `Bearer ${token}` } : { cookie };
      count(row(what, await measure(origin + path, headers, requests, clock, before)));
      if (as === undefined)
        count(row("  its data", await measure(origin + dataPath(path), headers, requests, clock, before)));
    }
    if (role === "drafter" && values.only === "") {
      for (const path of ["/", "/proposals", "/search"]) {
        const { scripts, styles } = await firstLoad(origin, path, { cookie });
        console.log(`first load of ${path}: scripts ${kb(scripts)} kB, styles ${kb(styles)} kB, compressed`);
      }
    }
  }
  return { measured, missed };
}

const database = await openDatabase();
try {
  process.env["DATABASE_URL"] = database.url;
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const addresses = (await addressesIn(client)).filter(
    ({ what, path }) => what.includes(values.only) || path.includes(values.only),
  );
  const token = await tokenOf();
  const product = await startProduct(database.url, dataFolder);
  try {
    const { measured, missed } = await measureAll(
      product.origin,
      addresses,
      token,
      await cpuClock(product.pid, client),
      values["after-write"] ? () => writeAsColleague(client) : () => Promise.resolve(),
    );
    console.log(
      `\n${String(measured)} measured, ${String(missed)} slower than ${String(MOST_MS)} ms at p95 or larger than 200 kB`,
    );
  } finally {
    await client.end();
    await product.stop();
  }
} finally {
  await database.close();
}
