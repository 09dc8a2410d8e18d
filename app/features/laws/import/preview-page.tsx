import { Form, useLocation } from "@remix-run/react";

import { SubmitButton } from "#app/ui/field.tsx";
import { useFormat, useLocal, useT } from "#app/ui/language.tsx";
import { Banner, Crumbs, Section } from "#app/ui/page.tsx";
import { Pages } from "#app/ui/pages.tsx";

import { provisionLabel } from "../provision-label.ts";
import { ChangeCounts, ChangesList } from "../text/changes-list.tsx";
import { ImportOutline } from "./import-outline.tsx";
import { ImportProblems } from "./import-problems.tsx";
import type { ComparedShown, ImportShown } from "./view-import.server.ts";

/** What an act's file holds and what it would change, before anything of it is stored. */
export function LawPreviewPage({
  shown,
  structure,
  isDone,
  error,
}: {
  readonly shown: ImportShown;
  readonly structure: string | null;
  /** It was stored just now. */
  readonly isDone: boolean;
  readonly error: string | null;
}) {
  const t = useT();
  const local = useLocal();
  const { longDate } = useFormat();
  const { given, same, before } = shown;
  const back = `/laws/${encodeURIComponent(given.slug)}`;
  const compared = same ?? before;
  return (
    <div className="wrap">
      <Crumbs
        items={[
          { label: t("lists.home"), href: "/" },
          { label: t("act.list.title"), href: "/laws" },
          { label: local(given.titles)?.text ?? given.slug, href: back },
          { label: t("laws.import.title"), href: `${back}/import` },
          { label: given.fileName },
        ]}
      />
      <header className="list-head">
        <h1 className="title">{t("laws.preview.title", { name: given.fileName })}</h1>
        <p className="lead">
          {t("laws.preview.lead", {
            language: t(`laws.lang.${given.language}`),
            format: t(`laws.format.${given.format}`),
            date: longDate(given.on),
          })}
        </p>
        {given.source ? (
          <p className="meta">
            <a className="ext" href={given.source} rel="noreferrer">
              {given.source}
            </a>
          </p>
        ) : null}
      </header>
      {error ? (
        <Banner tone="late" shape="refused" word={t("laws.preview.notStored")} live>
          {error}
        </Banner>
      ) : null}
      <State shown={shown} isDone={isDone} back={back} />
      <Section
        id="found"
        title={t("laws.preview.found")}
        note={t("laws.preview.units", { n: shown.units })}
        first
      >
        <StepCounts shown={shown} />
        <ImportOutline outline={shown.outline} label={(path) => provisionLabel(path, structure, t)} />
      </Section>
      <Section
        id="problems"
        title={t("laws.preview.problems")}
        note={shown.problemCount > 0 ? t("laws.preview.problemCount", { n: shown.problemCount }) : null}
      >
        <ImportProblems shown={shown} structure={structure} />
      </Section>
      <Section id="changes" title={t("laws.preview.changes")}>
        {compared === null ? <p className="meta">{t("laws.preview.nothingHeld")}</p> : null}
        {same ? <Compared id="same" compared={same} shown={shown} structure={structure} /> : null}
        {before ? <Compared id="before" compared={before} shown={shown} structure={structure} /> : null}
      </Section>
    </div>
  );
}

function State({
  shown,
  isDone,
  back,
}: {
  readonly shown: ImportShown;
  readonly isDone: boolean;
  readonly back: string;
}) {
  const t = useT();
  if (shown.isStored) {
    return (
      <Banner
        tone="done"
        shape="done"
        word={t(isDone ? "laws.preview.done" : "laws.preview.held")}
        live={isDone}
        action={<a href={`${back}?on=${shown.given.on}`}>{t("laws.preview.toText")}</a>}
      >
        {t("laws.preview.heldHow")}
      </Banner>
    );
  }
  return (
    <>
      {shown.isGrave ? (
        <Banner tone="late" shape="refused" word={t("laws.preview.cannot")}>
          {t("laws.preview.cannotHow")}
        </Banner>
      ) : null}
      <Form method="post" className="do no-print">
        {shown.isGrave ? null : (
          <SubmitButton name="deed" value="store">
            {t(shown.same ? "laws.preview.replace" : "laws.preview.store")}
          </SubmitButton>
        )}{" "}
        <button className="btn" name="deed" value="discard">
          {t("laws.preview.discard")}
        </button>
      </Form>
    </>
  );
}

function StepCounts({ shown }: { readonly shown: ImportShown }) {
  const t = useT();
  return (
    <ul className="change-counts">
      {shown.steps.map(({ of, count }) => (
        <li key={of}>{t(`laws.step.${of}`, { n: count })}</li>
      ))}
    </ul>
  );
}

function Compared({
  id,
  compared,
  shown,
  structure,
}: {
  readonly id: "same" | "before";
  readonly compared: ComparedShown;
  readonly shown: ImportShown;
  readonly structure: string | null;
}) {
  const t = useT();
  const { longDate } = useFormat();
  const { pathname } = useLocation();
  return (
    <>
      <h3 className="title-3">{t(`laws.preview.against.${id}`, { date: longDate(compared.from) })}</h3>
      {compared.total === 0 ? (
        <p className="meta">{t("laws.preview.noChange")}</p>
      ) : (
        <>
          <ChangeCounts counts={compared.counts} />
          <ChangesList changes={compared.changes} structure={structure} lang={shown.given.language} />
          <Pages
            page={shown.changesPage}
            pageCount={compared.pageCount}
            hrefFor={(page) => `${pathname}?changes=${String(page)}#changes`}
          />
        </>
      )}
    </>
  );
}
