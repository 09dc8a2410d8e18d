const UNIT = String.raw`\d+(?:-\d+)?`;
const PATH = new RegExp(
  String.raw`^(?:art_${UNIT}|p_${UNIT})(?:\.p_${UNIT})?(?:\.sp_${UNIT})?(?:\.ind_\d+)?(?:\.note)?$`,
  "u",
);
const SHORT = new RegExp(
  String.raw`^(?<article>${UNIT})(?:\((?<first>${UNIT})\))?(?:\((?<second>${UNIT})\))?$`,
  "u",
);

/** Reads `163(2)(5)`, `163` or a path such as `art_163.p_2.sp_5`; null for anything else. */
export function readProvisionPath(printed: string): string | null {
  const text = printed.replaceAll(/\s/gu, "");
  if (PATH.test(text)) return text;
  const { article, first, second } = SHORT.exec(text)?.groups ?? {};
  if (article === undefined) return null;
  return [`art_${article}`, first && `p_${first}`, second && `sp_${second}`].filter(Boolean).join(".");
}

/** The path of the unit above, or null for the topmost. */
export const parentPath = (path: string): string | null =>
  path.includes(".") ? path.slice(0, path.lastIndexOf(".")) : null;
