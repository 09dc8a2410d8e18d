import type { Block, PictureFiles } from "./blocks.ts";

export type DocumentLanguage = "kk" | "ru" | "en";

/** A thread of comments as it leaves with a document. */
export interface ThreadToPrint {
  readonly id: string;
  readonly resolved: boolean;
  readonly comments: readonly { readonly author: string; readonly at: string; readonly text: string }[];
}

/** A document on its way out. The same values make the same bytes, today and in ten years. */
export interface DocumentToPrint {
  readonly title: string;
  readonly language: DocumentLanguage;
  readonly blocks: readonly Block[];
  /** Wide tables lie on their side. */
  readonly landscape: boolean;
  /** ISO instant of what is printed, never of the printing. */
  readonly at: string;
  /** Stands at the foot of every page of what is not final; null: it is. */
  readonly footer: string | null;
  readonly pictures: PictureFiles;
  readonly threads: readonly ThreadToPrint[];
}

export const localeOf: Readonly<Record<DocumentLanguage, string>> = {
  kk: "kk-KZ",
  ru: "ru-RU",
  en: "en-GB",
};

/** Of a block: its own language, or the document's. */
export const languageFor = (
  lang: string | null,
  { language }: Pick<DocumentToPrint, "language">,
): DocumentLanguage => (lang === "kk" || lang === "ru" || lang === "en" ? lang : language);

/** Millimetres of the page, as the rules of record-keeping have them: the left edge is filed. */
export const PAGE = { short: 210, long: 297, left: 30, right: 15, top: 20, bottom: 20 } as const;
/** A wide table needs the room; it is filed by its upper edge. */
export const WIDE_SIDE = 20;

export const textWidth = ({ landscape }: Pick<DocumentToPrint, "landscape">): number =>
  landscape ? PAGE.long - 2 * WIDE_SIDE : PAGE.short - PAGE.left - PAGE.right;

/** Millimetres that an image takes: as large as it is at 150 dots an inch, and no wider than its place. */
export function pictureSize(
  { width, height }: { readonly width: number; readonly height: number },
  widest: number,
): { readonly width: number; readonly height: number } {
  const natural = (width / 150) * 25.4;
  const shown = Math.min(natural, widest);
  return { width: shown, height: (height / width) * shown };
}
