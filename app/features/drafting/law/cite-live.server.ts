import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { translator } from "#app/platform/i18n.server.ts";
import { grouped } from "#app/platform/grouped.ts";
import { datedSelect } from "#app/features/citing/date-of-record.ts";
import { findingsOn } from "#app/features/citing/findings.server.ts";
import { inContext } from "#app/features/citing/in-context.ts";
import { knownOfSources } from "#app/features/citing/known-of-source.server.ts";
import { readInSteps } from "#app/features/citing/read-in-steps.server.ts";
import { dayOfDraft } from "#app/features/citing/texts-of-drafts.server.ts";
import type { CitationRead } from "#app/features/citing/read-citations.ts";
import { briefSelect, briefTitle } from "#app/features/laws/brief-title.server.ts";
import { officeLexicon } from "#app/features/laws/office-lexicon.server.ts";
import { provisionHref, textHref } from "#app/features/laws/provision-href.ts";
import { provisionLabel } from "#app/features/laws/provision-label.ts";
import { type OneText, oneOf } from "#app/features/records/list-local.ts";
import type { CitationFinding, Language } from "#prisma/generated/client.ts";

import { findDraft } from "../find-draft.server.ts";

/** How a citation stands, the worst first. */
export const looks = ["broken", "open", "unknown", "matched"] as const;
export type Look = (typeof looks)[number];

/** A norm that a citation means, or may mean. */
export interface NormMeant {
  readonly slug: string | null;
  readonly path: string | null;
  /** `art. 146, part 2`; null: the act alone. */
  readonly label: string | null;
  readonly act: OneText | null;
  readonly href: string | null;
  readonly look: Look;
  /** What is wrong with it on the document's day. */
  readonly finding: CitationFinding | null;
  readonly reason: string;
  readonly candidates: readonly { readonly slug: string; readonly title: OneText | null }[];
}

/** A stretch of a draft's words that cites law. */
export interface LiveCitation {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly look: Look;
  readonly norms: readonly NormMeant[];
}

export interface LiveReading {
  /** The day whose law is meant (ISO). */
  readonly on: string;
  readonly citations: readonly LiveCitation[];
}

/**
 * The citations of what somebody is typing, as they will be stored of the draft, with what is wrong with each. Null if
 * there is no such draft for this person. Nothing is stored.
 */
export async function citeLive(
  staff: StaffMember,
  id: string | undefined,
  language: Language,
  text: string,
): Promise<LiveReading | null> {
  const draft = await findDraft(staff, id);
  if (!draft) return null;
  const [record, known, lexicon] = await Promise.all([
    db.draft.findUniqueOrThrow({ where: { id: draft.id }, select: { record: { select: datedSelect } } }),
    knownOfSources(db, "draft", [draft.id]),
    officeLexicon(),
  ]);
  const on = dayOfDraft(record.record);
  const read = inContext(
    await readInSteps({ text, date: on, self: null }, lexicon),
    known.get(draft.id) ?? new Map(),
  );
  const normOf = await nameNorms(read, language, on);
  const bySpan = grouped(read, ({ start, end }) => `${String(start)} ${String(end)}`);
  const citations = [...bySpan.values()].flatMap((those) => {
    const [first] = those;
    if (!first) return [];
    const norms = those.map(normOf);
    const look = looks.find((one) => norms.some((norm) => norm.look === one)) ?? "matched";
    return [{ start: first.start, end: first.end, quote: first.quote, look, norms }];
  });
  return { on, citations };
}

/** Names, addresses and findings of norms: three statements, however many there are. */
async function nameNorms(read: readonly CitationRead[], language: Language, on: string) {
  const slugs = new Set(
    read.flatMap(({ named, candidates }) => [...(named === null ? [] : [named]), ...candidates]),
  );
  const [acts, findings] = await Promise.all([
    db.act.findMany({
      where: { slug: { in: [...slugs] } },
      select: { slug: true, structure: true, ...briefSelect },
    }),
    findingsOn(db, on, read),
  ]);
  const known = new Map(acts.map((act) => [act.slug, act]));
  const titleOf = (slug: string): OneText | null => {
    const act = known.get(slug);
    return act ? oneOf(language, briefTitle(act)) : null;
  };
  const t = translator(language);
  return (one: CitationRead): NormMeant => {
    const { named, path, state, reason } = one;
    const act = named === null ? undefined : known.get(named);
    const slug = state === "matched" && act ? act.slug : null;
    const finding = findings.get(one) ?? null;
    return {
      ...{ slug, path, reason, finding, look: lookOf(one, finding) },
      label: path === null ? null : provisionLabel(path, act?.structure ?? null, t),
      act: named === null ? null : titleOf(named),
      href: slug === null ? null : path === null ? textHref(slug, null, on) : provisionHref(slug, path, on),
      candidates: one.candidates.map((candidate) => ({ slug: candidate, title: titleOf(candidate) })),
    };
  };
}

function lookOf({ state, reason }: CitationRead, finding: CitationFinding | null): Look {
  if (state === "matched") return finding === null ? "matched" : "broken";
  if (state === "ambiguous") return "open";
  return reason === "beyond-last-article" || reason === "not-an-identifier" ? "broken" : "unknown";
}
