import { officeLexicon } from "#app/features/laws/office-lexicon.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { printPage } from "#content/markdown/pages/print-page.ts";
import { citationsOfPage, readPage } from "#content/markdown/pages/read-page.ts";
import { printTarget } from "#content/markdown/pages/targets.ts";
import type { Language } from "#prisma/generated/client.ts";

import { metaOf, pageForm } from "./page-form.ts";
import { render, type Rendered } from "./render.server.ts";
import { resolverFor } from "./resolve-targets.server.ts";

/** Something an author should look at before the page is published. */
export interface Remark {
  readonly line: number;
  readonly column: number;
  /** What it concerns: a link or a citation as it is written; of a mistake of form what kind of thing stands there. */
  readonly quote: string;
  readonly why: "form" | "link" | "citation";
}

export interface Preview extends Pick<Rendered, "html" | "terms"> {
  readonly remarks: readonly Remark[];
}

/** How a text will look to a reader, and what in it leads nowhere. Lines are counted within the text. */
export async function preview(staff: StaffMember, language: Language, source: string): Promise<Preview> {
  const read = readPage(source);
  const targets = read.links.map(({ target }) => target);
  const [{ html, terms }, lexicon, resolve] = await Promise.all([
    render(staff, language, source),
    officeLexicon(),
    resolverFor(staff, language, targets, read.meta?.asOf ?? null),
  ]);
  const above = source.slice(0, source.length - read.body.length).split("\n").length - 1;
  const own = (line: number): number => Math.max(1, line - above);
  const dead = read.links.filter(({ target }) => {
    if (target.kind === "term") return !terms.some(({ id }) => id === target.id);
    if (target.kind === "page" && target.slug === "")
      return !read.headings.some(({ anchor }) => anchor === target.anchor);
    return resolve(target) === null;
  });
  const unread = citationsOfPage(source, lexicon, read.meta?.asOf).filter(({ citations }) =>
    citations.some(({ state }) => state !== "matched"),
  );
  return {
    ...{ html, terms },
    remarks: [
      ...read.problems.map(({ line, column, field }) => ({
        ...{ line: own(line), column, quote: field, why: "form" as const },
      })),
      ...dead.map(({ line, column, target }) => ({
        ...{ line: own(line), column, why: "link" as const },
        quote: printTarget(target),
      })),
      ...unread.map(({ line, column, text }) => ({
        ...{ line: own(line), column, quote: text, why: "citation" as const },
      })),
    ].sort((one, other) => one.line - other.line || one.column - other.column),
  };
}

/** The same of what stands in the editor; fields that are not filled in yet are stood in for. */
export function previewOfForm(staff: StaffMember, form: FormData): Promise<Preview> {
  const given = Object.fromEntries(
    [...form].filter(([, value]) => typeof value === "string" && value !== ""),
  );
  const parsed = pageForm.safeParse({
    ...{ slug: "page", language: staff.language, title: "—", section: "office", summary: "—" },
    ...{ asOf: new Date().toISOString().slice(0, 10), body: "—" },
    ...given,
  });
  if (!parsed.success) return Promise.resolve({ html: "", terms: [], remarks: [] });
  return preview(staff, parsed.data.language, printPage(metaOf(parsed.data, null), parsed.data.body));
}
