import { createReadableStreamFromReadable } from "@remix-run/node";

import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { fileStore } from "#app/platform/file-store.server.ts";
import { isUuid } from "#app/platform/uuid.ts";

import { readableAttachments } from "./access.server.ts";
import { byteRange } from "./byte-range.ts";
import { contentDisposition } from "./file-name.ts";
import { isShownInBrowser, mediaType } from "./file-types.ts";

/**
 * Answers a file's content, whole or the asked part of it; null if there is no such file for this person. The
 * browser may keep it but asks each time whether the person may still read it.
 */
export async function serveFile(request: Request, staff: StaffMember, id: string): Promise<Response | null> {
  if (!isUuid(id)) return null;
  const attachment = await db.attachment.findFirst({
    where: { AND: [{ id }, readableAttachments(staff)] },
    select: { name: true, file: { select: { sha256: true, size: true, type: true } } },
  });
  if (!attachment) return null;
  const { name, file } = attachment;
  const etag = `"${file.sha256}"`;
  const headers = new Headers({
    "Content-Type": mediaType(file.type),
    "Content-Disposition": contentDisposition(name, isShownInBrowser(file.type) ? "inline" : "attachment"),
    // Not to be compressed on the way either: the parts that are asked for are parts of these very bytes.
    "Cache-Control": "private, no-cache, no-transform",
    ETag: etag,
    "Accept-Ranges": "bytes",
  });
  if (namesTag(request.headers.get("If-None-Match"), etag)) {
    return new Response(null, { status: 304, headers });
  }
  const range = byteRange(request.headers, file.size, etag);
  if (range === "unsatisfiable") {
    headers.set("Content-Range", `bytes */${String(file.size)}`);
    return new Response(null, { status: 416, headers });
  }
  const { start, end } = range ?? { start: 0, end: file.size - 1 };
  headers.set("Content-Length", String(end - start + 1));
  if (range) headers.set("Content-Range", `bytes ${String(start)}-${String(end)}/${String(file.size)}`);
  const status = range ? 206 : 200;
  if (request.method === "HEAD") return new Response(null, { status, headers });
  const bytes = await fileStore.read(file.sha256, { start, end });
  return new Response(createReadableStreamFromReadable(bytes), { status, headers });
}

const namesTag = (header: string | null, etag: string): boolean =>
  header?.split(",").some((tag) => [etag, `W/${etag}`, "*"].includes(tag.trim())) ?? false;
