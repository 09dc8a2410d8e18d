import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { say } from "../messages.js";
import { compressAssets } from "./compress-assets.js";
import { run, showing } from "./steps.js";

/** @typedef {{ root: string, log: string }} Place */

/** @param {readonly string[]} parts */
const hashOf = (...parts) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex");
};

/** @param {string} file */
const readOr = (file, otherwise = "") => (existsSync(file) ? readFileSync(file, "utf8") : otherwise);

/**
 * A stamp is written whole once its step is done: a step that was killed is done again.
 * @param {string} file
 * @param {string} stamp
 */
function writeStamp(file, stamp) {
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(`${file}.new`, stamp);
  renameSync(`${file}.new`, file);
}

/**
 * Whether node_modules is what the lock says. npm writes its own copy of the lock when it has finished, so one that
 * was killed counts as missing.
 * @param {string} root
 */
function packagesAreThere(root) {
  const done = join(root, "node_modules/.package-lock.json");
  if (!existsSync(done)) return false;
  const stamp = join(root, "node_modules/.usynys-packages");
  const lock = readFileSync(join(root, "package-lock.json"), "utf8");
  if (readOr(stamp) === hashOf(lock)) return true;
  try {
    const wanted = JSON.parse(lock).packages;
    const present = JSON.parse(readFileSync(done, "utf8")).packages;
    for (const [name, { version, optional, peer }] of Object.entries(wanted)) {
      if (name === "" || optional || (peer && !present[name])) continue;
      if (present[name]?.version !== version || !existsSync(join(root, name))) return false;
    }
  } catch {
    return false;
  }
  writeStamp(stamp, hashOf(lock));
  return true;
}

/** @param {Place} place */
export async function ensurePackages({ root, log }) {
  if (packagesAreThere(root)) return false;
  const npm = process.env["npm_execpath"] ?? "";
  const [command, before] = npm.endsWith("npm-cli.js") ? [process.execPath, [npm]] : ["npm", []];
  // Development packages as well: Vite and Prisma's generator are among them. No scripts: none is needed.
  const parameters = ["ci", "--ignore-scripts", "--include=dev", "--no-audit", "--no-fund"];
  await showing(say("packages"), () =>
    run(command, [...before, ...parameters], { log, step: "packages", failure: "installFailed" }),
  );
  writeStamp(
    join(root, "node_modules/.usynys-packages"),
    hashOf(readFileSync(join(root, "package-lock.json"), "utf8")),
  );
  return true;
}

/** @param {string} root */
function prismaEnvironment(root) {
  const folder = join(root, "node_modules/@prisma/engines");
  const hasEngine =
    existsSync(folder) && readdirSync(folder).some((name) => name.startsWith("schema-engine-"));
  return {
    CHECKPOINT_DISABLE: "1",
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    // `generate` never runs the engine, but looks for it, and would fetch it from a host that may not be reachable.
    ...(hasEngine ? {} : { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath }),
  };
}

/** @param {Place} place */
export async function ensureClient({ root, log }) {
  const stamp = join(root, "node_modules/.usynys-client");
  const wanted = hashOf(
    readFileSync(join(root, "prisma/schema.prisma"), "utf8"),
    readFileSync(join(root, "node_modules/prisma/package.json"), "utf8"),
  );
  if (readOr(stamp) === wanted && existsSync(join(root, "prisma/generated/client.ts"))) return false;
  rmSync(stamp, { force: true });
  await showing(say("client"), () =>
    run(process.execPath, [join(root, "node_modules/prisma/build/index.js"), "generate"], {
      log,
      step: "client",
      env: prismaEnvironment(root),
    }),
  );
  writeStamp(stamp, wanted);
  return true;
}

const BUILT_FROM = ["app", "content", "search", "public"];
const BUILT_BY = ["package-lock.json", "package.json", "remix.config.js", "vite.config.ts", "tsconfig.json"];
/** Read from disk while running, or by tests: the build holds none of it. */
const NOT_BUILT = /\.(?:md|ya?ml)$|\.test\.tsx?$|app\/platform\/messages\//u;

/** @param {string} root */
function sourcesOf(root) {
  const files = [...BUILT_BY, "prisma/schema.prisma"].filter((name) => existsSync(join(root, name)));
  for (const folder of BUILT_FROM) {
    if (!existsSync(join(root, folder))) continue;
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      const name = join(entry.parentPath ?? entry.path, entry.name)
        .slice(root.length + 1)
        .replaceAll("\\", "/");
      if (entry.isFile() && !NOT_BUILT.test(name)) files.push(name);
    }
  }
  return files.sort();
}

/** @param {Place & { force?: boolean }} place */
export async function ensureBuild({ root, log, force = false }) {
  const stamp = join(root, "build/.usynys-build");
  const hash = createHash("sha256");
  for (const name of sourcesOf(root))
    hash
      .update(`${name}\0`)
      .update(readFileSync(join(root, name)))
      .update("\0");
  const wanted = hash.digest("hex");
  if (!force && readOr(stamp) === wanted && existsSync(join(root, "build/server/index.js"))) return false;
  rmSync(stamp, { force: true });
  await showing(say("build"), async () => {
    await run(process.execPath, [join(root, "node_modules/@remix-run/dev/dist/cli.js"), "vite:build"], {
      log,
      step: "build",
      env: { NODE_ENV: "production" },
    });
    await compressAssets(join(root, "build/client/assets"));
  });
  writeStamp(stamp, wanted);
  return true;
}
