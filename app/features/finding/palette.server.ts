import type { StaffMember } from "#app/platform/auth.server.ts";
import { type Translate, translator } from "#app/platform/i18n.server.ts";
import type { Language, Role } from "#prisma/generated/client.ts";

import { suggestions } from "./suggestions.server.ts";

interface Place {
  /** A key of the catalogues: its name in each of the three languages finds it. */
  readonly name: string;
  readonly href: string;
  /** Who may go there; absent: everybody. The pages themselves ask again. */
  readonly roles?: readonly Role[];
}

const LEGAL = ["head", "drafter"] as const;
const SUGGESTERS = ["head", "drafter", "representative"] as const;
const REGISTRARS = ["head", "drafter", "administrator"] as const;

const PLACES: readonly Place[] = [
  { name: "page.home", href: "/" },
  { name: "page.search", href: "/search" },
  { name: "page.proposals", href: "/proposals" },
  { name: "page.specialRecommendations", href: "/special-recommendations" },
  { name: "page.recommendations", href: "/recommendations" },
  { name: "page.suggestions", href: "/suggestions" },
  { name: "page.opinions", href: "/opinions" },
  { name: "page.amendments", href: "/regulatory-amendments" },
  { name: "page.laws", href: "/laws" },
  { name: "page.appeals", href: "/appeals" },
  { name: "page.meetings", href: "/meetings" },
  { name: "page.knowledge", href: "/knowledge" },
  { name: "page.glossary", href: "/knowledge/glossary" },
  { name: "page.citations", href: "/citations", roles: LEGAL },
  { name: "page.reading", href: "/citations/read" },
  { name: "page.graph", href: "/graph" },
  { name: "page.imports", href: "/imports", roles: REGISTRARS },
  { name: "page.subscriptions", href: "/subscriptions" },
  { name: "page.groups", href: "/groups" },
  { name: "page.profile", href: "/profile" },
  { name: "do.record", href: "/records/new", roles: SUGGESTERS },
  { name: "do.appeal", href: "/appeals/new", roles: SUGGESTERS },
  { name: "do.meeting", href: "/meetings/new", roles: LEGAL },
  { name: "do.act", href: "/laws/new", roles: REGISTRARS },
  { name: "do.page", href: "/knowledge/new", roles: LEGAL },
];

const MOST_PLACES = 8;

const nameOf = ({ name }: Place, t: Translate): string => t(`palette.${name}`);
const folded = (text: string): string => text.toLowerCase().replaceAll("ё", "е");

/** Whether each word that was typed begins a word of the name. */
function answers(name: string, asked: string): boolean {
  const words = folded(name).split(/[^\p{L}\p{N}]+/u);
  return folded(asked)
    .split(/\s+/u)
    .filter(Boolean)
    .every((part) => words.some((word) => word.startsWith(part)));
}

/** Pages and actions whose name in any of the three languages answers, then records, acts and texts that do. */
export async function paletteItems(staff: StaffMember, text: string, language: Language) {
  const asked = text.slice(0, 200).trim();
  const translators = (["kk", "ru", "en"] as const).map(translator);
  const t = translator(language);
  const places = PLACES.filter(
    (place) =>
      (place.roles === undefined || place.roles.includes(staff.role)) &&
      translators.some((into) => answers(nameOf(place, into), asked)),
  );
  const shown = (asked === "" ? places : places.slice(0, MOST_PLACES)).map((place) => ({
    ...{ id: place.name, label: nameOf(place, t), href: place.href },
    note: t(place.name.startsWith("do.") ? "palette.isAction" : "palette.isPage"),
  }));
  if (asked.length < 2) return shown;
  const found = await suggestions(staff, asked, language);
  return [...shown, ...found.filter((item) => "href" in item)];
}
