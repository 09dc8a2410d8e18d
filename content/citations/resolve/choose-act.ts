import { type Lexicon, numberKey } from "../lexicon/compile.ts";
import type { ActReference, BylawForm, Reason, RegistryAct, State } from "../types.ts";

/** What a reference's act turned out to be. */
export interface Meant {
  readonly act: string | null;
  readonly state: State;
  readonly reason: Reason;
  readonly candidates: readonly string[];
}

export const none = (
  reason: Reason,
  act: string | null = null,
  candidates: readonly string[] = [],
): Meant => ({
  act,
  state: "none",
  reason,
  candidates,
});
export const matched = (act: string, reason: Reason): Meant => ({
  act,
  state: "matched",
  reason,
  candidates: [],
});

type Named = ActReference & { readonly by: "name" };
type Numbered = ActReference & { readonly by: "number" };

/** Which of the acts that bear a name is meant, for a citation of `article` in a document of `date`. */
export function actByName(
  lexicon: Lexicon,
  reference: Named,
  article: number | null,
  date: string | null,
  inContext: (slug: string) => boolean,
): Meant {
  const bearers = reference.slugs.flatMap((slug) => lexicon.acts.get(slug) ?? []);
  const printed = bearers.filter((act) => isPrinted(act, reference));
  if (printed.length === 0) return none("not-in-registry", null, reference.slugs);
  const works = byWork(printed);
  const [only] = works;
  if (only && works.length === 1) return edition(only, reference, article, date);
  const known = works.filter((work) => work.some(({ slug }) => inContext(slug)));
  const [one] = known;
  if (one && known.length === 1) {
    const meant = edition(one, reference, article, date);
    return meant.state === "matched" ? { ...meant, reason: "context" } : meant;
  }
  return {
    act: null,
    state: "ambiguous",
    reason: "several-acts",
    candidates: printed.map(({ slug }) => slug),
  };
}

/** Whether the date and the number printed beside the name are the act's. */
function isPrinted(act: RegistryAct, { date, number }: Named): boolean {
  if (date !== null && act.adoptedOn !== undefined && act.adoptedOn.slice(0, 4) !== date.slice(0, 4))
    return false;
  return number === null || act.number === undefined || numberKey(number) === numberKey(act.number);
}

/** Editions and parts of one work together. */
function byWork(acts: readonly RegistryAct[]): RegistryAct[][] {
  const works: RegistryAct[][] = [];
  for (const act of acts) {
    const own = works.find((work) => work.some((other) => isSameWork(act, other)));
    if (own) own.push(act);
    else works.push([act]);
  }
  return works;
}

const bareTitle = ({ title }: RegistryAct): string => title.en.replace(/ \([^)]*\)$/u, "");

function isSameWork(one: RegistryAct, other: RegistryAct): boolean {
  if (one.successor === other.slug || other.successor === one.slug) return true;
  return one.form === other.form && bareTitle(one) === bareTitle(other);
}

function edition(
  work: readonly RegistryAct[],
  reference: Named,
  article: number | null,
  date: string | null,
): Meant {
  const parts = work.filter((act) => isEdition(act, work) || holds(act, article));
  const beyond = none(
    "beyond-last-article",
    null,
    work.map(({ slug }) => slug),
  );
  const [only] = parts;
  if (!only) return beyond;
  const chosen = chooseEdition(parts, reference, date);
  return holds(chosen.act, article) ? matched(chosen.act.slug, chosen.reason) : beyond;
}

/** An edition under the same name follows this one, or it follows another: dates choose, not articles. */
const isEdition = (act: RegistryAct, work: readonly RegistryAct[]): boolean =>
  act.successor !== undefined || work.some(({ successor }) => successor === act.slug);

function chooseEdition(
  acts: readonly RegistryAct[],
  reference: Named,
  date: string | null,
): { readonly act: RegistryAct; readonly reason: Reason } {
  const ordered = [...acts].sort((one, other) => startOf(one).localeCompare(startOf(other)));
  const [oldest] = ordered as [RegistryAct];
  const newest = ordered.at(-1) ?? oldest;
  if (acts.length === 1)
    return { act: oldest, reason: reference.date === null ? "named" : "edition-printed" };
  if (reference.age) return { act: reference.age === "old" ? oldest : newest, reason: "edition-printed" };
  if (date !== null)
    return { act: ordered.findLast((act) => startOf(act) <= date) ?? oldest, reason: "edition-by-date" };
  // Without a date the registry's plain slug is meant: it bears the name alone.
  const [plain] = [...acts].sort((one, other) => one.slug.length - other.slug.length) as [RegistryAct];
  return { act: plain, reason: "default-edition" };
}

const startOf = (act: RegistryAct): string => act.inForceFrom ?? act.adoptedOn ?? "";

/** Whether the act can have such an article. */
export function holds(act: RegistryAct, article: number | null): boolean {
  if (article === null) return act.firstArticle === undefined;
  if (article === 0) return false;
  return article <= (act.lastArticle ?? Infinity) && article >= (act.firstArticle ?? 1);
}

/** The act that a form, a number and a date name. */
export function actByNumber(
  lexicon: Lexicon,
  { form, number, date }: Numbered,
  known: (form: string, number: string) => string | null,
): Meant {
  const court = form === "resolution" && number !== null && numberKey(number).endsWith("-НП");
  if (court)
    return actByNumber(
      lexicon,
      { by: "number", form: "cc-resolution", kind: "resolution", number, date },
      known,
    );
  const written = form === "resolution" ? "gov-resolution" : form;
  if (number === null) {
    const dated =
      form === "law" ? [...lexicon.acts.values()].filter((act) => isLaw(act) && act.adoptedOn === date) : [];
    const [only] = dated;
    if (only && dated.length === 1) return matched(only.slug, "number-and-date");
    return none(
      "not-in-registry",
      `${written}:?:${date ?? "?"}`,
      dated.map(({ slug }) => slug),
    );
  }
  const alike = (lexicon.byNumber.get(numberKey(number)) ?? []).filter((act) => isOfForm(act, form));
  const fitting = alike.filter(
    ({ adoptedOn }) => date === null || adoptedOn === undefined || adoptedOn === date,
  );
  const [only] = fitting;
  const unique = date !== null || form === "cc-resolution" || /-[IVX]+$/u.test(number);
  if (only && fitting.length === 1 && unique) return matched(only.slug, "number-and-date");
  if (date === null) {
    const earlier = known(form, numberKey(number));
    if (earlier !== null) return matched(earlier, "same-act");
  }
  const name = form === "cc-resolution" ? numberKey(number) : asRegistered(number);
  return none(
    "not-in-registry",
    `${written}:${name}:${date ?? "?"}`,
    fitting.map(({ slug }) => slug),
  );
}

/** The Ministry's letters as its orders bear them: "KR DSM-61" is "ҚР ДСМ-61". */
function asRegistered(number: string): string {
  return number.replace(/^(?:KR|КР) ?-?(?:DSM|ДСМ)/u, "ҚР ДСМ");
}

const isLaw = ({ form }: RegistryAct): boolean =>
  form === "law" || form === "constitutional_law" || form === "code";

function isOfForm(act: RegistryAct, form: BylawForm): boolean {
  if (form === "law") return isLaw(act);
  if (form === "resolution")
    return (
      act.slug.startsWith("gov-resolution:") || act.form === "sc_resolution" || act.form === "cc_resolution"
    );
  return act.slug.startsWith(`${form}:`);
}

const SYMBOL = /\//u;

/** The act of an Adilet identifier or a United Nations symbol. */
export function actByIdentifier(lexicon: Lexicon, identifier: string): Meant {
  if (SYMBOL.test(identifier)) {
    const act = (lexicon.byNumber.get(numberKey(identifier)) ?? [])[0];
    return act ? matched(act.slug, "identifier") : none("not-in-registry", `un-doc:${identifier}`);
  }
  const act = lexicon.byIdentifier.get(identifier);
  if (act) return matched(act.slug, "identifier");
  if (identifier.length === 11) return none("not-in-registry", `adilet:${identifier}`);
  const meant = [...lexicon.byIdentifier]
    .filter(([id]) => lacksOneSign(identifier, id))
    .map(([, { slug }]) => slug);
  return none("not-an-identifier", null, meant);
}

/** Whether `short` is `whole` with one sign left out. */
function lacksOneSign(short: string, whole: string): boolean {
  if (short.length !== whole.length - 1) return false;
  let at = 0;
  while (at < short.length && short.charAt(at) === whole.charAt(at)) at++;
  return short.slice(at) === whole.slice(at + 1);
}
