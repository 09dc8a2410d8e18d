import { createHash, randomUUID } from "node:crypto";
import type { ReadStream } from "node:fs";
import { mkdir, open, readdir, rename, stat, unlink, utimes, type FileHandle } from "node:fs/promises";
import { dirname, join } from "node:path";

import { env } from "./env.server.ts";

/** Bytes that have arrived whole and are on disk, but not yet in the store. */
export interface IncomingFile {
  /** In hex: its name in the store. */
  readonly sha256: string;
  readonly size: number;
  read(start: number, length: number): Promise<Uint8Array>;
  /** Takes it into the store for good. The same content is stored once. */
  keep(): Promise<void>;
  /** Forgets it, unless it was kept. */
  discard(): Promise<void>;
}

/** Where the content of files lies, under names made of it. What a file is called and who may read it is not known here. */
export interface FileStore {
  /** Writes a file as it arrives. Null if it is longer than `limit`: nothing of it stays. */
  receive(chunks: AsyncIterable<Uint8Array>, limit: number): Promise<IncomingFile | null>;
  /** Opens a stored file, or the bytes of it from `start` to `end`, both included. @throws if it is not there. */
  read(sha256: string, range?: { readonly start: number; readonly end: number }): Promise<ReadStream>;
  /** The stored files, and what a stopped upload has left, that nobody has touched since. */
  untouchedSince(moment: Date): AsyncIterable<{ readonly sha256: string | null; remove(): Promise<void> }>;
}

const HEX = /^[0-9a-f]{64}$/u;
const ARRIVING = "arriving";

/** A store in a folder of this machine: 65,536 folders at most by the first four digits of the name. */
export function folderStore(root: string): FileStore {
  const arriving = join(root, ARRIVING);
  const pathOf = (sha256: string): string => {
    if (!HEX.test(sha256)) throw new Error("A file is named by its SHA-256");
    return join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  };

  async function keep(temporary: string, sha256: string): Promise<void> {
    const path = pathOf(sha256);
    if (await exists(path)) {
      // So that the sweep sees that it is wanted again.
      const now = new Date();
      await utimes(path, now, now);
      await removeFile(temporary);
      return;
    }
    await makeFolder(root, dirname(path));
    await rename(temporary, path);
    await syncFolder(dirname(path));
  }

  return {
    async receive(chunks, limit) {
      await mkdir(arriving, { recursive: true });
      const path = join(arriving, randomUUID());
      const file = await open(path, "wx", 0o600);
      let whole: { sha256: string; size: number } | null = null;
      try {
        whole = await write(file, chunks, limit);
      } finally {
        await file.close();
        if (!whole) await removeFile(path);
      }
      if (!whole) return null;
      const { sha256, size } = whole;
      return {
        sha256,
        size,
        read: (start, length) => readPart(path, start, length),
        keep: () => keep(path, sha256),
        discard: () => removeFile(path),
      };
    },

    async read(sha256, range) {
      const file = await open(pathOf(sha256));
      return file.createReadStream(range);
    },

    async *untouchedSince(moment) {
      const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(ifAbsent([]));
      for (const entry of entries) {
        const path = join(entry.parentPath, entry.name);
        if (!entry.isFile()) continue;
        const found = await stat(path).catch(ifAbsent(null));
        if (!found || found.mtime >= moment) continue;
        const isStored = HEX.test(entry.name) && path === pathOf(entry.name);
        if (!isStored && entry.parentPath !== arriving) continue;
        yield { sha256: isStored ? entry.name : null, remove: () => removeFile(path) };
      }
    },
  };
}

/** Null as soon as there are more bytes than `limit`. Durable when it answers. */
async function write(file: FileHandle, chunks: AsyncIterable<Uint8Array>, limit: number) {
  const hash = createHash("sha256");
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.byteLength;
    if (size > limit) return null;
    hash.update(chunk);
    await file.writeFile(chunk);
  }
  await file.sync();
  return { sha256: hash.digest("hex"), size };
}

async function readPart(path: string, start: number, length: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** A new folder lasts only when the folder that holds it was written too. */
async function makeFolder(root: string, path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true });
  if (first === undefined) return;
  for (let folder = path; folder.length >= root.length; folder = dirname(folder)) await syncFolder(folder);
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

const isAbsent = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ENOENT";

const ifAbsent =
  <T>(answer: T) =>
  (error: unknown): T => {
    if (isAbsent(error)) return answer;
    throw error;
  };

const exists = (path: string): Promise<boolean> => stat(path).then(() => true, ifAbsent(false));
const removeFile = (path: string): Promise<void> => unlink(path).catch(ifAbsent(undefined));

/** The office's files. They lie beside the embedded database, also where the database itself is elsewhere. */
export const fileStore: FileStore = folderStore(join(env.dataFolder, "files"));
