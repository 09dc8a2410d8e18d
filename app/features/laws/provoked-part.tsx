import { Anchor } from "#app/ui/anchor.tsx";
import { useFormat, useT } from "#app/ui/language.tsx";
import { Local } from "#app/ui/local.tsx";
import { Status } from "#app/ui/status.tsx";
import { shapeOf } from "#app/features/following/status-shape.ts";

import { provisionHref } from "./provision-href.ts";
import type { CourtSaid } from "./provoked.server.ts";
import type { BlockProvoked } from "./text/view-text.server.ts";

const HOLDING_SHAPE = {
  conforms: "done",
  conforms_in_interpretation: "answered",
  not_conforms: "refused",
  terminated: "closed",
  refused: "closed",
} as const;

/** What a provision provoked: appeals, records with their status, what the Court held. */
export function Provoked({
  provoked,
  path,
  slug,
}: {
  readonly provoked: BlockProvoked;
  readonly path: string;
  readonly slug: string;
}) {
  const t = useT();
  const { records, hasMore, holdings, appeals, appealsInGroups, groupsWithheld } = provoked;
  const appealsHref = `/appeals?act=${encodeURIComponent(slug)}&provision=${encodeURIComponent(path)}`;
  return (
    <dl className="prov-said">
      <dt>{t("act.appeals")}</dt>
      {appeals + appealsInGroups === 0 && !groupsWithheld ? (
        <dd className="none">{t("act.notLinked")}</dd>
      ) : null}
      {appeals > 0 ? (
        <dd>
          <Anchor href={appealsHref}>{t("act.appealCount", { n: appeals })}</Anchor>
        </dd>
      ) : null}
      {groupsWithheld ? <dd>{t("act.groupsWithheld")}</dd> : null}
      {appealsInGroups > 0 ? <dd>{t("act.appealsInGroups", { n: appealsInGroups })}</dd> : null}
      <dt>{t("act.records")}</dt>
      {records.length === 0 ? <dd className="none">{t("act.none")}</dd> : null}
      {records.map((record) => (
        <dd key={record.number}>
          <Anchor href={`/records/${encodeURIComponent(record.number)}`}>{record.number}</Anchor>{" "}
          <Status shape={shapeOf(record.status)}>{t(`status.record.${record.status}`)}</Status>
          <span className="why">
            <Local of={record.title} />
          </span>
        </dd>
      ))}
      {hasMore ? (
        <dd>
          <Anchor href={provisionHref(slug, path)}>{t("act.allReferences")}</Anchor>
        </dd>
      ) : null}
      <dt>{t("act.court")}</dt>
      {holdings.length === 0 ? <dd className="none">{t("act.none")}</dd> : null}
      {holdings.map((said) => (
        <dd key={said.number}>
          <CourtSays said={said} />
        </dd>
      ))}
    </dl>
  );
}

/** A resolution of the Court and what it held; unless a second person confirmed it, it says so. */
export function CourtSays({ said }: { readonly said: CourtSaid }) {
  const t = useT();
  const { date } = useFormat();
  const name = `${said.number}, ${date(said.decidedOn)}`;
  return (
    <>
      {said.slug ? (
        <Anchor className="cite" href={`/laws/${encodeURIComponent(said.slug)}`}>
          {name}
        </Anchor>
      ) : (
        name
      )}{" "}
      {said.holding && said.confirmed ? (
        <Status shape={HOLDING_SHAPE[said.holding]}>{t(`status.holding.${said.holding}`)}</Status>
      ) : (
        <Status shape="check">{t("status.holding.unknown")}</Status>
      )}
      {said.note ? (
        <span className="why">
          <Local of={said.note} />
        </span>
      ) : null}
      {said.amendBy ? (
        <span className="why">
          {t("laws.provision.amendBy", { on: date(said.amendBy) })}{" "}
          {said.amendedFrom ? t("laws.provision.amended", { from: date(said.amendedFrom) }) : null}
          {said.isOverdue ? <Status shape="late">{t("laws.provision.notAmended")}</Status> : null}
        </span>
      ) : null}
    </>
  );
}
