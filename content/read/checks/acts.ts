import type { Content, Item, Report } from "../content.ts";
import type { Value } from "../kinds.ts";

import { checkReference, loopFrom } from "./references.ts";

type Form = Value<"act">["form"];

/** Which forms an act may have whose slug begins with such a word. */
const FORMS_OF_SLUG: Readonly<Record<string, readonly Form[]>> = {
  law: ["law", "constitutional_law", "code"],
  decree: ["decree", "concept", "action_plan", "rules"],
  "gov-resolution": ["gov_resolution", "concept", "action_plan", "rules"],
  order: ["order", "rules", "concept", "action_plan"],
  "sc-resolution": ["sc_resolution"],
  "cc-resolution": ["cc_resolution"],
  "un-doc": ["soft_law", "treaty"],
  "cescr-gc": ["soft_law"],
};

/** The letters with which Adilet begins the identifier of an act of a form. */
const ADILET_LETTERS: Partial<Readonly<Record<Form, string>>> = {
  constitution: "K",
  constitutional_law: "Z",
  code: "K",
  law: "Z",
  decree: "U",
  gov_resolution: "P",
  order: "VG",
  sc_resolution: "P",
  cc_resolution: "S",
  rules: "PVG",
  concept: "PU",
  action_plan: "PUV",
  treaty: "ZOPU",
};

/** Acts agree with their own slugs and identifiers, and name only what exists. */
export function checkActs(content: Content, report: Report): void {
  const check = { content, report };
  for (const act of content.of("act")) {
    checkSlug(act, report);
    checkAdilet(act, report);
    checkPeriod(act, report);
    checkReference(check, act, ["issuer"], ["body", act.value.issuer]);
    checkReference(check, act, ["successor"], ["act", act.value.successor]);
    const loop = loopFrom(act.id, (id) => content.find("act", id)?.value.successor);
    if (loop) report(act, ["successor"], `goes in a circle: ${loop.join(" → ")}`);
    checkOnce(
      act,
      "editions",
      act.value.editions.map(({ from }) => from),
      report,
    );
    checkOnce(
      act,
      "provisions",
      act.value.provisions.map(({ path }) => path),
      report,
    );
    for (const [index, edition] of act.value.editions.entries()) {
      checkReference(check, act, ["editions", index, "amendedBy"], ["act", edition.amendedBy]);
    }
  }
  for (const decision of content.of("court-decision")) {
    checkReference(check, decision, ["act"], ["act", decision.value.act]);
    for (const [index, holding] of decision.value.holdings.entries()) {
      checkReference(check, decision, ["holdings", index, "act"], ["act", holding.act]);
    }
  }
}

function checkSlug(act: Item<"act">, report: Report): void {
  const [prefix = "", number, date] = act.id.split(":");
  if (number === undefined) return;
  const { form, number: given, adoptedOn } = act.value;
  if (!FORMS_OF_SLUG[prefix]?.includes(form))
    report(act, ["form"], `the slug says "${prefix}", the form ${form}`);
  if (number !== "?" && given !== undefined && number !== given) {
    report(act, ["number"], `the slug says "${number}", the number ${given}`);
  }
  const isKnown = given !== undefined && !act.value.unconfirmed.includes("number");
  if (number === "?" && isKnown) report(act, ["slug"], `says that the number is not known; it is ${given}`);
  if (date !== undefined && (date === "?" ? undefined : date) !== adoptedOn) {
    report(
      act,
      [adoptedOn ? "adoptedOn" : "slug"],
      `the slug says "${date}", adoptedOn ${adoptedOn ?? "nothing"}`,
    );
  }
}

function checkAdilet({ value, ...act }: Item<"act">, report: Report): void {
  const letters = ADILET_LETTERS[value.form];
  const letter = value.adiletId?.charAt(0);
  if (!letters || letter === undefined || letters.includes(letter)) return;
  const expected = letters.split("").join(" or ");
  report(
    { ...act, value },
    ["adiletId"],
    `begins with ${letter}; an act of the form ${value.form} begins with ${expected}`,
  );
}

function checkPeriod(act: Item<"act">, report: Report): void {
  const { adoptedOn, inForceFrom, inForceTo } = act.value;
  if (adoptedOn && inForceFrom && inForceFrom < adoptedOn) {
    report(act, ["inForceFrom"], `${inForceFrom} is before adoptedOn, ${adoptedOn}`);
  }
  if (inForceFrom && inForceTo && inForceTo < inForceFrom) {
    report(act, ["inForceTo"], `${inForceTo} is before inForceFrom, ${inForceFrom}`);
  }
}

function checkOnce(
  act: Item<"act">,
  field: "editions" | "provisions",
  names: readonly string[],
  report: Report,
): void {
  for (const [index, name] of names.entries()) {
    if (names.indexOf(name) === index) continue;
    report(act, [field, index, field === "editions" ? "from" : "path"], `${name} is there twice`);
  }
}
