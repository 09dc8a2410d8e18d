import type { Editor } from "@tiptap/core";
import { useFetcher } from "@remix-run/react";
import { useEditorState } from "@tiptap/react";
import { useEffect } from "react";

import { readAtHand, readInText, showRead } from "#app/editor/writing/law-in-text.ts";
import { CourtSays } from "#app/features/laws/provoked-part.tsx";
import type { BriefNorm } from "#app/features/laws/text/brief-norm.server.ts";
import { shapeOf } from "#app/features/following/status-shape.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { useFormat, useT } from "#app/ui/language.tsx";
import { Local } from "#app/ui/local.tsx";
import { Status } from "#app/ui/status.tsx";

import type { Look, NormMeant } from "./cite-live.server.ts";
import type { LiveRead } from "./read-live.ts";

const LOOK_SHAPE = { broken: "refused", open: "check", unknown: "void", matched: "done" } as const;

/** The law beside a text: the norm at the caret in its words, and what of the citations a person has to look at. */
export function LawBeside({ editor }: { readonly editor: Editor }) {
  const t = useT();
  const state = useEditorState({
    editor,
    // What `lawInText` of this page keeps is what `readLive` gave it.
    selector: ({ editor: of }) => ({
      all: readInText(of.state) as (ReturnType<typeof readInText>[number] & { readonly read: LiveRead })[],
      hand: (readAtHand(of.state)?.read ?? null) as LiveRead | null,
    }),
    equalityFn: (a, b) =>
      a.hand === b?.hand &&
      a.all.length === b.all.length &&
      a.all.every(({ read }, n) => read === b.all[n]?.read),
  });
  const wanting = state.all.filter(({ read }) => read.look !== "matched");
  if (state.all.length === 0) return null;
  return (
    <section className="law-beside" aria-label={t("drafts.law.title")}>
      <h2 className="key">{t("drafts.law.title")}</h2>
      <p className="meta">{t("drafts.law.count", { n: state.all.length })}</p>
      {wanting.length > 0 ? (
        <ul className="plain-list law-wanting">
          {wanting.map((placed) => (
            <li key={placed.from}>
              <button
                type="button"
                className="tl"
                onClick={() => {
                  showRead(editor, placed);
                }}
              >
                {placed.read.citation.quote}
              </button>{" "}
              <LookWord look={placed.read.look as Look} norms={placed.read.citation.norms} />
            </li>
          ))}
        </ul>
      ) : null}
      {state.hand ? <AtHand hand={state.hand} /> : <p className="meta">{t("drafts.law.hint")}</p>}
    </section>
  );
}

function LookWord({ look, norms }: { readonly look: Look; readonly norms: readonly NormMeant[] }) {
  const t = useT();
  const finding = norms.find((norm) => norm.finding !== null)?.finding;
  const reason = norms.find((norm) => norm.look === look)?.reason;
  return (
    <Status shape={LOOK_SHAPE[look]}>
      {finding
        ? t(`citing.finding.${finding}`)
        : reason
          ? t(`citing.reason.${reason}`)
          : t(`drafts.law.${look}`)}
    </Status>
  );
}

/** The norms that the citation at the caret, or under the pointer, means. */
function AtHand({ hand }: { readonly hand: LiveRead }) {
  const t = useT();
  return (
    <div className="law-hand" aria-live="polite">
      {hand.citation.norms.map((norm) => (
        <div key={`${norm.slug ?? ""} ${norm.path ?? ""}`}>
          <p>
            {norm.href === null ? (
              <strong>{norm.label ?? hand.citation.quote}</strong>
            ) : (
              <Anchor className="cite" href={norm.href}>
                {norm.label ?? t("drafts.law.wholeAct")}
              </Anchor>
            )}{" "}
            <span className="meta">
              <Local of={norm.act} />
            </span>
          </p>
          {norm.look === "matched" ? null : <LookWord look={norm.look} norms={[norm]} />}
          {norm.candidates.length > 0 ? (
            <ul className="plain-list">
              {norm.candidates.map(({ slug, title }) => (
                <li key={slug}>
                  <Anchor href={`/laws/${encodeURIComponent(slug)}`}>
                    {title ? <Local of={title} /> : slug}
                  </Anchor>
                </li>
              ))}
            </ul>
          ) : null}
          {norm.slug !== null && norm.path !== null ? (
            <Norm key={`${norm.slug} ${norm.path}`} slug={norm.slug} path={norm.path} on={hand.on} />
          ) : null}
        </div>
      ))}
    </div>
  );
}

/** The words of a norm, and what was said about it. */
function Norm({ slug, path, on }: { readonly slug: string; readonly path: string; readonly on: string }) {
  const t = useT();
  const { date } = useFormat();
  const href = `/laws/${encodeURIComponent(slug)}/${path}/brief?on=${on}`;
  const { data: norm, load } = useFetcher<BriefNorm>({ key: href });
  useEffect(() => {
    load(href);
  }, [href, load]);
  if (!norm) return null;
  return (
    <>
      {norm.wording ? (
        <blockquote className="law-words" lang={norm.wording.language}>
          {norm.units.map(({ mark, heading, text, excluded }, index) => (
            <p key={index}>
              {[mark, heading].filter(Boolean).join(" ")} {excluded ? <s>{text}</s> : text}
            </p>
          ))}
        </blockquote>
      ) : norm.summary ? (
        <blockquote className="law-words">
          <p>
            <Local of={norm.summary} />
          </p>
        </blockquote>
      ) : null}
      <p className="meta">
        {norm.wording
          ? t("drafts.law.wording", { from: date(norm.wording.from) })
          : t(norm.summary ? "drafts.law.summary" : "drafts.law.noWording")}
      </p>
      {norm.records.length + norm.holdings.length + norm.appeals.appeals > 0 ? (
        <>
          <h3 className="key">{t("drafts.law.said")}</h3>
          <ul className="plain-list">
            {norm.records.map((record) => (
              <li key={record.number}>
                <Anchor href={`/records/${encodeURIComponent(record.number)}`}>{record.number}</Anchor>{" "}
                <Status shape={shapeOf(record.status)}>{t(`status.record.${record.status}`)}</Status>{" "}
                <Local of={record.title} />
              </li>
            ))}
            {norm.holdings.map((said) => (
              <li key={said.number}>
                <CourtSays said={said} />
              </li>
            ))}
            {norm.appeals.appeals > 0 ? <li>{t("act.appealCount", { n: norm.appeals.appeals })}</li> : null}
          </ul>
        </>
      ) : null}
    </>
  );
}
