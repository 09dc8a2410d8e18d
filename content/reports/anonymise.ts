const INITIALS = "(?:\\p{Lu}\\.\\s?){1,3}";
/** A title, then initials; or two initials and more; or the word for the person and one initial. */
const TITLED = new RegExp(`\\b(?:Mr|Ms|Mrs|Miss)\\.?\\s+${INITIALS}(?=[\\s,.;:'’)]|$)`, "gu");
const ROLE = new RegExp(
  `\\b(convict(?:ed)?|prisoner|detainee|inmate|lawyer|attorney|citizen|inspector|investigator|applicant|complainant|patient)\\s+${INITIALS}(?=[\\s,;:'’)]|$)`,
  "giu",
);
const PAIR = /(?<![\p{L}.])(?!U\.\s?[SKN]\.)\p{Lu}\.\s?\p{Lu}\.(?:\s?\p{Lu}\.)?(?=[\s,;:'’)]|$)/gu;
const NAMED_AFTER = /\bnamed after\s+\p{Lu}\.(?:\s?\p{Lu}\.)?\s+\p{Lu}\p{Ll}+/gu;

/** One initial in a running sentence: "against A. and others", ", T., was". */
const LONE = /(?<=\s)\p{Lu}\.(?=,|\s+\p{Ll})/gu;

const VERBS_OF_ENTRY =
  "approached|submitted|reported|appealed|complained|received an? (?:collective )?appeal|appeals?|complaint|petition|expressed|requested|was not provided|assist(?:ed)?|addressed|allegedly|suffered";
const TELLS = new RegExp(`\\b(?:${VERBS_OF_ENTRY})\\b`, "iu");

/** The initials that a text prints, as they stand: "Ms. I.D.", "K.Z.", "convict G.". */
export function initialsIn(text: string): string[] {
  const bare = text.replace(NAMED_AFTER, " ");
  const found = [TITLED, ROLE, PAIR].flatMap((pattern) => bare.match(pattern) ?? []);
  const letters = found.map(
    (hit) => /((?:\p{Lu}\.\s?){1,3})\s*$/u.exec(hit)?.[1]?.replace(/\s/gu, "") ?? hit,
  );
  return [...new Set(letters)];
}

/** Whether a paragraph begins to tell somebody's own case. */
export const tellsOfPerson = (text: string): boolean => initialsIn(text).length > 0 && TELLS.test(text);

/**
 * Takes the initials of persons out: "Ms. I.D. approached" becomes "the applicant approached". Which of several
 * persons is the applicant the text does not say, so every person becomes one: the reader of a summary needs no more.
 */
export function anonymise(text: string): string {
  const kept: string[] = [];
  const guarded = text.replace(NAMED_AFTER, (name) => `\uE000${String(kept.push(name) - 1)}\uE001`);
  const bare = guarded
    .replace(TITLED, (hit) => `the applicant${stopOf(hit)}`)
    .replace(ROLE, (_, role: string) => `the ${role.toLowerCase()}`)
    .replace(PAIR, "the applicant")
    .replace(LONE, "another person")
    .replace(/\b(?:the|a) the applicant/giu, "the applicant")
    .replace(/^the /u, "The ")
    .replace(/([.!?]\s+)the (?=applicant|convict|lawyer|prisoner)/gu, "$1The ");
  return bare.replace(/\uE000(\d+)\uE001/gu, (_, index: string) => kept[Number(index)] ?? "");
}

/** A sentence may end with the initials' own stop. */
const stopOf = (hit: string): string => (/\s$/u.test(hit) ? " " : "");
