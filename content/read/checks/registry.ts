import type { Content, Item, Report } from "../content.ts";

import { checkReference, loopFrom } from "./references.ts";

/** Bodies, stages, terms and rules name only what exists, in an order of time that is possible. */
export function checkRegistry(content: Content, report: Report): void {
  const check = { content, report };
  for (const body of content.of("body")) {
    const { parent, successor, region } = body.value;
    checkReference(check, body, ["parent"], ["body", parent]);
    checkReference(check, body, ["successor"], ["body", successor]);
    checkReference(check, body, ["region"], ["region", region]);
    checkPeriod(body, report);
    checkLoop(body, "successor", report, content);
    checkLoop(body, "parent", report, content);
    const heir = successor === undefined ? null : content.find("body", successor);
    if (heir?.value.validTo && body.value.validTo && heir.value.validTo < body.value.validTo) {
      report(body, ["successor"], `"${heir.id}" ended on ${heir.value.validTo}, before this body did`);
    }
  }
  for (const stage of content.of("stage")) {
    checkReference(check, stage, ["body"], ["body", stage.value.body]);
    checkPeriod(stage, report);
  }
  for (const rule of content.of("deadline-rule")) checkPeriod(rule, report);
  for (const term of content.of("glossary-term")) {
    for (const [index, id] of term.value.conflicts.entries()) {
      checkReference(check, term, ["conflicts", index], ["glossary-term", id]);
    }
  }
  for (const figure of content.of("figure")) checkSource(figure, content, report);
}

function checkPeriod(item: Item<"body"> | Item<"stage"> | Item<"deadline-rule">, report: Report): void {
  const { validFrom, validTo } = item.value;
  if (validFrom && validTo && validFrom > validTo) {
    report(item, ["validTo"], `${validTo} is before validFrom, ${validFrom}`);
  }
}

function checkLoop(
  body: Item<"body">,
  field: "successor" | "parent",
  report: Report,
  content: Content,
): void {
  const loop = loopFrom(body.id, (id) => content.find("body", id)?.value[field]);
  if (loop) report(body, [field], `goes in a circle: ${loop.join(" → ")}`);
}

/** Lines mean nothing without the document they are lines of. */
export function checkSource(item: Item, content: Content, report: Report): void {
  if (content.of("source").some(({ folder }) => folder === item.folder)) return;
  // A source.yaml that cannot be read is reported by itself.
  if (content.files.some(({ file }) => file === `${item.folder}/source.yaml`)) return;
  report(item, [item.kind === "record" ? "source" : "lines"], `${item.folder}/source.yaml is missing`);
}
