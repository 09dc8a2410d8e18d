import type { Lexicon } from "../../citations/lexicon/compile.ts";
import { compileRegistry } from "../../citations/lexicon/compile.ts";
import type { Citation, Reason } from "../../citations/types.ts";
import { provisionPath } from "../../fields.ts";
import { citationsOfPage } from "../../markdown/pages/read-page.ts";
import { printTarget, type Target } from "../../markdown/pages/targets.ts";
import { citationRegistry } from "../citation-registry.ts";
import type { Content, Item } from "../content.ts";
import type { Path, Problem } from "../problem.ts";

type Page = Item<"knowledge-page">;
const LANGUAGES = ["kk", "ru", "en"] as const;

/** Pages stand in three languages with the same parts, lead somewhere, and cite what is in force on their day. */
export function checkKnowledge(content: Content): Problem[] {
  const pages = content.of("knowledge-page");
  if (pages.length === 0) return [];
  const lexicon = compileRegistry(citationRegistry(content));
  return pages.flatMap((page) => [
    ...wrongName(page),
    ...otherLanguages(content, page),
    ...deadLinks(content, page),
    ...deadCitations(page, lexicon),
  ]);
}

const at = ({ file, placeOf }: Page, path: Path, message: string): Problem => {
  const { line, column } = placeOf(path);
  return { file, line, column, field: path.join("."), message };
};

function wrongName(page: Page): Problem[] {
  const [language = "", slug = ""] = page.id.split("/");
  return [
    ...(page.value.language === language
      ? []
      : [at(page, ["language"], `must be ${language}, as its folder`)]),
    ...(page.value.slug === slug ? [] : [at(page, ["slug"], `must be ${slug}, as its file`)]),
  ];
}

/** What the three languages of a page must have in common. */
function otherLanguages(content: Content, page: Page): Problem[] {
  // By its file: a wrong name in the front matter is one mistake, not three.
  const [, slug = ""] = page.id.split("/");
  const missing = LANGUAGES.filter((language) => !content.declares("knowledge-page", `${language}/${slug}`));
  const first = LANGUAGES.map((language) => content.find("knowledge-page", `${language}/${slug}`)).find(
    Boolean,
  );
  // Said once, of the first that is there.
  if (first && first !== page) return unlike(first, page);
  return missing.map((language) =>
    at(page, [], `has no translation: knowledge/${language}/${slug}.md is missing`),
  );
}

function unlike(first: Page, page: Page): Problem[] {
  const problems = (["section", "order", "asOf"] as const)
    .filter((field) => first.value[field] !== page.value[field])
    .map((field) => at(page, [field], `differs from ${first.file}: ${String(first.value[field])}`));
  const anchors = first.value.read.headings.map(({ anchor }) => anchor);
  const own = page.value.read.headings;
  const place = own.findIndex(({ anchor }, index) => anchor !== anchors[index]);
  if (place < 0 && own.length === anchors.length) return problems;
  const { line, column } = own[place] ?? { line: 1, column: 1 };
  const expected = anchors[place < 0 ? own.length : place];
  const message = `the parts differ from ${first.file}: ${expected === undefined ? "it ends before" : `#${expected} is due here`}`;
  return [...problems, { file: page.file, line, column, field: "heading", message }];
}

function deadLinks(content: Content, page: Page): Problem[] {
  const { read, seeAlso, past, language } = page.value;
  const problem = (place: { line: number; column: number }, target: Target): Problem[] => {
    const why = whyDead(content, page, target);
    const { line, column } = place;
    return why === null
      ? []
      : [{ file: page.file, line, column, field: "link", message: `[[${printTarget(target)}]]: ${why}` }];
  };
  return [
    ...read.links.flatMap((link) => problem(link, link.target)),
    ...seeAlso.flatMap((slug, index) =>
      content.declares("knowledge-page", `${language}/${slug}`)
        ? []
        : [at(page, ["seeAlso", index], `"${slug}" is no page`)],
    ),
    ...past.flatMap((slug, index) =>
      content.declares("act", slug) ? [] : [at(page, ["past", index], `"${slug}" is no act of the registry`)],
    ),
  ];
}

/** Why a link leads nowhere; null: it leads somewhere. */
function whyDead(content: Content, page: Page, target: Target): string | null {
  if (target.kind === "record")
    return content.declares("record", target.number) ? null : "there is no such record";
  if (target.kind === "term")
    return content.declares("glossary-term", target.id) ? null : "there is no such term";
  if (target.kind === "act") return whyNoProvision(content, target.slug, target.path);
  const slug = target.slug || page.value.slug;
  const id = `${page.value.language}/${slug}`;
  if (!content.declares("knowledge-page", id)) return "there is no such page";
  const headings = content.find("knowledge-page", id)?.value.read.headings;
  const isThere =
    target.anchor === null || !headings || headings.some(({ anchor }) => anchor === target.anchor);
  return isThere ? null : "the page has no such part";
}

function whyNoProvision(content: Content, slug: string, path: string | null): string | null {
  if (!content.declares("act", slug)) return "there is no such act in the registry";
  if (path === null) return null;
  if (!provisionPath.safeParse(path).success) return "is no path of a provision";
  const last = content.find("act", slug)?.value.lastArticle;
  const article = Number(/^art_(\d+)/u.exec(path)?.[1] ?? 0);
  return last !== undefined && article > last ? `the act's last article is ${String(last)}` : null;
}

function deadCitations(page: Page, lexicon: Lexicon): Problem[] {
  const { source, asOf, past } = page.value;
  return citationsOfPage(source, lexicon, asOf).flatMap(({ citations, text, line, column }) => {
    const why = citations.map((citation) => whyUnread(citation, past)).find((reason) => reason !== null);
    const message = `“${text}”: ${why ?? ""}`;
    return why === undefined ? [] : [{ file: page.file, line, column, field: "citation", message }];
  });
}

const REASONS: Readonly<Partial<Record<Reason, string>>> = {
  "several-acts": "may mean several acts",
  "not-in-registry": "no act of the registry",
  "no-act-named": "names no act",
  "no-antecedent": "refers to an act that is not named before",
  "this-act": "“this act” is no act here",
  "beyond-last-article": "the act has no such article",
  "not-an-identifier": "no identifier of an act",
};

function whyUnread(
  { state, reason, outdated, act, candidates }: Citation,
  past: readonly string[],
): string | null {
  if (state !== "matched") {
    const among = candidates.length > 0 ? ` (${candidates.join(", ")})` : "";
    return `${REASONS[reason] ?? "cannot be read"}${among}`;
  }
  return outdated && act !== null && !past.includes(act)
    ? `${act} is not in force on the page's day; if that is meant, name it under past:`
    : null;
}
