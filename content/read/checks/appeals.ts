import type { Content, Report } from "../content.ts";

import { checkCitation } from "./records.ts";
import { checkReference } from "./references.ts";
import { checkSource } from "./registry.ts";

/** Appeals, their groups and the meetings of a year name only what exists. */
export function checkAppeals(content: Content, report: Report): void {
  const check = { content, report };
  for (const appeal of content.of("appeal")) {
    const { region, category, group, citations, links } = appeal.value;
    checkSource(appeal, content, report);
    checkReference(check, appeal, ["region"], ["region", region]);
    checkReference(check, appeal, ["category"], ["appeal-category", category]);
    checkReference(check, appeal, ["group"], ["appeal-group", group]);
    for (const [index, citation] of citations.entries()) {
      checkCitation(content, report, appeal, [["citations", index], citation]);
    }
    const named = links.map((link) => Object.values(link).join(" "));
    for (const [index, link] of links.entries()) {
      if (named.indexOf(named[index] ?? "") < index)
        report(appeal, ["links", index], "the same link is there twice");
      if ("record" in link)
        checkReference(check, appeal, ["links", index, "record"], ["record", link.record]);
      else checkReference(check, appeal, ["links", index, "act"], ["act", link.act]);
    }
  }
  for (const group of content.of("appeal-group")) {
    checkSource(group, content, report);
    checkReference(check, group, ["region"], ["region", group.value.region]);
    for (const [index, { record }] of group.value.records.entries()) {
      checkReference(check, group, ["records", index, "record"], ["record", record]);
    }
  }
  for (const meeting of content.of("meeting")) {
    checkSource(meeting, content, report);
    checkReference(check, meeting, ["body"], ["body", meeting.value.body]);
  }
}
