import { db } from "#app/platform/db.server.ts";
import { officeNames } from "#app/platform/search-names.server.ts";
import { inThree, isoDay, type Trilingual } from "#app/platform/trilingual.ts";
import { compileRegistry, type Lexicon } from "#content/citations/lexicon/compile.ts";
import type { RegistryAct } from "#content/citations/types.ts";

let held: { readonly fingerprint: string; readonly lexicon: Promise<Lexicon> } | null = null;

/** The acts of the office's registry, ready for citations to be read by; made anew once a name has changed. */
export async function officeLexicon(): Promise<Lexicon> {
  const { fingerprint } = await officeNames();
  if (held?.fingerprint !== fingerprint) {
    const lexicon = readRegistry().then((acts) => compileRegistry({ acts }));
    held = { fingerprint, lexicon };
    // What failed is read again by the next who asks.
    lexicon.catch(() => {
      held = null;
    });
  }
  return held.lexicon;
}

/** Lets the lexicon be made anew where something else than a name has changed: an act's last article. */
export function forgetLexicon(): void {
  held = null;
}

const given = ({ kk, ru, en }: Trilingual) => ({
  ...(kk !== null && { kk }),
  ...(ru !== null && { ru }),
  ...(en !== null && { en }),
});

async function readRegistry(): Promise<RegistryAct[]> {
  const acts = await db.act.findMany({
    select: {
      ...{ slug: true, form: true, number: true, adoptedOn: true, adiletId: true, structure: true },
      ...{ titleKk: true, titleRu: true, titleEn: true, shortKk: true, shortRu: true, shortEn: true },
      ...{ abbrKk: true, abbrRu: true, abbrEn: true, aliases: true, inForceFrom: true, inForceTo: true },
      ...{ firstArticle: true, lastArticle: true },
      successor: { select: { slug: true } },
    },
    orderBy: { slug: "asc" },
  });
  return acts.map((act) => ({
    ...{ slug: act.slug, form: act.form, aliases: act.aliases },
    title: { ...given(inThree(act, "title")), en: act.titleEn },
    short: given(inThree(act, "short")),
    abbr: { kk: act.abbrKk, ru: act.abbrRu, en: act.abbrEn },
    number: act.number ?? undefined,
    adoptedOn: isoDay(act.adoptedOn) ?? undefined,
    adiletId: act.adiletId ?? undefined,
    structure: act.structure ?? undefined,
    inForceFrom: isoDay(act.inForceFrom) ?? undefined,
    inForceTo: isoDay(act.inForceTo) ?? undefined,
    firstArticle: act.firstArticle ?? undefined,
    lastArticle: act.lastArticle ?? undefined,
    successor: act.successor?.slug,
  }));
}
