import { createCookie } from "@remix-run/node";

import { compileCatalogue, type CompiledCatalogue } from "./messages.server.ts";
import { isLanguage, makeTranslate, type Language, type Translate } from "./translate.ts";

export { isLanguage, type Language, type Translate } from "./translate.ts";

const YEAR = 365 * 86_400;

const languageCookie = createCookie("usynys_language", {
  httpOnly: true,
  sameSite: "lax",
  path: "/",
  maxAge: YEAR,
});

/** The header that keeps a language on this device, for pages read before signing in. */
export const keepLanguage = (language: Language): Promise<string> => languageCookie.serialize(language);

/** The language kept on this device, or null. */
export async function keptLanguage(request: Request): Promise<Language | null> {
  const kept: unknown = await languageCookie.parse(request.headers.get("Cookie"));
  return isLanguage(kept) ? kept : null;
}

/** Long enough to find one's password; short enough that it is still the same person before the screen. */
const CHOICE_LASTS = 15 * 60;

const choiceCookie = createCookie("usynys_language_chosen", {
  httpOnly: true,
  sameSite: "lax",
  path: "/",
  maxAge: CHOICE_LASTS,
});

/** The header that remembers a choice made before signing in, apart from what an earlier person left on the device. */
export const rememberChoice = (language: Language): Promise<string> => choiceCookie.serialize(language);
export const forgetChoice = (): Promise<string> => choiceCookie.serialize("", { maxAge: 0 });

/** The language that whoever is about to sign in has just chosen, or null. */
export async function chosenLanguage(request: Request): Promise<Language | null> {
  const chosen: unknown = await choiceCookie.parse(request.headers.get("Cookie"));
  return isLanguage(chosen) ? chosen : null;
}

/** The first language of the browser's list that we speak, or null. */
function acceptedLanguage(header: string | null): Language | null {
  const wishes = (header ?? "")
    .split(",")
    .map((wish) => {
      const [tag = "", ...parameters] = wish.trim().split(";");
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/u.exec(parameter)?.[1]).find(Boolean);
      return { language: tag.slice(0, 2).toLowerCase(), weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wishes.map(({ language }) => language).find(isLanguage) ?? null;
}

/**
 * The language to answer in: the person's own, else the one kept on the device, else the browser's, else Kazakh,
 * the language of the state.
 */
export async function languageOf(
  request: Request,
  staff?: { readonly language: Language } | null,
): Promise<Language> {
  if (staff) return staff.language;
  return (await keptLanguage(request)) ?? acceptedLanguage(request.headers.get("Accept-Language")) ?? "kk";
}

interface Compiled {
  readonly catalogue: CompiledCatalogue;
  readonly translate: Translate;
  readonly at: number;
}

const isProduction = process.env["NODE_ENV"] === "production";
/** In development an edited message appears at the next request; elsewhere files do not change under us. */
const keptFor = process.env["NODE_ENV"] === "development" ? 1_000 : Number.POSITIVE_INFINITY;
const compiled = new Map<Language, Compiled>();

function compiledFor(language: Language): Compiled {
  const kept = compiled.get(language);
  if (kept && Date.now() - kept.at < keptFor) return kept;
  const catalogue = compileCatalogue(language);
  const translate = makeTranslate(language, catalogue.messages, !isProduction);
  const fresh = { catalogue, translate, at: Date.now() };
  compiled.set(language, fresh);
  return fresh;
}

/** Reads messages of a language. A missing key throws, except in production, where the key itself is shown. */
export const translator = (language: Language): Translate => compiledFor(language).translate;

/** The catalogue of a language as the browser loads it. */
export const catalogueOf = (language: Language): CompiledCatalogue => compiledFor(language).catalogue;

/** The address of a language's catalogue; it may be kept for ever, for it changes with the messages. */
export const catalogueHref = (language: Language): string =>
  `/messages/${language}.${catalogueOf(language).hash}.json`;
