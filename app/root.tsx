import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useRouteError,
  useRouteLoaderData,
  type ShouldRevalidateFunctionArgs,
} from "@remix-run/react";
import type { ReactNode } from "react";

import { SignOutGuard } from "./features/drafting/sign-out-guard.tsx";
import { staffOf } from "./platform/auth.server.ts";
import { catalogueHref, keepLanguage, keptLanguage, languageOf } from "./platform/i18n.server.ts";
import { useNonce } from "./platform/nonce.ts";
import { themeOf } from "./platform/theme.server.ts";
import { Fault, faultTitle } from "./ui/fault.tsx";
import { fontsOf } from "./ui/fonts.ts";
import { useFormat, useLanguage, useT, type Translate } from "./ui/language.tsx";
import { GlobalKeys } from "./ui/global-keys.tsx";
import { Masthead, type NavItem } from "./ui/masthead.tsx";
import { useReference } from "./ui/reference.tsx";

import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/page.css";
import "./styles/shell.css";
import "./styles/title-page.css";
import "./styles/front.css";
import "./styles/status.css";
import "./styles/tables.css";
import "./styles/forms.css";
import "./styles/parts.css";
import "./styles/record.css";
import "./styles/record-page.css";
import "./styles/files.css";
import "./styles/act.css";
import "./styles/reading.css";
import "./styles/graph.css";
import "./styles/results.css";
import "./styles/overlays.css";
import "./styles/phone.css";
import "./styles/print.css";

/** An error has its title from the layout, which speaks the reader's language. */
export const meta: MetaFunction = ({ error }) => (error ? [] : [{ title: "Ұсыныс" }]);

const statusOf = (error: unknown): number => (isRouteErrorResponse(error) ? error.status : 500);

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await staffOf(request);
  const language = await languageOf(request, staff);
  // So that the sign-in page later greets this device in the language of the person who used it last.
  const isKept = !staff || (await keptLanguage(request)) === language;
  return data(
    {
      language,
      catalogue: { href: catalogueHref(language) },
      staff: staff && { name: staff.name, role: staff.role },
      theme: await themeOf(request),
    },
    isKept ? undefined : { headers: { "Set-Cookie": await keepLanguage(language) } },
  );
}

/** What the frame shows changes with a deed (signing in, another language), not with going from page to page. */
export const shouldRevalidate = ({ formMethod }: ShouldRevalidateFunctionArgs): boolean =>
  formMethod !== undefined && formMethod !== "GET";

const mayImport = (role: string): boolean =>
  role === "drafter" || role === "head" || role === "administrator";

const sections = (t: Translate, role: string): NavItem[] => [
  { href: "/", label: t("shell.nav.home") },
  { href: "/proposals", label: t("shell.nav.proposals"), also: ["/suggestions", "/regulatory-amendments"] },
  {
    href: "/special-recommendations",
    label: t("shell.nav.recommendations"),
    also: ["/recommendations"],
  },
  { href: "/opinions", label: t("shell.nav.court") },
  { href: "/laws", label: t("shell.nav.laws"), also: ["/citations"] },
  { href: "/appeals", label: t("shell.nav.appeals") },
  { href: "/meetings", label: t("shell.nav.meetings") },
  { href: "/knowledge", label: t("shell.nav.knowledge") },
  ...(mayImport(role) ? [{ href: "/imports", label: t("shell.nav.imports") }] : []),
];

export function Layout({ children }: { readonly children: ReactNode }) {
  // Absent when the loader itself failed: the page then stands without scripts, and asks for none of its data.
  const root = useRouteLoaderData<typeof loader>("root");
  const language = useLanguage();
  const reference = useReference();
  const nonce = useNonce();
  const error = useRouteError();
  const t = useT();
  return (
    <html
      lang={language}
      data-theme={root && root.theme !== "system" ? root.theme : undefined}
      data-reference={reference ?? undefined}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={root && root.theme !== "system" ? root.theme : "light dark"} />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        {error ? <title>{`${t(faultTitle(statusOf(error)))} · Ұсыныс`}</title> : null}
        {/* First the style sheet: nothing is painted without it, and on a thin line all the rest would delay it. */}
        <Links />
        {fontsOf[language].map((href) => (
          <link key={href} rel="preload" as="font" type="font/woff2" crossOrigin="anonymous" href={href} />
        ))}
        {root ? (
          <link
            rel="preload"
            as="fetch"
            type="application/json"
            crossOrigin="anonymous"
            href={root.catalogue.href}
            data-messages=""
          />
        ) : null}
      </head>
      <body>
        {children}
        {root ? (
          <>
            <ScrollRestoration {...(nonce === undefined ? {} : { nonce })} />
            <Scripts {...(nonce === undefined ? {} : { nonce })} />
          </>
        ) : null}
      </body>
    </html>
  );
}

/** Masthead, page, footer. */
function Frame({ children }: { readonly children: ReactNode }) {
  const t = useT();
  const root = useRouteLoaderData<typeof loader>("root");
  const staff = root?.staff ?? null;
  return (
    <>
      <a className="skip" href="#main">
        {t("shell.skip")}
      </a>
      <Masthead
        nav={staff ? sections(t, staff.role) : []}
        person={staff && { name: staff.name, role: t(`status.role.${staff.role}`) }}
        theme={root?.theme ?? "system"}
      />
      {staff ? <SignOutGuard /> : null}
      {staff ? <GlobalKeys endpoint="/palette" /> : null}
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="foot">
        <div className="wrap">
          <span>{t("shell.about")}</span>
          <span className="end">
            <a href="/api/v1/openapi.json">{t("shell.api")}</a>
            <span className="keys">
              <kbd>/</kbd> {t("shell.slash")} <kbd>Ctrl+K</kbd> {t("shell.palette")} <kbd>?</kbd>{" "}
              {t("shell.keys")}
            </span>
          </span>
        </div>
      </footer>
    </>
  );
}

export default function App() {
  const { pathname } = useLocation();
  // The title page has a frame of its own.
  if (pathname === "/sign-in") return <Outlet />;
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const { instant } = useFormat();
  // An error met in the browser has no reference: it is found in the log by its time.
  const reference = useReference() ?? instant(new Date());
  return (
    <Frame>
      <Fault status={statusOf(error)} reference={reference} />
    </Frame>
  );
}
