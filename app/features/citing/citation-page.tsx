import { Form } from "@remix-run/react";

import { Anchor } from "#app/ui/anchor.tsx";
import { CheckField, FormErrors, SubmitButton, TextField } from "#app/ui/field.tsx";
import { type ReturnedForm, useReturned } from "#app/ui/form-result.ts";
import { useFormat, useT } from "#app/ui/language.tsx";
import { Local } from "#app/ui/local.tsx";
import { Crumbs, Section } from "#app/ui/page.tsx";
import { Picker } from "#app/ui/picker.tsx";
import { Status } from "#app/ui/status.tsx";
import { provisionAsWritten, provisionLabel } from "#app/features/laws/provision-label.ts";

import { CitingSentence } from "./cited-by.tsx";
import type { CitationFound } from "./find-citation.server.ts";
import { NamedActLabel } from "./worklist-page.tsx";

/** A citation: its words, what was read and why, and what a person says of it. */
export function CitationPage({
  citation,
  back,
  mayDecide,
  result,
}: {
  readonly citation: CitationFound;
  /** Where the person came from. */
  readonly back: string;
  readonly mayDecide: boolean;
  readonly result: ReturnedForm | null;
}) {
  const t = useT();
  const { longDate, instant } = useFormat();
  const { source, norm, decision, state, reason, on, finding } = citation;
  const sourceHref = `/${source.kind === "appeal" ? "appeals" : "records"}/${encodeURIComponent(source.number)}`;
  return (
    <div className="wrap">
      <Crumbs
        items={[
          { label: t("lists.home"), href: "/" },
          { label: t("citing.work.title"), href: "/citations" },
          { label: source.number, href: sourceHref },
          { label: t("citing.one.title") },
        ]}
      />
      <header className="act-head">
        <p className="kind">
          <Anchor href={sourceHref}>{source.number}</Anchor> <Local of={source.title} />
        </p>
        <h1 className="title">{t("citing.one.title")}</h1>
      </header>
      <Section id="words" title={t("citing.one.words")} first>
        <CitingSentence sentence={{ ...citation, path: null }} structure={null} />
        <p className="meta">
          <Anchor href={`${sourceHref}#${citation.at}`}>{t(`record.laws.at.${citation.at}`)}</Anchor>
          {citation.line === null
            ? null
            : ` · ${t("record.laws.sourceLine", { line: String(citation.line) })}`}
          {on === null ? null : ` · ${t("citing.one.asOf", { date: longDate(on) })}`}
        </p>
      </Section>
      <Section id="reading" title={t("citing.one.reading")}>
        <p>
          {norm ? (
            <Anchor className="cite" href={norm.href}>
              <Local of={norm.title} />
              {norm.path === null ? null : `, ${provisionLabel(norm.path, norm.structure, t)}`}
            </Anchor>
          ) : citation.named === null ? (
            t("citing.one.nothing")
          ) : (
            <NamedActLabel named={citation.named} />
          )}
        </p>
        <p>
          <Status
            shape={
              decision ? "done" : state === "matched" ? "done" : state === "ambiguous" ? "check" : "void"
            }
          >
            {decision ? t(`citing.decision.${decision}`) : t(`record.laws.${state}`)}
          </Status>{" "}
          {finding ? <Status shape="late">{t(`citing.finding.${finding}`)}</Status> : null}
        </p>
        <p className="meta">
          {decision
            ? t("citing.one.decidedBy", {
                name: citation.decidedBy ?? "",
                at: citation.decidedAt ? instant(citation.decidedAt) : "",
              })
            : reason && (norm || citation.named !== null)
              ? t(`citing.reason.${reason}`)
              : citation.origin === "read"
                ? null
                : t(`citing.origin.${citation.origin}`)}
        </p>
        {citation.remark ? <p className="why">{citation.remark}</p> : null}
      </Section>
      {mayDecide ? <Deciding citation={citation} back={back} result={result} /> : null}
    </div>
  );
}

function Deciding({
  citation,
  back,
  result,
}: {
  readonly citation: CitationFound;
  readonly back: string;
  readonly result: ReturnedForm | null;
}) {
  const t = useT();
  const { value, error, formErrors } = useReturned(result);
  const { candidates, norm, decision, origin, state, path } = citation;
  return (
    <Section id="decide" title={t("citing.one.decide")}>
      <FormErrors errors={formErrors} />
      {state === "matched" && decision === null ? (
        <Form method="post" className="form">
          <input type="hidden" name="back" value={back} />
          <Everywhere others={citation.others} />
          <p>
            <SubmitButton name="deed" value="confirm">
              {t("citing.one.confirm")}
            </SubmitButton>
          </p>
        </Form>
      ) : null}
      {candidates.length > 0 && decision === null ? (
        <ul className="plain-list">
          {candidates.map((one) => (
            <li key={one.slug}>
              <Form method="post" className="row">
                <input type="hidden" name="back" value={back} />
                <input type="hidden" name="act" value={one.slug} />
                <input type="hidden" name="provision" value={path ?? ""} />
                <input type="hidden" name="everywhere" value="yes" />
                <Anchor className="cite" href={one.href}>
                  <Local of={one.title} />
                  {path === null ? null : `, ${provisionLabel(path, one.structure, t)}`}
                </Anchor>
                <SubmitButton name="deed" value="correct" tone="ordinary" small>
                  {t("citing.one.thisOne")}
                  <span className="vh"> {one.slug}</span>
                </SubmitButton>
              </Form>
            </li>
          ))}
        </ul>
      ) : null}
      <Form method="post" className="form">
        <input type="hidden" name="back" value={back} />
        <Picker
          name="act"
          label={t("citing.one.otherAct")}
          endpoint="/pick/acts"
          defaultText={value("act", norm?.slug ?? null)}
          error={error("act")}
        />
        <TextField
          name="provision"
          label={t("forms.links.provision")}
          hint={t("forms.links.provisionHint")}
          defaultValue={value("provision", provisionAsWritten(norm?.path ?? path))}
          error={error("provision")}
        />
        <TextField
          name="remark"
          label={t("citing.one.remark")}
          hint={t("citing.one.remarkHint")}
          defaultValue={value("remark", null)}
          error={error("remark")}
        />
        <Everywhere others={citation.others} />
        <p className="row">
          <SubmitButton name="deed" value="correct" tone="ordinary">
            {t("citing.one.correct")}
          </SubmitButton>
          {decision === "rejected" ? null : (
            <SubmitButton name="deed" value="reject" tone="plain">
              {t("citing.one.reject")}
            </SubmitButton>
          )}
          {decision !== null && origin === "read" ? (
            <SubmitButton name="deed" value="undo" tone="plain">
              {t("citing.one.undo")}
            </SubmitButton>
          ) : null}
          <Anchor className="btn btn-plain" href={back}>
            {t("citing.one.back")}
          </Anchor>
        </p>
      </Form>
    </Section>
  );
}

/** One decision for all places that read the same; chosen unless somebody says otherwise. */
function Everywhere({ others }: { readonly others: number }) {
  const t = useT();
  if (others === 0) return null;
  return (
    <CheckField
      name="everywhere"
      value="yes"
      defaultChecked
      label={t("citing.one.everywhere", { n: others })}
    />
  );
}
