import type { Element, Nodes, Parents, Text } from "xast";
import { fromXml } from "xast-util-from-xml";

import { NUMBER, plainNumber, romanNumber } from "./numbers.ts";
import { raised, tidy } from "./text-lines.ts";
import { type Line, type Step, UnreadableLaw } from "./types.ts";

/** Which of our levels an element of Akoma Ntoso is; what stands below an article counts by its depth. */
const STEPS: Readonly<Record<string, Step>> = {
  part: "pt",
  section: "sec",
  chapter: "ch",
  subchapter: "par",
  division: "par",
  article: "art",
  paragraph: "p",
  clause: "p",
  subparagraph: "sp",
  point: "sp",
  indent: "ind",
  alinea: "ind",
  attachment: "ann",
  component: "ann",
};
const BODY = new Set(["body", "mainBody", "attachments", "components"]);
const SKIPPED = new Set(["meta", "authorialNote", "noteRef"]);
const NUMBERED = new RegExp(NUMBER, "u");
const name = (element: Element): string => element.name.replace(/^.*:/u, "");

/** The passages of an act in Akoma Ntoso, with the units that its elements name. */
export function linesOfAkoma(xml: string): { readonly lines: Line[]; readonly before: Line[] } {
  let root;
  try {
    root = fromXml(xml);
  } catch {
    throw new UnreadableLaw("damaged");
  }
  const found = { lines: [] as Line[], before: [] as Line[] };
  walk(root, { isBody: false, ...found });
  return found;
}

interface Walk {
  readonly isBody: boolean;
  readonly lines: Line[];
  readonly before: Line[];
}

function walk(parent: Parents, at: Walk): void {
  for (const child of parent.children) {
    if (child.type !== "element" || SKIPPED.has(name(child))) continue;
    const isBody = at.isBody || BODY.has(name(child));
    const step = STEPS[name(child)];
    if (isBody && step) unit(child, step, { ...at, isBody });
    else if (name(child) === "p" || name(child) === "heading" || name(child) === "docTitle")
      passage(child, { ...at, isBody });
    else walk(child, { ...at, isBody });
  }
}

function unit(element: Element, step: Step, at: Walk): void {
  const parts = element.children.filter((child): child is Element => child.type === "element");
  const num = parts.find((child) => name(child) === "num");
  const heading = parts.find((child) => name(child) === "heading");
  const mark = num ? tidy(textOf(num)) : "";
  const printed = NUMBERED.exec(mark)?.[0];
  const roman = /[IVXLC]+/u.exec(mark)?.[0];
  const counted = printed === undefined && roman !== undefined ? romanNumber(roman) : null;
  const number = printed !== undefined ? plainNumber(printed) : counted === null ? null : String(counted);
  const words = heading ? tidy(textOf(heading)) : "";
  const line = element.position?.start.line ?? 0;
  // Without its number a unit has no place: it is read by its words, «Общая часть».
  if (number !== null || step === "ann")
    at.lines.push({ text: words, line, unit: { step, number: number ?? "1", mark } });
  else if (mark + words !== "") at.lines.push({ text: `${mark} ${words}`.trim(), line, isHeading: true });
  const rest = element.children.filter((child) => child !== num && child !== heading);
  walk({ ...element, children: rest }, at);
}

function passage(element: Element, { isBody, lines, before }: Walk): void {
  const text = tidy(textOf(element));
  if (text === "") return;
  (isBody ? lines : before).push({ text, line: element.position?.start.line ?? 0 });
}

const textOf = (node: Nodes): string => {
  if (node.type === "text" || node.type === "cdata") return (node as Text).value;
  if (!("children" in node)) return "";
  if (node.type === "element" && SKIPPED.has(name(node))) return "";
  const text = node.children.map((child) => textOf(child)).join("");
  return node.type === "element" && name(node) === "sup" ? raised(text) : text;
};
