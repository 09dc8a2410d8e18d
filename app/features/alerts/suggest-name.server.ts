import { namesOfFacets } from "#app/features/finding/facet-names.server.ts";
import { provisionNameFields } from "#app/features/finding/provision-names.server.ts";
import { FILTERS, readSearchAddress } from "#app/features/finding/search-address.ts";
import { valueKey } from "#app/features/finding/search-words.ts";
import { briefTitle } from "#app/features/laws/brief-title.server.ts";
import { provisionLabel } from "#app/features/laws/provision-label.ts";
import { oneOf, wordsOf } from "#app/features/records/list-local.ts";
import { db } from "#app/platform/db.server.ts";
import { type Language, translator } from "#app/platform/i18n.server.ts";

const LONGEST = 200;

/** What a search may be called, by what it asks: "Criminal Code, Art. 146", "torture, Opinion, 2024". */
export async function suggestName(address: string, language: Language): Promise<string> {
  const { text, filters } = readSearchAddress(new URLSearchParams(address));
  const named = await namesOfFacets({
    ...{ body: filters.body ?? [], region: filters.region ?? [] },
    ...{ act: filters.act ?? [], topic: filters.topic ?? [] },
  });
  const t = translator(language);
  const values = FILTERS.flatMap((name) =>
    (filters[name] ?? []).map((value) => {
      const key = valueKey(name, value);
      if (key !== null) return t(key);
      const found = name === "body" || name === "region" || name === "act" || name === "topic";
      return (found && wordsOf(oneOf(language, named[name][value] ?? {}))) || value;
    }),
  );
  const said = (await nameOfCited(text.trim(), language)) ?? text.trim();
  return [said, ...values]
    .filter((part) => part !== "")
    .join(", ")
    .slice(0, LONGEST);
}

/** Of a question for what cites an act or a provision, the name of that. */
async function nameOfCited(text: string, language: Language): Promise<string | null> {
  const [, slug, path] = /^cites:([^\s#]+)(?:#(\S+))?$/u.exec(text) ?? [];
  if (slug === undefined) return null;
  const act = await db.act.findUnique({ where: { slug }, select: provisionNameFields.act.select });
  if (!act) return null;
  const name = wordsOf(oneOf(language, briefTitle(act)));
  return path === undefined ? name : `${name}, ${provisionLabel(path, act.structure, translator(language))}`;
}
