import type { Citation, Provision } from "#content/citations/types.ts";

// What follows what among chapters and articles is for an edition's text to say.
const RANK: Readonly<Record<string, string>> = {
  pt: "0",
  ch: "1",
  art: "2",
  p: "3",
  sp: "4",
  ind: "5",
  sec: "6",
  par: "7",
  ann: "8",
  note: "9",
};

/** The paths above a provision, the highest first: `art_163`, `art_163.p_2` for `art_163.p_2.sp_5`. */
export function pathsAbove(path: string): string[] {
  const steps = path.split(".");
  return steps.slice(1).map((_, index) => steps.slice(0, index + 1).join("."));
}

/**
 * A key that sorts as a reader counts: 6, 6-1, 10, and a provision before what stands in it. Ten characters a level,
 * so that the key of a provision is the beginning of the key of everything below it, and of nothing else.
 */
export function provisionOrder(path: string): string {
  return path.split(".").map(stepOrder).join("");
}

function stepOrder(step: string): string {
  const [name = "", number = ""] = step.split("_");
  const [main = "", inserted = ""] = number.split("-");
  return (RANK[name] ?? "7") + main.padStart(5, "0") + inserted.padStart(4, "0");
}

/** The path of what a citation names below its act; null if it names the act alone. */
export function pathOfCitation({
  article,
  level1,
  level2,
  indent,
  note,
  annex,
}: Pick<Citation, "article" | "level1" | "level2" | "indent" | "note" | "annex">): string | null {
  const parts = [
    annex === null ? null : `ann_${annex}`,
    article === null ? null : `art_${article}`,
    level1 === null ? null : `p_${level1}`,
    level2 === null ? null : `sp_${level2}`,
    indent === null ? null : `ind_${indent}`,
    note ? "note" : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(".");
}

const UNIT: Readonly<Record<string, keyof Provision>> = {
  ann: "annex",
  ch: "chapter",
  art: "article",
  p: "level1",
  sp: "level2",
  ind: "indent",
};

/** What a path names, as a citation says it; null for one whose units no citation has, such as a part of a code. */
export function provisionOfPath(path: string): Partial<Provision> | null {
  const provision: Record<string, string | boolean> = {};
  for (const step of path.split(".")) {
    const [name = "", number = ""] = step.split("_");
    const unit = UNIT[name];
    if (step === "note") provision["note"] = true;
    else if (unit === undefined || number === "") return null;
    else provision[unit] = number;
  }
  return provision;
}
