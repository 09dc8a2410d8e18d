import type { Readable } from "node:stream";

import { z } from "zod";

import { db } from "#app/platform/db.server.ts";
import { fileStore } from "#app/platform/file-store.server.ts";
import { followOutbox, type Following } from "#app/platform/follow-outbox.server.ts";
import { enqueueAll } from "#app/platform/outbox.server.ts";
import { runApart } from "#app/platform/run-apart.server.ts";

import { type FileText, readFailures, readTypes } from "./text-of-file.ts";

const answerSchema = z.union([
  z.strictObject({ text: z.string() }),
  z.strictObject({ failure: z.enum(readFailures) }),
]);

/** The words of a stored file. */
export async function readStoredFile(sha256: string, type: string, signal: AbortSignal): Promise<FileText> {
  return readApart(await fileStore.read(sha256), type, signal);
}

/** The words of a file, read by a process of its own. Whatever becomes of that process is an answer. */
export async function readApart(content: Readable, type: string, signal: AbortSignal): Promise<FileText> {
  const answer = await runApart("scripts/read-text.ts", [type], content, signal);
  // It has died of its file: of time or of memory.
  if (answer === null) return { failure: "too_much" };
  return answerSchema.parse(JSON.parse(answer.toString("utf8")));
}

/**
 * Reads the oldest file that waits to be read, and has the search engine told. @returns whether there was one. Stopped
 * in between, it is read again at the next start.
 */
export async function readNextText(signal: AbortSignal): Promise<boolean> {
  const file = await db.file.findFirst({
    where: { readAt: null, type: { in: [...readTypes] } },
    orderBy: { createdAt: "asc" },
    select: { sha256: true, type: true },
  });
  if (file === null) return false;
  const read = await readStoredFile(file.sha256, file.type, signal).catch((error: unknown) => {
    // Content that is gone or cannot be reached: the file itself tells nothing.
    if (signal.aborted) throw error;
    return { failure: "damaged" } as const;
  });
  await db.$transaction(async (tx) => {
    await tx.file.update({
      where: { sha256: file.sha256 },
      data: {
        readAt: new Date(),
        extractedText: "text" in read ? read.text : null,
        readFailure: "failure" in read ? read.failure : null,
      },
      select: { sha256: true },
    });
    const hanging = await tx.attachment.findMany({ where: { sha256: file.sha256 }, select: { id: true } });
    await enqueueAll(
      tx,
      "search",
      "file",
      hanging.map(({ id }) => id),
    );
  });
  return true;
}

/** Reads what is attached, one file after another, until stopped. */
export function startReading(onError: (error: unknown) => void): Following {
  return followOutbox(async (signal) => {
    while (!signal.aborted && (await readNextText(signal)));
  }, onError);
}
