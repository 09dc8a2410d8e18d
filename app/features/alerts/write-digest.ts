import { oneOf, wordsOf } from "#app/features/records/list-local.ts";
import { kindKey } from "#app/features/finding/search-words.ts";
import type { NoticeShown } from "#app/features/drafting/notices/notices.server.ts";
import type { Language, Translate } from "#app/platform/translate.ts";

import type { FoundDocument } from "./found-documents.server.ts";

export interface DigestPart {
  readonly searchId: string;
  readonly name: string;
  readonly found: readonly FoundDocument[];
}

export interface WrittenDigest {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** What a document is called in a line: "P-01, proposal: On visits". Titles of appeals are anonymised where they stand. */
export function nameOf(found: FoundDocument, language: Language, t: Translate): string {
  const title = wordsOf(oneOf(language, found.title));
  const context = found.context ? wordsOf(oneOf(language, found.context)) : "";
  const about = [found.number, t(kindKey(found.kind))].filter(Boolean).join(", ");
  return `${about}: ${[context, title || t("search.untitled")].filter(Boolean).join(", ")}`;
}

/** The words of a mail about what is new, in the person's language, as plain text and as simple HTML. */
export function writeDigest(
  parts: readonly DigestPart[],
  options: {
    readonly language: Language;
    readonly t: Translate;
    readonly origin: string;
    /** An earlier attempt may have arrived. */
    readonly uncertain: boolean;
    /** Who has turned to the person. */
    readonly notices?: readonly NoticeShown[];
  },
): WrittenDigest {
  const { language, t, origin, uncertain, notices = [] } = options;
  const count = new Set(parts.flatMap(({ found }) => found.map(({ document }) => document))).size;
  const subject =
    count === 0 ? t("notices.mailSubject", { n: notices.length }) : t("alerts.mail.subject", { n: count });
  const all = `${origin}/subscriptions`;
  const turned = {
    name: t("notices.title"),
    href: origin,
    lines: notices.map(({ kind, by, title, number, href }) => ({
      name: `${number}, ${title}: ${t(`notices.${kind}`, { who: by })}`,
      href: `${origin}${href}`,
    })),
  };
  const followed = parts.map(({ searchId, name, found }) => ({
    name,
    href: `${origin}/subscriptions/${searchId}`,
    lines: found.map((one) => ({ name: nameOf(one, language, t), href: `${origin}${one.href}` })),
  }));
  const said = notices.length > 0 ? [turned, ...followed] : followed;
  const again = uncertain ? t("alerts.mail.again") : null;
  const text = [
    ...(again === null ? [] : [again]),
    ...said.map(({ name, href, lines }) =>
      [name, href, "", ...lines.map((line) => `- ${line.name}\n  ${line.href}`)].join("\n"),
    ),
    `${t("alerts.mail.change")} ${all}`,
  ].join("\n\n");
  const html = [
    `<!doctype html><html lang="${language}"><body>`,
    again === null ? "" : `<p>${escaped(again)}</p>`,
    ...said.map(
      ({ name, href, lines }) =>
        `<h2><a href="${escaped(href)}">${escaped(name)}</a></h2><ul>${lines
          .map((line) => `<li><a href="${escaped(line.href)}">${escaped(line.name)}</a></li>`)
          .join("")}</ul>`,
    ),
    `<p>${escaped(t("alerts.mail.change"))} <a href="${escaped(all)}">${escaped(all)}</a></p>`,
    "</body></html>",
  ].join("\n");
  return { subject, text, html };
}
