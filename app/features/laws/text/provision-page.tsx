import { useLocation } from "@remix-run/react";

import { Anchor } from "#app/ui/anchor.tsx";
import { useFormat, useLanguage, useLocal, useT } from "#app/ui/language.tsx";
import { Banner, Crumbs, Section } from "#app/ui/page.tsx";
import { Status } from "#app/ui/status.tsx";

import { graphHref } from "../graph-href.ts";
import { provisionHref, textHref } from "../provision-href.ts";
import { provisionLabel } from "../provision-label.ts";
import { ChangedWords } from "./changed-words.tsx";
import { EditionBar } from "./edition-bar.tsx";
import { ProvisionProvoked } from "./provision-provoked.tsx";
import { ProvisionText } from "./provision-text.tsx";
import type { ProvisionViewed } from "./view-provision.server.ts";

/** A provision on a day: its words, where it stands, and all that it provoked. */
export function ProvisionPage({ shown }: { readonly shown: ProvisionViewed }) {
  const t = useT();
  const local = useLocal();
  const language = useLanguage();
  const { act, path, asked, place } = shown;
  const label = provisionLabel(path, act.structure, t);
  const inOwn = shown.texts.find((text) => text.language === language) ?? shown.texts[0];
  const heading = inOwn?.rows[0]?.heading ?? local(shown.summary.heading)?.text ?? null;
  const name = local(act.title)?.text ?? act.slug;
  return (
    <div className="wrap">
      <Crumbs
        items={[
          { label: t("lists.home"), href: "/" },
          { label: t("act.list.title"), href: "/laws" },
          { label: name, href: textHref(act.slug, null, asked) },
          { label },
        ]}
      />
      <header className="act-head">
        <p className="kind">
          <Anchor href={textHref(act.slug, shown.texts.length > 0 ? path : null, asked)}>{name}</Anchor>
        </p>
        <h1 className="title">
          {label}
          {heading ? `. ${heading}` : null}
        </h1>
        <p className="meta no-print">
          <Anchor href={graphHref("provision", `${act.slug}/${path}`)}>{t("graph.open")}</Anchor>
        </p>
        {shown.unconfirmed ? (
          <p>
            <Status shape="hold">{t("status.unconfirmed")}</Status>
          </p>
        ) : null}
      </header>
      {shown.earliest === null ? null : (
        <EditionBar
          on={shown.on}
          held={shown.texts}
          hrefToday={provisionHref(act.slug, path)}
          hrefCompare={null}
        />
      )}
      {place && place.above.length > 0 ? <Above shown={shown} /> : null}
      <Section id="text" title={t("laws.provision.text")} first>
        <ProvisionText shown={shown} />
        <Neighbours shown={shown} />
      </Section>
      {shown.editions.length > 1 ? <Editions shown={shown} /> : null}
      <ProvisionProvoked shown={shown} />
    </div>
  );
}

function Above({ shown }: { readonly shown: ProvisionViewed }) {
  const t = useT();
  return (
    <nav aria-label={t("laws.provision.above")}>
      <ol className="above">
        {(shown.place?.above ?? []).map(({ path, title }) => (
          <li key={path}>
            <Anchor href={provisionHref(shown.act.slug, path, shown.asked)}>{title}</Anchor>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Neighbours({ shown }: { readonly shown: ProvisionViewed }) {
  const t = useT();
  const { act, asked, place } = shown;
  if (!place || (place.previous === null && place.next === null)) return null;
  const link = (path: string, rel: "prev" | "next", word: string) => (
    <Anchor href={provisionHref(act.slug, path, asked)} rel={rel}>
      {word}: {provisionLabel(path, act.structure, t)}
    </Anchor>
  );
  return (
    <nav className="pages no-print" aria-label={t("laws.provision.neighbours")}>
      {place.previous === null ? null : link(place.previous, "prev", t("laws.provision.previous"))}
      {place.next === null ? null : link(place.next, "next", t("laws.provision.next"))}
    </nav>
  );
}

/** The editions held, each to be compared with the one shown. */
function Editions({ shown }: { readonly shown: ProvisionViewed }) {
  const t = useT();
  const { longDate } = useFormat();
  const { pathname } = useLocation();
  const { difference } = shown;
  const current = new Set(shown.texts.map(({ from }) => from));
  return (
    <Section id="editions" title={t("laws.provision.editions")}>
      <ul className="editions-held">
        {shown.editions.map(({ from, languages }) => (
          <li key={from}>
            <Anchor href={`${pathname}?on=${from}`}>
              {t("laws.provision.editionFrom", { date: longDate(from) })}
            </Anchor>{" "}
            <span className="meta">{languages.map((of) => t(`laws.lang.${of}`)).join(", ")}</span>{" "}
            {current.has(from) ? (
              <strong>{t("laws.provision.shown")}</strong>
            ) : (
              <Anchor href={`${pathname}?on=${shown.on}&with=${from}#editions`}>
                {t("laws.provision.compareWith")}
                <span className="vh"> {longDate(from)}</span>
              </Anchor>
            )}
          </li>
        ))}
      </ul>
      {difference ? (
        <>
          <h3 className="title-3 gap-t">
            {t("laws.provision.differs", {
              before: longDate(difference.before),
              after: longDate(difference.after),
            })}
          </h3>
          {difference.pieces.every(({ kind }) => kind === "same") ? (
            <Banner word={t("laws.compare.none")} shape="done">
              {t("laws.provision.same")}
            </Banner>
          ) : (
            <ChangedWords pieces={difference.pieces} lang={difference.language} />
          )}
        </>
      ) : null}
    </Section>
  );
}
