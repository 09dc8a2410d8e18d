import type { Finding } from "../finding.ts";
import type { Knowledge, KnownApplicant } from "../knowledge.ts";
import { type LintText, matchesIn } from "../lint-text.ts";

/** Each kind of data, and what puts something in its place; null: a person has to think. */
const PATTERNS = [
  { reason: "iin", pattern: /(?<!\d)\d{12}(?!\d)/gu, holds: isIin, fix: "" },
  {
    reason: "telephone",
    pattern: /(?<![\d-])(?:\+7|8)[\s (-]*7\d{2}[\s )-]*\d{3}[\s -]*\d{2}[\s -]*\d{2}(?!\d)/gu,
    holds: () => true,
    fix: "",
  },
  {
    reason: "address",
    pattern:
      /(?:(?:ул\.|улиц\p{L}*|пр\.|проспект\p{L}*|мкр\.?|микрорайон\p{L}*)[^.;\n]{2,60}?(?:кв\.|квартир\p{L}*)\s*\d+|\p{Lu}[^.;\n]{2,60}?(?:көшесі|даңғылы|шағын ауданы)[^.;\n]{0,40}?\d+[^.;\n]{0,20}?пәтер|\d+[^.;\n]{2,60}?(?:street|avenue|st\.)[^.;\n]{0,30}?(?:apt\.?|apartment|flat)\s*\d+)/giu,
    holds: () => true,
    fix: null,
  },
  {
    reason: "name",
    pattern:
      /(?<=(?:(?<!\p{L})(?:граждан(?:ин|ин\p{L}+|к\p{L}+)|заявител\p{L}*|осужд[её]нн\p{L}*|азамат(?:ша)?(?:сы)?(?:\p{L}{0,3})?|өтініш беруші(?:\p{L}{0,3})?|сотталған|citizen|applicant|complainant|Mr\.?|Mrs\.?|Ms\.?)\s+))(?:\p{Lu}\.\s?){0,2}\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?(?:(?:\s+\p{Lu}\p{Ll}{2,}){1,2}|\s?(?:\p{Lu}\.){1,2})?/gu,
    holds: isName,
    fix: "initials",
  },
] as const;

/** What says who an applicant is: by what it looks like, and by what the linked appeals hold. */
export function personalFindings(text: LintText, { applicants }: Knowledge): Finding[] {
  const seen = PATTERNS.flatMap(({ reason, pattern, holds, fix }) =>
    matchesIn(text, pattern)
      .filter(({ quote }) => holds(quote))
      .map(({ quote, place }) => found(reason, quote, place, fix === "initials" ? initials(quote) : fix)),
  );
  const known = applicants.flatMap((applicant) => traces(text, applicant));
  const isSeen = ({ place: { block, from, to } }: Finding) =>
    seen.some(({ place }) => place.block === block && from < place.to && to > place.from);
  return [...seen, ...known.filter((one) => !isSeen(one))];
}

const found = (reason: string, quote: string, place: Finding["place"], fix: string | null): Finding => ({
  ...{ rule: "personal", reason, isGrave: true, place, quote, fix, values: {} },
});

/** An individual's number begins with the day of birth and ends with a digit that the others give. */
function isIin(printed: string): boolean {
  const digits = Array.from(printed, Number);
  const [month, day] = [Number(printed.slice(2, 4)), Number(printed.slice(4, 6))];
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  const sum = (first: number) =>
    digits.slice(0, 11).reduce((all, digit, index) => all + digit * (((index + first - 1) % 11) + 1), 0) % 11;
  const check = sum(1) === 10 ? sum(3) : sum(1);
  return check === digits[11];
}

/** Words that follow "citizen" and are no name: the country's, an office's. */
const NO_NAME =
  /^(?:Республик|Казахстан|Қазақстан|Республика|Republic|Kazakhstan|Российск|Уполномоченн|Конституц)/u;
function isName(quote: string): boolean {
  return !NO_NAME.test(quote) && (/\s\p{Lu}\p{Ll}/u.test(quote) || /\p{Lu}\./u.test(quote));
}

const initials = (name: string): string =>
  [...name.matchAll(/\p{Lu}/gu)].map(([letter]) => `${letter}.`).join("");

const escaped = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&");

/**
 * What of an applicant stands in a text, as a whole: a full name, not a surname alone, which may be anybody's and would
 * tell whoever guesses it.
 */
function traces(text: LintText, { name, iin, telephone, email, address }: KnownApplicant): Finding[] {
  const looked: { reason: string; pattern: RegExp }[] = [];
  const parts = (name ?? "").split(/\s+/u).filter((part) => /^\p{Lu}\p{Ll}{2,}/u.test(part));
  const [first, second] = parts;
  if (first !== undefined && second !== undefined) {
    // In whatever case: endings differ, the stems do not.
    const stem = (part: string) => `${escaped(part.slice(0, Math.max(3, part.length - 2)))}\\p{L}*`;
    const either = `(?:${stem(first)}\\s+${stem(second)}|${stem(second)}\\s+${stem(first)})`;
    looked.push({ reason: "name", pattern: new RegExp(`(?<!\\p{L})${either}`, "giu") });
  }
  const digits = (telephone ?? "").replaceAll(/\D/gu, "").slice(-10);
  if (digits.length === 10) {
    looked.push({ reason: "telephone", pattern: new RegExp(digits.split("").join("[\\s()-]*"), "gu") });
  }
  for (const [reason, words] of [
    ["iin", iin],
    ["email", email],
    ["address", address],
  ] as const) {
    if (words && words.trim().length > 5) {
      looked.push({ reason, pattern: new RegExp(escaped(words.trim()).replaceAll(/\s+/gu, "\\s+"), "giu") });
    }
  }
  return looked.flatMap(({ reason, pattern }) =>
    matchesIn(text, pattern).map(({ quote, place }) =>
      found(reason, quote, place, reason === "name" ? initials(quote) : reason === "address" ? null : ""),
    ),
  );
}
