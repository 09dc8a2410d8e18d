import type { CitationRead } from "./read-citations.ts";
import type { KnownNorms } from "./known-of-source.server.ts";

/**
 * What a citation means beside the rest of its source. "Order No. 94" without a date is the one order of that number
 * in the registry, if the source refers to that order elsewhere; else a person decides whether it is. "Article 163" without an act stays open, with the
 * acts whose article 163 the source is about as candidates: a person decides.
 */
export function inContext<Read extends CitationRead>(citations: readonly Read[], known: KnownNorms): Read[] {
  const named = new Set([
    ...known.keys(),
    ...citations.flatMap(({ state, named: slug }) => (state === "matched" ? (slug ?? []) : [])),
  ]);
  return citations.map((citation) => {
    const { state, reason, candidates, path } = citation;
    if (state !== "none") return citation;
    const [only, ...others] = candidates;
    if (reason === "not-in-registry" && only !== undefined && others.length === 0 && named.has(only))
      return { ...citation, state: "matched", reason: "context", named: only, candidates: [] };
    if (reason === "not-in-registry" && candidates.length > 0) return { ...citation, state: "ambiguous" };
    if ((reason === "no-act-named" || reason === "no-antecedent") && path !== null) {
      const [unit = ""] = path.split(".");
      const possible = [...known].flatMap(([slug, paths]) =>
        [...paths].some((one) => one === unit || one.startsWith(`${unit}.`)) ? slug : [],
      );
      if (possible.length > 0) return { ...citation, state: "ambiguous", candidates: possible };
    }
    return citation;
  });
}
