import type { Block } from "../blocks.ts";
import { columnShares } from "../column-shares.ts";
import { type DocumentToPrint, PAGE, pictureSize, textWidth, WIDE_SIDE } from "../document-to-print.ts";

/** A document as the process that sets it in type takes it: JSON through and through. */
export interface PdfJob {
  readonly document: unknown;
  /** In base64, by the attachments' ids. */
  readonly pictures: Readonly<Record<string, string>>;
}

export function pdfJob(document: DocumentToPrint): PdfJob {
  const { title, language, landscape, at, footer, pictures } = document;
  const withSizes = (blocks: readonly Block[]): unknown[] =>
    blocks.map((block) => {
      switch (block.kind) {
        case "passage":
          return block;
        case "list":
          return { ...block, items: block.items.map(withSizes) };
        case "quotation":
          return { ...block, blocks: withSizes(block.blocks) };
        case "table":
          return {
            ...block,
            shares: columnShares(block),
            rows: block.rows.map((row) => row.map((cell) => ({ ...cell, blocks: withSizes(cell.blocks) }))),
          };
        case "picture": {
          const found = pictures.get(block.file);
          return {
            ...block,
            size: found ? pictureSize(found, textWidth(document)).width : null,
            format: found?.type === "image/jpeg" ? "jpg" : "png",
          };
        }
      }
    });
  return {
    document: {
      ...{ title, language, landscape, at, footer, page: PAGE, "wide-side": WIDE_SIDE },
      blocks: withSizes(document.blocks),
    },
    pictures: Object.fromEntries(
      [...pictures].map(([id, { bytes }]) => [id, Buffer.from(bytes).toString("base64")]),
    ),
  };
}
