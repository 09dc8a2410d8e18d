import { fileStore, type IncomingFile } from "#app/platform/file-store.server.ts";
import { BrokenForm, formBoundary, type FormPart, readForm } from "#app/platform/multipart.ts";
import { Refusal } from "#app/platform/refusal.ts";

import { cleanName, extensionOf, nameForType } from "./file-name.ts";
import { type FileType, usualExtension } from "./file-types.ts";
import {
  LARGEST_FILE,
  LARGEST_FILE_MB,
  LARGEST_SENDING,
  LARGEST_SENDING_MB,
  MOST_AT_ONCE,
} from "./limits.ts";
import { sniffType } from "./sniff-type.ts";

/** The field of a form in which files are chosen. */
const FIELD = "file";
const MOST_TEXT = 1024 * 1024;

/** A file that was sent, with a clean name and a type that was found in its content. Not in the store yet. */
export interface ReceivedFile extends Pick<IncomingFile, "sha256" | "size" | "keep"> {
  readonly name: string;
  readonly type: FileType;
}

export interface Upload {
  /** The form's other fields. `sentFiles` are the names of what was sent: a browser forgets what was chosen. */
  readonly form: FormData;
  readonly files: readonly ReceivedFile[];
  /** Why the files are not taken, none of them. */
  readonly refusal: Refusal | null;
  /** To be called at the end, whatever came of it. */
  discard(): Promise<void>;
}

const refused = (why: string, values: Readonly<Record<string, string | number>> = {}) =>
  new Refusal(`files.refusal.${why}`, values, { field: FIELD });

/** Nothing was chosen. */
export const noFile = (): Refusal => refused("none");

/** The files, all of them. @throws {Refusal} if one of them is not taken. */
export function filesOf({ files, refusal }: Upload): readonly ReceivedFile[] {
  if (refusal) throw refusal;
  return files;
}

/**
 * Reads a form with files as it arrives. A file that is too large is given up at once and the rest let pass unread,
 * so that the browser hears the reason instead of a broken connection, and the other fields come back to the reader.
 */
export async function receiveUpload(request: Request): Promise<Upload> {
  const form = new FormData();
  const incoming: IncomingFile[] = [];
  const files: ReceivedFile[] = [];
  let refusal: Refusal | null = null;
  const discard = async () => {
    for (const file of incoming) await file.discard();
  };
  const boundary = formBoundary(request.headers.get("Content-Type"));
  // Node's streams can be iterated; the types of the browser's do not say so.
  const body = request.body as unknown as AsyncIterable<Uint8Array> | null;
  if (boundary === null || !body) {
    return { form: await smallForm(request), files, refusal: null, discard };
  }
  try {
    for await (const part of readForm(body, boundary)) {
      if (part.fileName === null) form.append(part.name, await readText(part));
      if (!part.fileName || part.name !== FIELD) continue;
      form.append("sentFiles", cleanName(part.fileName));
      if (refusal) continue;
      try {
        const room = LARGEST_SENDING - incoming.reduce((sum, { size }) => sum + size, 0);
        if (incoming.length === MOST_AT_ONCE) throw refused("tooMany", { count: MOST_AT_ONCE });
        const file = await receiveFile(part.fileName, part.body, room, incoming);
        // The same file chosen twice is one file.
        if (!files.some(({ sha256 }) => sha256 === file.sha256)) files.push(file);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        refusal = error;
      }
    }
  } catch (error) {
    await discard();
    if (!(error instanceof BrokenForm)) throw error;
    return { form, files: [], refusal: refused("broken"), discard };
  }
  return { form, files: refusal ? [] : files, refusal, discard };
}

async function receiveFile(
  given: string,
  body: AsyncIterable<Uint8Array>,
  room: number,
  incoming: IncomingFile[],
): Promise<ReceivedFile> {
  const name = cleanName(given);
  const file = await fileStore.receive(body, Math.min(LARGEST_FILE, room));
  if (!file) {
    throw room < LARGEST_FILE
      ? refused("tooLargeTogether", { megabytes: LARGEST_SENDING_MB })
      : refused("tooLarge", { name, megabytes: LARGEST_FILE_MB });
  }
  incoming.push(file);
  if (file.size === 0) throw refused("empty", { name });
  const type = await sniffType(file, extensionOf(name));
  if (type === "unknown" || type === "macros" || type === "notUtf8") throw refused(type, { name });
  const fitting = nameForType(name, type);
  if (fitting === null) throw refused("named", { name, extension: usualExtension(type) });
  return { sha256: file.sha256, size: file.size, keep: () => file.keep(), name: fitting, type };
}

async function readText(part: FormPart): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of part.body) {
    size += piece.byteLength;
    if (size > MOST_TEXT) throw new BrokenForm("A field is longer than anybody types");
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString("utf8");
}

/** A form without files, or something else altogether: that is read as an empty form. */
async function smallForm(request: Request): Promise<FormData> {
  const isForm = request.headers.get("Content-Type")?.startsWith("application/x-www-form-urlencoded");
  return isForm ? request.formData() : new FormData();
}
