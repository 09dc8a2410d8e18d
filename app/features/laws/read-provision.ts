import { compileRegistry } from "#content/citations/lexicon/compile.ts";
import { readQuery } from "#content/citations/query/read-query.ts";
import { pathOfCitation } from "#content/read/provision-path.ts";

const UNIT = String.raw`\d+(?:-\d+)?`;
const PATH = new RegExp(
  String.raw`^(?:art_${UNIT}|p_${UNIT})(?:\.p_${UNIT})?(?:\.sp_${UNIT})?(?:\.ind_\d+)?(?:\.note)?$`,
  "u",
);
const SHORT = new RegExp(
  String.raw`^(?<article>${UNIT})(?:\((?<first>${UNIT})\))?(?:\((?<second>${UNIT})\))?$`,
  "u",
);

/** An act that stands for any: which one is meant is known already. */
const STAND_IN = "УК";
const lexicon = compileRegistry({
  acts: [{ slug: "any", form: "code", title: { en: "Criminal Code" }, abbr: { ru: [STAND_IN] } }],
});

/**
 * Reads a provision as lawyers write it: `163(2)(5)`, «ст. 163, п. 2, пп. 5)», "163-бап", or its path
 * `art_163.p_2.sp_5`. Null for anything else, and for more than one provision.
 */
export function readProvisionPath(printed: string): string | null {
  const text = printed.replaceAll(/\s/gu, "");
  if (PATH.test(text)) return text;
  const { article, first, second } = SHORT.exec(text)?.groups ?? {};
  if (article !== undefined)
    return [`art_${article}`, first && `p_${first}`, second && `sp_${second}`].filter(Boolean).join(".");
  const { citations, whole } = readQuery(`${printed} ${STAND_IN}`, lexicon);
  const [citation, ...others] = citations;
  return whole && citation && others.length === 0 && !citation.range ? pathOfCitation(citation) : null;
}
