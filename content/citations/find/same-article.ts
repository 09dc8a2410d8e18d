import type { Provision } from "../types.ts";
import { readReferencesBehind } from "./kazakh-references.ts";
import type { Scan } from "./scan.ts";

const MOST_POINTING = 3;

/** The place after "of the same Article", "той же статьи"; the same place where nothing points back so. */
export function pastSameArticle(scan: Scan, place: number): number {
  let at = scan.is(place, "of") ? place + 1 : place;
  if (scan.is(at, "the")) at++;
  const article = pastPointing(scan, at);
  return article > at && isArticle(scan, article) ? article + 1 : place;
}

/** "сол баптың 2-тармағы": what is cited of the article that was named last. */
export function kazakhSameArticle(
  scan: Scan,
  place: number,
): { provisions: readonly Provision[]; end: number } | null {
  const article = pastPointing(scan, place);
  if (article === place || !isArticle(scan, article)) return null;
  const references = readReferencesBehind(scan, article + 1);
  return references && !references.hasArticle ? references : null;
}

function pastPointing(scan: Scan, place: number): number {
  let at = place;
  while (at - place < MOST_POINTING && scan.is(at, "same")) at++;
  return at;
}

function isArticle(scan: Scan, place: number): boolean {
  const role = scan.role(place);
  return role?.is === "unit" && role.unit === "article" && !role.many && !role.short;
}
