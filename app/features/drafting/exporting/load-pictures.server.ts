import { buffer } from "node:stream/consumers";

import type { Block, PictureFile, PictureFiles } from "#app/editor/export/blocks.ts";
import { db } from "#app/platform/db.server.ts";
import { fileStore } from "#app/platform/file-store.server.ts";
import { isUuid } from "#app/platform/uuid.ts";

import { imageSize } from "./image-size.ts";

const TYPES = ["image/png", "image/jpeg"] as const;
/** Of all images of one document. */
const MOST_BYTES = 64 * 1024 * 1024;

/** The images that a document shows, out of those that hang on its record. One that is gone is left out. */
export async function loadPictures(record: string, blocks: readonly Block[]): Promise<PictureFiles> {
  const ids = [...new Set(picturesIn(blocks))].filter(isUuid);
  if (ids.length === 0) return new Map();
  const attachments = await db.attachment.findMany({
    where: {
      id: { in: ids },
      record: { number: record },
      removedAt: null,
      file: { type: { in: [...TYPES] } },
    },
    orderBy: { id: "asc" },
    select: { id: true, file: { select: { sha256: true, type: true, size: true } } },
  });
  const found = new Map<string, PictureFile>();
  let left = MOST_BYTES;
  for (const { id, file } of attachments) {
    left -= file.size;
    if (left < 0) break;
    const type = TYPES.find((one) => one === file.type);
    const bytes = await buffer(await fileStore.read(file.sha256));
    const size = type && imageSize(bytes, type);
    if (type && size) found.set(id, { bytes, type, ...size });
  }
  return found;
}

const picturesIn = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    switch (block.kind) {
      case "picture":
        return [block.file];
      case "list":
        return block.items.flatMap(picturesIn);
      case "quotation":
        return picturesIn(block.blocks);
      case "table":
        return block.rows.flat().flatMap((cell) => picturesIn(cell.blocks));
      case "passage":
        return [];
    }
  });
