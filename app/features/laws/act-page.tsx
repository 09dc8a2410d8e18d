import type { ReactNode } from "react";

import { Anchor } from "#app/ui/anchor.tsx";
import { useFormat, useLanguage, useLocal, useT, type Language } from "#app/ui/language.tsx";
import { Local } from "#app/ui/local.tsx";
import { Banner, Crumbs, Section } from "#app/ui/page.tsx";
import { Status } from "#app/ui/status.tsx";

import type { ActFound } from "./find-act.server.ts";
import type { ProvisionShown } from "./find-provisions.server.ts";
import { Provisions } from "./act-provisions.tsx";
import { EditionBar } from "./text/edition-bar.tsx";
import { TextOfAct } from "./text/text-of-act.tsx";
import type { TextShown } from "./text/view-text.server.ts";

const LANGUAGES: readonly Language[] = ["kk", "ru", "en"];
const FORCE_SHAPE = { in_force: "done", ended: "closed", future: "draft" } as const;

/** An act: what it is, the provisions that somebody named with what each provoked, and what we said of the whole. */
export function ActPage({
  act,
  provisions,
  more,
  text,
  on,
  asked,
  earliest,
  mayEdit,
  mayImport,
  follow,
  children,
}: {
  readonly act: ActFound;
  readonly provisions: readonly ProvisionShown[];
  /** Where the further provisions are, if there are any. */
  readonly more: string | null;
  /** The words of the law on the day, if they are held. */
  readonly text: TextShown | null;
  /** The day shown, and the day that the address asks for: null for today. */
  readonly on: string;
  readonly asked: string | null;
  /** Since when some text is held. */
  readonly earliest: string | null;
  readonly mayEdit: boolean;
  /** Where what cites a provision, or the act as a whole (null), is followed; `name` is what a provision is called. */
  readonly follow: (path: string | null, name: string) => ReactNode;
  readonly mayImport: boolean;
  /** What we said about it. */
  readonly children: ReactNode;
}) {
  const t = useT();
  const local = useLocal();
  const { longDate } = useFormat();
  const here = `/laws/${encodeURIComponent(act.slug)}`;
  return (
    <div className="wrap">
      <Crumbs
        items={[
          { label: t("lists.home"), href: "/" },
          { label: t("act.list.title"), href: "/laws" },
          { label: t(`status.actForm.${act.form}`), href: `/laws?form=${act.form}` },
          { label: local(act.titles)?.text ?? act.slug },
        ]}
      />
      <ActHead act={act} mayEdit={mayEdit} mayImport={mayImport} follow={follow} />
      <ActState act={act} />
      {asked !== null && isOutOfForce(act, asked) ? (
        <Banner word={t("laws.text.notThatDay")} shape="closed">
          {t("laws.text.notInForce", { date: longDate(asked) })}
        </Banner>
      ) : null}
      {earliest === null ? null : (
        <EditionBar on={on} held={text?.held ?? []} hrefToday={here} hrefCompare={`${here}/compare`} />
      )}
      {text ? (
        <TextOfAct text={text} structure={act.structure} slug={act.slug} on={asked} />
      ) : (
        <Summaries {...{ act, provisions, more, on, earliest, follow }} />
      )}
      {children}
      <Editions act={act} />
    </div>
  );
}

const isOutOfForce = ({ inForceFrom, inForceTo }: ActFound, on: string): boolean =>
  (inForceFrom !== null && on < inForceFrom) || (inForceTo !== null && on > inForceTo);

/** Without the words of the law: what our records name, with our own summaries, shown as such. */
function Summaries({
  act,
  provisions,
  more,
  on,
  earliest,
  follow,
}: {
  readonly act: ActFound;
  readonly provisions: readonly ProvisionShown[];
  readonly more: string | null;
  readonly on: string;
  readonly earliest: string | null;
  readonly follow: (path: string, name: string) => ReactNode;
}) {
  const t = useT();
  const { longDate } = useFormat();
  return (
    <>
      {earliest !== null ? (
        <Banner word={t("laws.text.notThatDay")} shape="void">
          {t("laws.text.notThatDayHow", { date: longDate(on), first: longDate(earliest) })}
        </Banner>
      ) : provisions.length > 0 ? (
        <Banner word={t("act.noText.word")} shape="void">
          {t("act.noText.text", { n: provisions.length })}
        </Banner>
      ) : null}
      <Provisions provisions={provisions} structure={act.structure} slug={act.slug} follow={follow} />
      {more ? (
        <p className="gap-t">
          <Anchor href={more}>{t("act.moreProvisions")}</Anchor>
        </p>
      ) : null}
    </>
  );
}

function Unconfirmed({ act, field }: { readonly act: ActFound; readonly field: string }) {
  const t = useT();
  if (!act.unconfirmed.some((name) => name === field || name.startsWith(`${field}.`))) return null;
  return (
    <>
      {" "}
      <span className="tag tag-hold" title={t("act.unconfirmedHow")}>
        {t("status.unconfirmed")}
      </span>
    </>
  );
}

/** Form, date, number and address; the title, and the same in the other two languages at equal size. */
function ActHead({
  act,
  mayEdit,
  mayImport,
  follow,
}: {
  readonly act: ActFound;
  readonly mayEdit: boolean;
  readonly mayImport: boolean;
  readonly follow: (path: null, name: string) => ReactNode;
}) {
  const t = useT();
  const { longDate } = useFormat();
  const language = useLanguage();
  const local = useLocal();
  const title = local(act.titles);
  const others = LANGUAGES.filter((of) => of !== title?.lang && act.titles[of]);
  const abbreviations = [language, ...LANGUAGES.filter((of) => of !== language)].flatMap((of) =>
    act.abbreviations[of].slice(0, 1).map((text) => ({ of, text })),
  );
  const adilet = { kk: "kaz", ru: "rus", en: "eng" }[language];
  return (
    <header className="act-head">
      <p className="kind">
        {t(`status.actForm.${act.form}`)}
        {act.adoptedOn ? `, ${longDate(act.adoptedOn)}` : null}
        <Unconfirmed act={act} field="adoptedOn" />
        {act.number ? ` ${t("act.number", { number: act.number })}` : null}
        <Unconfirmed act={act} field="number" />
        {act.adiletId ? (
          <>
            {" · "}
            <a className="ext" href={`https://adilet.zan.kz/${adilet}/docs/${act.adiletId}`} rel="noreferrer">
              {act.adiletId}
            </a>
          </>
        ) : null}
        <Unconfirmed act={act} field="adiletId" />
      </p>
      <h1 className="title" lang={title?.lang}>
        {title?.text ?? act.slug}
        <Unconfirmed act={act} field="title" />
      </h1>
      <p className="also">
        {others.map((of) => (
          <span key={of} lang={of} className="also-line">
            {act.titles[of]}
          </span>
        ))}
        {abbreviations.length > 0 ? (
          <span className="sans also-line">
            {abbreviations.map(({ of, text }, index) => (
              <span key={of} lang={of}>
                {index > 0 ? ", " : null}
                {text}
              </span>
            ))}
          </span>
        ) : null}
      </p>
      <p className="do no-print">
        {mayEdit ? (
          <>
            <Anchor className="btn" href={`/laws/${encodeURIComponent(act.slug)}/edit`}>
              {t("act.edit")}
            </Anchor>{" "}
          </>
        ) : null}
        {mayImport ? (
          <>
            <Anchor className="btn" href={`/laws/${encodeURIComponent(act.slug)}/import`}>
              {t("laws.text.enter")}
            </Anchor>{" "}
          </>
        ) : null}
        {follow(null, title?.text ?? act.slug)}
      </p>
    </header>
  );
}

/** In force since when, until when and what stands in its place. */
function ActState({ act }: { readonly act: ActFound }) {
  const t = useT();
  const { longDate } = useFormat();
  return (
    <div className="edition">
      <span className="big">
        <Status shape={FORCE_SHAPE[act.force]}>{t(`act.force.${act.force}`)}</Status>
      </span>
      {act.inForceFrom ? (
        <span>
          {t("act.from", { date: longDate(act.inForceFrom) })}
          <Unconfirmed act={act} field="inForceFrom" />
        </span>
      ) : null}
      {act.inForceTo ? (
        <span>
          {t("act.to", { date: longDate(act.inForceTo) })}
          <Unconfirmed act={act} field="inForceTo" />
        </span>
      ) : null}
      {act.successor ? (
        <span>
          {t("act.successor")}{" "}
          <Anchor className="cite" href={`/laws/${encodeURIComponent(act.successor.slug)}`}>
            <Local of={act.successor.title} />
          </Anchor>
          <Unconfirmed act={act} field="successor" />
        </span>
      ) : null}
      {act.predecessors.length > 0 ? (
        <span>
          {t("act.predecessors")}{" "}
          {act.predecessors.map(({ slug, title }, index) => (
            <span key={slug}>
              {index > 0 ? ", " : null}
              <Anchor className="cite" href={`/laws/${encodeURIComponent(slug)}`}>
                <Local of={title} />
              </Anchor>
            </span>
          ))}
        </span>
      ) : null}
      {act.issuer ? (
        <span className="push meta">
          <Local of={act.issuer} />
          <Unconfirmed act={act} field="issuer" />
        </span>
      ) : null}
      {act.registration ? (
        <span className="meta">{t("act.registration", { number: act.registration })}</span>
      ) : null}
      {act.note.kk || act.note.ru || act.note.en ? (
        <p className="meta">
          <Local of={act.note} />
        </p>
      ) : null}
    </div>
  );
}

/** When the act changed, and by what. */
function Editions({ act }: { readonly act: ActFound }) {
  const t = useT();
  const { date } = useFormat();
  if (act.editions.length === 0) return null;
  return (
    <Section id="editions" title={t("act.editions.title")}>
      <table className="t t-stack">
        <thead>
          <tr>
            <th scope="col">{t("act.editions.from")}</th>
            <th scope="col">{t("act.editions.to")}</th>
            <th scope="col">{t("act.editions.by")}</th>
            <th scope="col">{t("act.editions.source")}</th>
          </tr>
        </thead>
        <tbody>
          {act.editions.map(({ id, from, to, amendedBy, source }) => (
            <tr key={id}>
              <th scope="row">
                {from ? (
                  <Anchor href={`/laws/${encodeURIComponent(act.slug)}?on=${from}`}>{date(from)}</Anchor>
                ) : null}
              </th>
              <td data-l={t("act.editions.to")}>{to ? date(to) : t("act.editions.now")}</td>
              <td>
                {amendedBy ? (
                  <Anchor className="cite" href={`/laws/${encodeURIComponent(amendedBy.slug)}`}>
                    <Local of={amendedBy.title} />
                  </Anchor>
                ) : (
                  <Local of={null} />
                )}
              </td>
              <td>{source ?? <Local of={null} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
