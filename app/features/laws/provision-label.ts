type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** Which words name the levels below the article; the catalogue has `act.unit.<word>`. */
const LEVELS: Readonly<Record<string, readonly [string, string]>> = {
  part_point: ["part", "point"],
  part_subparagraph: ["part", "subparagraph"],
  paragraph_subparagraph: ["paragraph", "subparagraph"],
  article_subparagraph: ["paragraph", "subparagraph"],
  rules_paragraph: ["paragraph", "subparagraph"],
};
const USUAL: readonly [string, string] = ["paragraph", "subparagraph"];

/**
 * A provision's path in words: `art_163.p_2.sp_5` is "ст. 163, п. 2, пп. 5)", "163-бап, 2-тармақ, 5) тармақша" or
 * "Art. 163(2)(5)". `structure` says what the act calls its parts; without it the usual words stand.
 */
export function provisionLabel(path: string, structure: string | null, t: Translate): string {
  const [first, second] = LEVELS[structure ?? ""] ?? USUAL;
  const word: Readonly<Record<string, string>> = {
    pt: "half",
    sec: "section",
    par: "chapterParagraph",
    ch: "chapter",
    ann: "annex",
    art: "article",
    p: first,
    sp: second,
    ind: "indent",
    note: "note",
  };
  const parts = path.split(".").map((part) => {
    const [kind = "", number = ""] = part.split("_");
    const unit = word[kind];
    return unit === undefined ? part : t(`act.unit.${unit}`, { n: number });
  });
  return parts.reduce((whole, part) => (whole === "" ? part : t("act.unit.join", { whole, part })), "");
}

const SHORT = /^art_(?<article>[\d-]+)(?:\.p_(?<first>[\d-]+))?(?:\.sp_(?<second>[\d-]+))?$/u;

/** A path as a person types it: `163(2)(5)`; one that cannot be written so stays as it is. */
export function provisionAsWritten(path: string | null): string | null {
  const { article, first, second } = SHORT.exec(path ?? "")?.groups ?? {};
  if (article === undefined) return path;
  return `${article}${[first, second].map((part) => (part === undefined ? "" : `(${part})`)).join("")}`;
}
