import { createHash } from "node:crypto";
import { mkdirSync, realpathSync, unlinkSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * An address that only one process can listen on and that the kernel frees at any death: an abstract socket on Linux,
 * a named pipe on Windows, elsewhere a socket file, which is removed if nobody answers on it.
 * @param {string} name
 */
function addressOf(name) {
  const hash = createHash("sha256").update(name).digest("hex").slice(0, 24);
  if (process.platform === "linux") return `\0usynys-${hash}`;
  if (process.platform === "win32") return `\\\\.\\pipe\\usynys-${hash}`;
  return join(tmpdir(), `usynys-${hash}.sock`);
}

/** @param {string} address */
function answers(address) {
  return new Promise((answer) => {
    const socket = connect(address);
    socket.once("connect", () => {
      socket.destroy();
      answer(true);
    });
    socket.once("error", () => {
      answer(false);
    });
  });
}

/**
 * @param {string} address
 * @returns {Promise<(() => void) | null>}
 */
function listen(address) {
  return new Promise((answer, fail) => {
    const server = createServer((socket) => socket.destroy());
    server.once("error", (error) => {
      if (/** @type {NodeJS.ErrnoException} */ (error).code === "EADDRINUSE") answer(null);
      else fail(error);
    });
    server.listen(address, () => {
      server.unref();
      answer(() => server.close());
    });
  });
}

/**
 * Takes the name, or answers null if another process has it. It is given back by the function answered, or by death.
 * @param {string} name
 */
async function take(name) {
  const address = addressOf(name);
  const taken = await listen(address);
  if (taken || !address.startsWith("/") || (await answers(address))) return taken;
  unlinkSync(address);
  return listen(address);
}

/**
 * One start per data folder; null if another one has it.
 * @param {string} folder
 */
export function takeDataFolder(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return take(`data ${realpathSync(folder)}`);
}

/**
 * One preparation of a clone at a time: waits for its turn.
 * @param {string} root
 * @param {() => void} onWait
 */
export async function takeSetup(root, onWait) {
  for (let attempt = 0; ; attempt++) {
    const release = await take(`setup ${realpathSync(root)}`);
    if (release) return release;
    if (attempt === 1) onWait();
    await sleep(300);
  }
}
