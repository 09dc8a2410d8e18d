import type { Block } from "./blocks.ts";
import { statedCount } from "./stated-count.ts";
import type { Findings } from "./types.ts";

const ANNOUNCED =
  /\b(?:amendments?|changes)\b[^.]{0,80}\b(?:made|introduced|adopted)\b[^.]{0,60}\b(?:regulatory(?: legal)? acts?|legal acts?|laws and regulations|by-laws)\b/iu;
const COUNTED = /\b(?:regulatory legal acts?|regulatory acts?|legal acts?|by-laws)\b/iu;
const ACT =
  /\b(Resolution|Decree|Order|Law|Rules|Decision)\b([^«»“”"]{0,160}?)\b(?:dated|of)\s+((?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{1,2},\s*\d{4}|\d{1,2}\s+\p{Lu}\p{Ll}+\s+\d{4})\s*,?\s*(?:No\.?|№)\s*([\p{L}\d/.,-]*\p{N}[\p{L}\d/-]*)\s*,?\s*[«“"]([^»”"]{5,400}?),?[»”"]/gu;
const SUBMITTED =
  /\b(?:submitted|sent|forwarded)\b[^.]{0,120}\bfor (?:approval|consideration|coordination)\b/iu;

/**
 * Reads the by-laws whose amendment the office brought about, from the paragraph that names them with date and number.
 * Where the paragraph itself says that they still wait for approval, that is noted: amended is not what it means.
 */
export function readAmendments(blocks: readonly Block[], { candidates, notices }: Findings): void {
  for (const block of blocks) {
    if (block.isNoise || !ANNOUNCED.test(block.text)) continue;
    const acts = [...block.text.matchAll(ACT)];
    if (acts.length === 0) continue;
    const span = { lineFrom: block.lineFrom, lineTo: block.lineTo };
    const isSubmitted = SUBMITTED.test(block.text);
    if (isSubmitted)
      notices.push({ code: "submitted_only", ...span, detail: SUBMITTED.exec(block.text)?.[0] ?? "" });
    const stated = statedCount(block.text, COUNTED);
    if (stated !== null && stated !== acts.length) {
      notices.push({ code: "count_differs", ...span, detail: `${String(stated)} / ${String(acts.length)}` });
    }
    for (const [printed, form = "", , date = "", number = "", name = ""] of acts) {
      candidates.push({
        kind: "regulatory_amendment",
        title: `${form} No. ${number.replace(/[.,]$/u, "")} (${date}): ${name}`,
        quote: block.text,
        ...span,
        addressee: null,
        bodyIds: [],
        region: null,
        regionId: null,
        payload: { form, date, number: number.replace(/[.,]$/u, ""), name, act: printed, isSubmitted },
      });
    }
  }
}
