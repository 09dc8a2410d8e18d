import { useLocation, useMatches } from "@remix-run/react";
import { useState } from "react";

import { Anchor } from "./anchor.tsx";
import { LanguageButtons } from "./language-buttons.tsx";
import { useT } from "./language.tsx";
import { Menu } from "./menu.tsx";
import { SearchField } from "./search-field.tsx";

export interface NavItem {
  readonly href: string;
  readonly label: string;
  /** Further addresses that belong to this section. */
  readonly also?: readonly string[];
}

export type Theme = "system" | "light" | "dark";

interface MastheadProps {
  readonly nav: readonly NavItem[];
  /** Who is signed in; null: nobody. */
  readonly person: { readonly name: string; readonly role: string } | null;
  readonly theme: Theme;
}

const isIn = (pathname: string, href: string): boolean =>
  href === "/" ? pathname === "/" : pathname === href || pathname.startsWith(`${href}/`);

const isCurrent = (pathname: string, { href, also = [] }: NavItem): boolean =>
  [href, ...also].some((address) => isIn(pathname, address));

/** Pages that do not lie under the address of their section name it in what they load. */
const sectionOf = (data: unknown): string | null =>
  typeof data === "object" && data !== null && "section" in data && typeof data.section === "string"
    ? data.section
    : null;

/** The head of every page: name, search, languages, the person, and the sections under them. */
export function Masthead({ nav, person, theme }: MastheadProps) {
  const t = useT();
  const { pathname, search, key } = useLocation();
  const section = useMatches().reduce<string | null>((found, { data }) => sectionOf(data) ?? found, null);
  const [openedAt, setOpenedAt] = useState<string | null>(null);
  const here = `${pathname}${search}`;
  const isFinding = openedAt === key;
  // The search page asks the same question in a field of its own.
  const hasSearch = person !== null && pathname !== "/search";
  const links = (className?: string) =>
    nav.map((item) => (
      <Anchor
        key={item.href}
        className={className}
        href={item.href}
        aria-current={isCurrent(section ?? pathname, item) ? "page" : undefined}
      >
        {item.label}
      </Anchor>
    ));

  return (
    <header className={isFinding ? "mast find-open" : "mast"}>
      <div className="wrap">
        <div className="mast-top">
          <Anchor className="mark" href="/" lang="kk">
            Ұсыныс
          </Anchor>
          {hasSearch ? <SearchField endpoint="/suggest" /> : null}
          <div className="mast-side">
            <LanguageButtons action="/language" here={here} />
            {person ? (
              <StaffMenu key={key} person={person} theme={theme} here={here} />
            ) : (
              <Anchor href="/sign-in">{t("shell.signIn")}</Anchor>
            )}
          </div>
          <div className="mast-menu">
            {hasSearch ? (
              <Anchor
                className="btn btn-s"
                href="/search"
                data-find-toggle=""
                aria-expanded={isFinding}
                onClick={(event) => {
                  event.preventDefault();
                  setOpenedAt(isFinding ? null : key);
                  if (!isFinding) requestAnimationFrame(() => document.getElementById("find")?.focus());
                }}
              >
                {t("shell.search.button")}
              </Anchor>
            ) : null}
            <Menu key={key} className="phone-nav" summaryClass="btn btn-s" summary={t("shell.sections")}>
              {nav.length > 0 ? (
                <nav aria-label={t("shell.sections")}>
                  <ul>
                    {links().map((link) => (
                      <li key={link.key}>{link}</li>
                    ))}
                    {person ? (
                      <li>
                        <Anchor href="/subscriptions">{t("shell.subscriptions")}</Anchor>
                      </li>
                    ) : null}
                    {person ? (
                      <li>
                        <Anchor href="/profile">{person.name}</Anchor>
                      </li>
                    ) : null}
                    {person ? (
                      <li>
                        <SignOut />
                      </li>
                    ) : null}
                  </ul>
                </nav>
              ) : null}
              <LanguageButtons action="/language" here={here} full />
            </Menu>
          </div>
        </div>
        {nav.length > 0 ? (
          <nav className="mast-nav" aria-label={t("shell.sections")}>
            {links()}
          </nav>
        ) : null}
      </div>
    </header>
  );
}

function StaffMenu({
  person,
  theme,
  here,
}: {
  readonly person: NonNullable<MastheadProps["person"]>;
  readonly theme: Theme;
  readonly here: string;
}) {
  const t = useT();
  return (
    <Menu
      className="menu"
      summaryClass="who"
      label={t("shell.staffMenu", { name: person.name })}
      summary={
        <>
          {person.name} <span aria-hidden="true">▾</span>
        </>
      }
    >
      <p className="meta">{person.role}</p>
      <ul>
        <li>
          <Anchor href="/subscriptions">{t("shell.subscriptions")}</Anchor>
        </li>
        <li>
          <Anchor href="/profile">{t("shell.profile")}</Anchor>
        </li>
      </ul>
      <ThemeButtons theme={theme} here={here} />
      <ul>
        <li>
          <SignOut />
        </li>
      </ul>
    </Menu>
  );
}

function SignOut() {
  const t = useT();
  return (
    <form method="post" action="/sign-out">
      <button type="submit">{t("shell.signOut")}</button>
    </form>
  );
}

/** Light, dark, or as the system has it. A form that reloads, so that it works without JavaScript. */
export function ThemeButtons({ theme, here }: { readonly theme: Theme; readonly here: string }) {
  const t = useT();
  return (
    <form method="post" action="/theme">
      <input type="hidden" name="to" value={here} />
      <span className="label">{t("shell.theme.label")}</span>
      <span className="seg" role="group" aria-label={t("shell.theme.label")}>
        {(["system", "light", "dark"] as const).map((choice) => (
          <button key={choice} type="submit" name="theme" value={choice} aria-pressed={choice === theme}>
            {t(`shell.theme.${choice}`)}
          </button>
        ))}
      </span>
    </form>
  );
}
