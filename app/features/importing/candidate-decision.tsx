import { Anchor } from "#app/ui/anchor.tsx";
import { useFormat, useT } from "#app/ui/language.tsx";
import { Status, type Shape } from "#app/ui/status.tsx";
import type { CandidateState } from "#prisma/generated/client.ts";

import type { CandidateView } from "./review-import.server.ts";

const shapes: Readonly<Record<CandidateState, Shape>> = {
  pending: "check",
  accepted: "done",
  merged: "closed",
  rejected: "refused",
};

/** What may be done with a waiting candidate. The buttons belong to the form around the tables. */
export function Buttons({ candidate }: { readonly candidate: CandidateView }) {
  const t = useT();
  const { id, match, kind } = candidate;
  const named = (label: string) => (
    <>
      {label} <span className="vh">{candidate.title}</span>
    </>
  );
  return (
    <div className="stack-s">
      <div className="row">
        {match ? (
          <button type="submit" className="btn btn-s btn-main" name="do" value={`merge:${id}`}>
            {named(t("import.do.merge", { number: match.label }))}
          </button>
        ) : null}
        <button type="submit" className="btn btn-s" name="do" value={`accept:${id}`}>
          {named(t("import.do.accept"))}
        </button>
      </div>
      <details className="small">
        <summary>{named(t("import.do.more"))}</summary>
        <div className="stack-s">
          {kind === "key_figure" ? null : (
            <div className="field">
              <label htmlFor={`into-${id}`}>
                {t(kind === "case_box" ? "import.do.intoAppeal" : "import.do.intoRecord")}
              </label>
              <input
                id={`into-${id}`}
                name={`into-${id}`}
                maxLength={60}
                list={candidate.options.length > 0 ? `options-${id}` : undefined}
              />
              <datalist id={`options-${id}`}>
                {candidate.options.map(({ label }) => (
                  <option key={label} value={label} />
                ))}
              </datalist>
              <button type="submit" className="btn btn-s" name="do" value={`merge:${id}`}>
                {named(t("import.do.mergeInto"))}
              </button>
            </div>
          )}
          <div className="field">
            <label htmlFor={`reason-${id}`}>{t("import.do.reason")}</label>
            <input id={`reason-${id}`} name={`reason-${id}`} maxLength={1000} />
            <button type="submit" className="btn btn-s" name="do" value={`reject:${id}`}>
              {named(t("import.do.reject"))}
            </button>
          </div>
        </div>
      </details>
    </div>
  );
}

/** How a candidate was decided, by whom and when, and the way back. */
export function Decided({
  candidate,
  mayDecide,
}: {
  readonly candidate: CandidateView;
  readonly mayDecide: boolean;
}) {
  const t = useT();
  const { instant } = useFormat();
  const { state, result, reason, decidedBy, decidedAt, id } = candidate;
  return (
    <>
      <Status shape={shapes[state]}>{t(`import.stateOne.${state}`)}</Status>
      <span className="why">
        {result ? (
          <>{result.href ? <Anchor href={result.href}>{result.label}</Anchor> : result.label}. </>
        ) : null}
        {reason ? `${reason}. ` : null}
        {decidedAt ? `${decidedBy ?? ""} ${instant(decidedAt)}` : null}
      </span>
      {mayDecide && state !== "pending" ? (
        <button type="submit" className="btn btn-s" name="do" value={`undo:${id}`}>
          {t("import.do.undo")} <span className="vh">{candidate.title}</span>
        </button>
      ) : null}
    </>
  );
}
