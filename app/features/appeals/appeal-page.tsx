import type { ReactNode } from "react";

import { Anchor } from "#app/ui/anchor.tsx";
import type { ReturnedForm } from "#app/ui/form-result.ts";
import { useFormat, useLanguage, useLocal, useT } from "#app/ui/language.tsx";
import { Local } from "#app/ui/local.tsx";
import { Banner, Crumbs, Section } from "#app/ui/page.tsx";
import { Status } from "#app/ui/status.tsx";
import { FilesPart } from "#app/features/files/files-part.tsx";
import { shapeOf } from "#app/features/following/status-shape.ts";
import { graphHref } from "#app/features/laws/graph-href.ts";
import { provisionHref, textHref } from "#app/features/laws/provision-href.ts";
import { provisionLabel } from "#app/features/laws/provision-label.ts";
import type { OneText } from "#app/features/records/list-local.ts";
import { printedLines } from "#app/features/records/printed-lines.ts";

import { categoryName } from "./list-categories.ts";
import type { AppealFound } from "./queries.server.ts";

export const OUTCOME_SHAPE = {
  resolved: "done",
  partly_resolved: "moving",
  refused: "refused",
  forwarded: "answered",
  explained: "answered",
  under_review: "sent",
} as const;

/** An appeal: what it is about and came to, what it moved, which norms it suffers under. */
export function AppealPage({
  appeal,
  result,
}: {
  readonly appeal: AppealFound;
  /** What the part «Files» did not take. */
  readonly result: ReturnedForm | null;
}) {
  const t = useT();
  const local = useLocal();
  const title = local(appeal.titles);
  return (
    <div className="wrap">
      <Crumbs
        items={[
          { label: t("lists.home"), href: "/" },
          { label: t("appeal.list.title"), href: "/appeals" },
          { label: appeal.number },
        ]}
      />
      <header className="act-head">
        <p className="kind">
          <span className="no">{appeal.number}</span> {t("appeal.kind", { year: String(appeal.year) })}
        </p>
        <h1 className="title" lang={title?.lang}>
          {title?.text ?? appeal.number}
        </h1>
        <AlsoTitled titles={appeal.titles} shown={title?.lang ?? null} />
        <p className="do no-print">
          {appeal.mayEdit ? (
            <Anchor className="btn" href={`/appeals/${encodeURIComponent(appeal.number)}/edit`}>
              {t("appeal.edit")}
            </Anchor>
          ) : null}{" "}
          <Anchor className="small" href={graphHref("appeal", appeal.number)}>
            {t("graph.open")}
          </Anchor>
        </p>
      </header>
      <div className="with-aside">
        <div>
          <Section id="summary" title={t("appeal.summary")} note={t("appeal.anonymised")}>
            <Prose of={appeal.summary} none={t("appeal.noSummary")} />
          </Section>
          <Section id="result" title={t("appeal.result")}>
            {appeal.outcome ? (
              <p>
                <Status shape={OUTCOME_SHAPE[appeal.outcome]}>
                  {t(`status.appealOutcome.${appeal.outcome}`)}
                </Status>
              </p>
            ) : null}
            <Prose of={appeal.result} none={appeal.outcome ? null : t("appeal.noResult")} />
          </Section>
          <Records appeal={appeal} />
          <Norms appeal={appeal} />
          {appeal.files ? <FilesPart {...appeal.files} hint={t("files.appealHint")} result={result} /> : null}
        </div>
        <Facts appeal={appeal} />
      </div>
    </div>
  );
}

function AlsoTitled({
  titles,
  shown,
}: {
  readonly titles: AppealFound["titles"];
  readonly shown: string | null;
}) {
  const others = (["kk", "ru", "en"] as const).filter((of) => of !== shown && titles[of]);
  if (others.length === 0) return null;
  return (
    <p className="also">
      {others.map((of) => (
        <span key={of} lang={of} className="also-line">
          {titles[of]}
        </span>
      ))}
    </p>
  );
}

function Prose({ of, none }: { readonly of: OneText | null; readonly none: string | null }) {
  const local = useLocal();
  const language = useLanguage();
  const found = of ? local(of) : null;
  if (!found) return none === null ? null : <p className="none">{none}</p>;
  return (
    <div className="prose" lang={found.lang === language ? undefined : found.lang}>
      {found.text.split(/\n{2,}/u).map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  );
}

function Records({ appeal }: { readonly appeal: AppealFound }) {
  const t = useT();
  return (
    <Section id="records" title={t("appeal.records.title")} note={t("appeal.records.note")}>
      {appeal.records.length === 0 ? <p className="none">{t("appeal.records.none")}</p> : null}
      <ul className="like">
        {appeal.records.map(({ id, role, number, status, title }) => (
          <li key={id}>
            <Anchor className="quiet serif" href={`/records/${encodeURIComponent(number)}`}>
              <Local of={title} />
            </Anchor>
            <span className="why">
              <span className="no">{number}</span> · {t(`status.appealRole.${role}`)} ·{" "}
              <Status shape={shapeOf(status)}>{t(`status.record.${status}`)}</Status>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function NormCite({
  norm,
}: {
  readonly norm: { slug: string; structure: string | null; act: OneText | null; path: string | null };
}) {
  const t = useT();
  const href = norm.path === null ? textHref(norm.slug, null, null) : provisionHref(norm.slug, norm.path);
  return (
    <Anchor className="cite" href={href}>
      <Local of={norm.act} />
      {norm.path === null ? null : `, ${provisionLabel(norm.path, norm.structure, t)}`}
    </Anchor>
  );
}

type Cited = AppealFound["citations"][number];

/** The norms it suffers under, each with the words that name it in print; then what else its text cites. */
function Norms({ appeal }: { readonly appeal: AppealFound }) {
  const t = useT();
  const names = (cited: Cited, norm: AppealFound["norms"][number]) =>
    cited.norm !== null && cited.norm.slug === norm.slug && cited.norm.path === norm.path;
  const others = appeal.citations.filter((cited) => !appeal.norms.some((norm) => names(cited, norm)));
  return (
    <Section id="norms" title={t("appeal.norms.title")}>
      {appeal.norms.length + others.length === 0 ? <p className="none">{t("appeal.norms.none")}</p> : null}
      <ul className="like">
        {appeal.norms.map((norm) => (
          <li key={norm.id}>
            <NormCite norm={norm} /> <span className="meta">{t(`status.appealRole.${norm.role}`)}</span>
            {appeal.citations
              .filter((cited) => names(cited, norm))
              .map((cited) => (
                <Printed key={cited.id} cited={cited} />
              ))}
          </li>
        ))}
        {others.map((cited) => (
          <li key={cited.id}>
            {cited.norm ? <NormCite norm={cited.norm} /> : <span className="cite-open">{cited.quote}</span>}
            <Printed cited={cited} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** How a norm is named in the source, and whether the source is right. */
function Printed({ cited }: { readonly cited: Cited }) {
  const t = useT();
  const { quote, sourceLine, sourceError, unconfirmed, norm } = cited;
  const words = [
    norm ? t("appeal.norms.printed", { quote }) : t("appeal.norms.unread"),
    sourceLine === null ? null : t("appeal.norms.line", { line: String(sourceLine) }),
  ];
  return (
    <span className="why">
      {words.filter(Boolean).join(", ")}{" "}
      {sourceError ? <Status shape="check">{t("appeal.norms.sourceError")}</Status> : null}{" "}
      {unconfirmed ? <Status shape="hold">{t("status.unconfirmed")}</Status> : null}
    </span>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** When, where, what about, who handles it; the applicant only if this page was given one. */
function Facts({ appeal }: { readonly appeal: AppealFound }) {
  const t = useT();
  const { date, number } = useFormat();
  const { applicant, group } = appeal;
  const personal = applicant
    ? (["name", "iin", "telephone", "email", "address", "note"] as const).filter((field) => applicant[field])
    : [];
  return (
    <aside className="aside">
      <section>
        <h2>{t("appeal.facts.title")}</h2>
        <dl className="facts">
          <Fact name={t("appeal.facts.received")}>
            {appeal.receivedOn ? date(appeal.receivedOn, appeal.precision) : t("status.notStated")}
          </Fact>
          <Fact name={t("appeal.facts.region")}>
            {appeal.regionWithheld ? (
              <span className="none">{t("record.appeals.regionWithheld")}</span>
            ) : appeal.regionId ? (
              <Anchor href={`/appeals?region=${encodeURIComponent(appeal.regionId)}`}>
                <Local of={appeal.region} />
              </Anchor>
            ) : (
              t("status.notStated")
            )}
          </Fact>
          <Fact name={t("appeal.facts.category")}>
            <Anchor href={`/appeals?category=${encodeURIComponent(appeal.category)}`}>
              {categoryName(appeal.category, t)}
            </Anchor>
          </Fact>
          <Fact name={t("appeal.facts.handlers")}>
            {appeal.handlers.length > 0 ? appeal.handlers.join(", ") : t("appeal.facts.nobody")}
          </Fact>
          {group ? (
            <Fact name={t("appeal.facts.group")}>
              {group.number}: <Local of={group.title} />
              {group.isFew ? <span className="why">{t("record.fewAppeals")}</span> : null}
              {group.size === null ? null : (
                <span className="why">
                  {t(group.isFloor ? "appeal.facts.moreThan" : "appeal.facts.size", {
                    n: number(group.size),
                  })}
                </span>
              )}
            </Fact>
          ) : null}
          {appeal.source || appeal.sourceLines ? (
            <Fact name={t("appeal.facts.source")}>
              <Local of={appeal.source} />
              {appeal.sourceLines ? (
                <span className="why">{t("appeal.facts.lines", printedLines(appeal.sourceLines))}</span>
              ) : null}
            </Fact>
          ) : null}
        </dl>
      </section>
      {appeal.seesApplicant ? (
        <section>
          <h2>{t("appeal.applicant.title")}</h2>
          <Banner word={t("appeal.applicant.word")} shape="hold" tone="hold">
            {t("appeal.applicant.warning")}
          </Banner>
          {applicant && personal.length > 0 ? (
            <dl className="facts">
              {personal.map((field) => (
                <Fact key={field} name={t(`appeal.applicant.${field}`)}>
                  {applicant[field]}
                </Fact>
              ))}
            </dl>
          ) : (
            <p className="none">{t("appeal.applicant.none")}</p>
          )}
        </section>
      ) : null}
    </aside>
  );
}
