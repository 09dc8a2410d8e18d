import type { Content, Item, Report } from "../content.ts";
import type { Value } from "../kinds.ts";
import type { Path } from "../problem.ts";

import { checkReference, outsideOf } from "./references.ts";
import { checkSource } from "./registry.ts";

type RecordItem = Item<"record">;

interface Folder {
  readonly kinds: readonly Value<"record">["kind"][];
  readonly series: Value<"record">["series"];
}

/** What a record in a folder is. */
const FOLDERS: Readonly<Record<string, Folder>> = {
  proposals: { kinds: ["proposal"], series: "listed" },
  "special-recommendations": { kinds: ["special_recommendation"], series: "listed" },
  opinions: { kinds: ["court_opinion"], series: "listed" },
  "regional-suggestions": { kinds: ["regional_suggestion"], series: "listed" },
  "regulatory-amendments": { kinds: ["regulatory_amendment"], series: "listed" },
  inline: { kinds: ["recommendation", "proposal", "regional_suggestion", "bill_comment"], series: "inline" },
  concluding: { kinds: ["recommendation"], series: "concluding" },
};

/** Records stand where they belong, name only what exists, and tell nothing that cannot have been. */
export function checkRecords(content: Content, report: Report): void {
  for (const record of content.of("record")) {
    checkFolder(record, report);
    checkSource(record, content, report);
    checkOwnReferences(record, content, report);
    checkEvents(record, content, report);
    checkPromises(record, content, report);
    checkLinks(record, content, report);
  }
}

function checkFolder(record: RecordItem, report: Report): void {
  const [, year = "", folder = "", name = ""] = record.file.split("/");
  const { number, kind, series } = record.value;
  if (name !== `${number}.md`) report(record, ["number"], `the file is named ${name}`);
  if (String(record.value.year) !== year) report(record, ["year"], `the folder is that of ${year}`);
  const expected = FOLDERS[folder];
  if (!expected)
    report(record, [], `"${folder}" is no folder of records: ${Object.keys(FOLDERS).join(", ")}`);
  else if (!expected.kinds.includes(kind)) report(record, ["kind"], `${kind} does not belong in ${folder}`);
  else if (expected.series !== series)
    report(record, ["series"], `in ${folder} the series is ${expected.series}`);
}

function checkOwnReferences(record: RecordItem, content: Content, report: Report): void {
  const check = { content, report };
  const { region, topics, addressees, norms, citations, meetings, adoptions, opinion } = record.value;
  checkReference(check, record, ["region"], ["region", region]);
  for (const [index, topic] of topics.entries())
    checkReference(check, record, ["topics", index], ["topic", topic]);
  checkOnce(record, ["topics"], topics, report);
  for (const [index, addressee] of addressees.entries()) {
    if ("body" in addressee)
      checkReference(check, record, ["addressees", index, "body"], ["body", addressee.body]);
  }
  const bodies = addressees.map((addressee) => ("body" in addressee ? addressee.body : ""));
  checkOnce(record, ["addressees"], bodies, report);
  const leads = addressees.map((addressee) => ("body" in addressee && addressee.lead ? "lead" : ""));
  checkOnce(record, ["addressees"], leads, report);
  for (const [index, { act }] of norms.entries())
    checkReference(check, record, ["norms", index, "act"], ["act", act]);
  for (const [index, citation] of citations.entries()) {
    checkCitation(content, report, record, [["citations", index], citation]);
  }
  for (const [index, meeting] of meetings.entries()) {
    checkReference(check, record, ["meetings", index], ["meeting", meeting]);
  }
  checkOnce(record, ["meetings"], meetings, report);
  for (const [index, { act }] of adoptions.entries()) {
    checkReference(check, record, ["adoptions", index, "act"], ["act", act]);
  }
  checkOnce(
    record,
    ["adoptions"],
    adoptions.map(({ key }) => key),
    report,
  );
  for (const [index, decision] of (opinion?.decisions ?? []).entries()) {
    checkReference(check, record, ["opinion", "decisions", index], ["court-decision", decision]);
  }
  const opinionNorms = opinion?.norms ?? [];
  for (const [index, { act }] of opinionNorms.entries()) {
    checkReference(check, record, ["opinion", "norms", index, "act"], ["act", act]);
  }
  const named = opinionNorms.map(({ act, provision }) => `${act} ${provision}`);
  checkOnce(record, ["opinion", "norms"], named, report);
}

type Citation = Value<"record">["citations"][number];

export function checkCitation(
  content: Content,
  report: Report,
  item: Item,
  [path, citation]: readonly [Path, Citation],
): void {
  const check = { content, report };
  checkReference(check, item, [...path, "act"], ["act", citation.act]);
  for (const [index, act] of citation.candidates.entries()) {
    checkReference(check, item, [...path, "candidates", index], ["act", act]);
  }
  if (citation.act !== undefined && citation.candidates.length > 0) {
    report(
      item,
      [...path, "candidates"],
      "an ambiguous citation names no act, one that names an act is not ambiguous",
    );
  }
}

/** What may still be told of a body or a stage that is no more: that it is no more. */
const AFTER_THE_END: ReadonlySet<string> = new Set(["noted", "superseded"]);

function checkEvents(record: RecordItem, content: Content, report: Report): void {
  const check = { content, report };
  const { addressees, events } = record.value;
  const bodies = addressees.flatMap((addressee) => ("body" in addressee ? addressee.body : []));
  checkOnce(
    record,
    ["events"],
    events.map(({ key }) => key),
    report,
  );

  for (const [index, { type, to, stage, act, meeting, on }] of events.entries()) {
    const at: Path = ["events", index];
    if (to !== undefined && !bodies.includes(to))
      report(record, [...at, "to"], `"${to}" is not among the addressees`);
    checkReference(check, record, [...at, "stage"], ["stage", stage]);
    checkReference(check, record, [...at, "act"], ["act", act]);
    checkReference(check, record, [...at, "meeting"], ["meeting", meeting]);
    if (!on || AFTER_THE_END.has(type)) continue;
    const dated = [
      to === undefined ? null : content.find("body", to),
      stage === undefined ? null : content.find("stage", stage),
    ];
    for (const thing of dated) {
      const reason = thing ? outsideOf(thing.value, on) : null;
      if (thing && reason) report(record, [...at, "on"], `the ${thing.kind} "${thing.id}" ${reason}`);
    }
  }
}

function checkPromises(record: RecordItem, content: Content, report: Report): void {
  const { promises, events } = record.value;
  checkOnce(
    record,
    ["promises"],
    promises.map(({ key }) => key),
    report,
  );
  for (const [index, { body, event }] of promises.entries()) {
    checkReference({ content, report }, record, ["promises", index, "body"], ["body", body]);
    if (event !== undefined && !events.some(({ key }) => key === event)) {
      report(record, ["promises", index, "event"], `"${event}" is no event of this record`);
    }
  }
}

function checkLinks(record: RecordItem, content: Content, report: Report): void {
  const { links } = record.value;
  checkOnce(
    record,
    ["links"],
    links.map(({ to, type }) => `${to} ${type}`),
    report,
  );
  for (const [index, { to, type }] of links.entries()) {
    checkReference({ content, report }, record, ["links", index, "to"], ["record", to]);
    if (to === record.id) report(record, ["links", index, "to"], "a record is not linked to itself");
    const back = content
      .find("record", to)
      ?.value.links.some((link) => link.to === record.id && link.type === type);
    if (back && to < record.id)
      report(record, ["links", index], `stands in the file of ${to} too: write it once`);
  }
}

/** Reports the second of two equal names; an empty name is none. */
function checkOnce(record: RecordItem, path: Path, names: readonly string[], report: Report): void {
  for (const [index, name] of names.entries()) {
    if (name && names.indexOf(name) !== index) report(record, [...path, index], `"${name}" is there twice`);
  }
}
