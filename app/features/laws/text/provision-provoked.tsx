import { Anchor } from "#app/ui/anchor.tsx";
import { useFormat, useT } from "#app/ui/language.tsx";
import { Section } from "#app/ui/page.tsx";
import { pageHref } from "#app/features/knowledge/page-address.ts";
import { CitedByList } from "#app/features/citing/cited-by.tsx";

import { CourtSays } from "../provoked-part.tsx";
import type { ProvisionViewed } from "./view-provision.server.ts";

/** What a provision and its parts provoked: records, the Court, appeals, and how it is cited, all a page at a time. */
export function ProvisionProvoked({ shown }: { readonly shown: ProvisionViewed }) {
  const t = useT();
  const { number } = useFormat();
  const { cited, holdings, appeals, act, path, knowledge } = shown;
  const appealsHref = `/appeals?act=${encodeURIComponent(act.slug)}&provision=${encodeURIComponent(path)}`;
  return (
    <>
      <Section
        id="cited"
        title={t("citing.by.title")}
        note={cited.total > 0 ? t("citing.by.count", { n: cited.total }) : null}
      >
        <CitedByList cited={cited} structure={act.structure} id="cited" />
      </Section>
      {knowledge.length > 0 ? (
        <Section id="knowledge" title={t("knowledge.onProvision.title")}>
          <ul className="plain-list">
            {knowledge.map(({ slug, title }) => (
              <li key={slug}>
                <Anchor href={pageHref(slug)}>{title}</Anchor>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section id="court" title={t("laws.provision.court")}>
        {holdings.length === 0 ? <p className="meta">{t("laws.provision.courtNone")}</p> : null}
        <ul className="plain-list">
          {holdings.map((said) => (
            <li key={said.number}>
              <CourtSays said={said} />
            </li>
          ))}
        </ul>
      </Section>
      <Section id="appeals" title={t("laws.provision.appeals")}>
        {appeals.appeals + appeals.inGroups === 0 && !appeals.isWithheld ? (
          <p className="meta">{t("act.notLinked")}</p>
        ) : null}
        {appeals.appeals > 0 ? (
          <p>
            <Anchor href={appealsHref}>{t("act.appealCount", { n: appeals.appeals })}</Anchor>
          </p>
        ) : null}
        <Spread
          title={t("laws.provision.byYear")}
          of={appeals.years.map(({ year, count }) => ({
            ...{ key: String(year), name: String(year), count },
            href: `${appealsHref}&year=${String(year)}`,
          }))}
        />
        <Spread
          title={t("laws.provision.byRegion")}
          of={appeals.regions.map(({ id, name, count }) => ({
            ...{ key: id, name, count },
            href: `${appealsHref}&region=${encodeURIComponent(id)}`,
          }))}
        />
        {appeals.isWithheld ? <p>{t("act.groupsWithheld")}</p> : null}
        {appeals.inGroups > 0 ? <p>{t("act.appealsInGroups", { n: number(appeals.inGroups) })}</p> : null}
      </Section>
    </>
  );
}

interface Share {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  readonly href: string;
}

/** How many of each: a figure leads to those it counts. */
function Spread({ title, of }: { readonly title: string; readonly of: readonly Share[] }) {
  const { number } = useFormat();
  if (of.length === 0) return null;
  return (
    <dl className="spread">
      <dt>{title}</dt>
      {of.map(({ key, name, count, href }) => (
        <dd key={key}>
          {name} <Anchor href={href}>{number(count)}</Anchor>
        </dd>
      ))}
    </dl>
  );
}
