import { entriesLike } from "./archive-limits.ts";

/** What a document of Word may hold and ours does not take. */
export const lostKinds = [
  "images",
  "comments",
  "deletions",
  "headers",
  "objects",
  "numbering",
  "startingNumbers",
] as const;
export type LostKind = (typeof lostKinds)[number];

export interface LostPart {
  readonly kind: LostKind;
  readonly count: number;
}

const countOf = (xml: string | undefined, pattern: RegExp): number => xml?.match(pattern)?.length ?? 0;
const hasWords = (xml: string): boolean =>
  /<w:t[ >][^<]*[^<\s]/u.test(xml.replaceAll(/<w:fldSimple[\s\S]*?<\/w:fldSimple>/gu, ""));

/** What of a document of Word will not be in ours, by what its parts hold. */
export function lostParts(bytes: Uint8Array): LostPart[] {
  const parts = entriesLike(bytes, /^word\/(?:document|comments|numbering|header\d*|footer\d*)\.xml$/u);
  const body = parts.get("word/document.xml");
  const numbering = parts.get("word/numbering.xml");
  const around = [...parts].filter(([name, xml]) => /^word\/(?:header|footer)/u.test(name) && hasWords(xml));
  const counts: Readonly<Record<LostKind, number>> = {
    images: countOf(body, /<(?:pic:pic|v:imagedata)[ >]/gu),
    comments: countOf(parts.get("word/comments.xml"), /<w:comment /gu),
    deletions: countOf(body, /<w:(?:del|moveFrom) /gu),
    headers: around.length,
    objects: countOf(body, /<(?:m:oMath|w:object|c:chart|dgm:relIds)[ >]/gu),
    // Words that Word itself puts before a paragraph: «Статья 1.»
    numbering: body?.includes("<w:numPr>")
      ? countOf(numbering, /<w:lvlText w:val="[^"]*\p{L}{2,}[^"]*%\d/gu)
      : 0,
    startingNumbers: body?.includes("<w:numPr>") ? countOf(numbering, /<w:start w:val="(?!0"|1")\d+"/gu) : 0,
  };
  return lostKinds.flatMap((kind) => (counts[kind] > 0 ? [{ kind, count: counts[kind] }] : []));
}
