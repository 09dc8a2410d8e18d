import { Anchor } from "#app/ui/anchor.tsx";
import { useT } from "#app/ui/language.tsx";
import { Local } from "#app/ui/local.tsx";
import { Status } from "#app/ui/status.tsx";
import type { CandidateKind } from "#prisma/generated/client.ts";

import { Buttons, Decided } from "./candidate-decision.tsx";
import type { CandidateView } from "./review-import.server.ts";

/** The candidates of one kind: where they stand, what they say, what they may be already, and what to do with them. */
export function CandidateTable({
  kind,
  candidates,
  mayDecide,
}: {
  readonly kind: CandidateKind;
  readonly candidates: readonly CandidateView[];
  readonly mayDecide: boolean;
}) {
  const t = useT();
  return (
    <section aria-labelledby={`kind-${kind}`} style={{ marginBottom: "var(--s-8)" }}>
      <h2 className="title-2" id={`kind-${kind}`} style={{ marginBottom: "var(--s-3)" }}>
        {t(`import.kind.${kind}`)}{" "}
        <span className="meta">{t("import.table.count", { count: candidates.length })}</span>
      </h2>
      <table className="t t-stack" aria-labelledby={`kind-${kind}`}>
        <thead>
          <tr>
            <th scope="col">{t("import.table.lines")}</th>
            <th scope="col">{t("import.table.sentence")}</th>
            <th scope="col">{t("import.table.match")}</th>
            <th scope="col">{t("import.table.decision")}</th>
          </tr>
        </thead>
        <tbody>
          {candidates.map((candidate) => (
            <CandidateRow key={candidate.id} candidate={candidate} mayDecide={mayDecide} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function CandidateRow({
  candidate,
  mayDecide,
}: {
  readonly candidate: CandidateView;
  readonly mayDecide: boolean;
}) {
  const t = useT();
  const lines =
    candidate.lineFrom === candidate.lineTo
      ? String(candidate.lineFrom)
      : `${String(candidate.lineFrom)}–${String(candidate.lineTo)}`;
  return (
    <tr>
      <td className="no" data-l={t("import.table.lines")}>
        {mayDecide ? (
          <label className="check">
            <input type="checkbox" name="id" value={candidate.id} />
            <span>
              <span className="vh">{t("import.table.choose", { title: candidate.title })} </span>
              {lines}
            </span>
          </label>
        ) : (
          lines
        )}
      </td>
      <th scope="row">
        <span className="title-3" lang="en">
          {candidate.title}
        </span>
        {candidate.quote.startsWith(candidate.title) &&
        candidate.quote.length < candidate.title.length + 4 ? null : (
          <details className="why">
            <summary>{t("import.table.asPrinted")}</summary>
            <span className="said" lang="en">
              {candidate.quote}
            </span>
          </details>
        )}
        <Addressed candidate={candidate} />
      </th>
      <td data-l={t("import.table.match")}>
        <Proposal candidate={candidate} />
      </td>
      <td className="state">
        {candidate.state === "pending" && mayDecide ? (
          <Buttons candidate={candidate} />
        ) : (
          <Decided candidate={candidate} mayDecide={mayDecide} />
        )}
      </td>
    </tr>
  );
}

function Addressed({ candidate }: { readonly candidate: CandidateView }) {
  const t = useT();
  const { addressee, bodies, region, kind } = candidate;
  if (kind === "key_figure" || kind === "regulatory_amendment") return null;
  return (
    <span className="why">
      {region ? (
        <>
          <Local of={region} />
          {kind === "case_box" ? null : "; "}
        </>
      ) : null}
      {kind === "case_box" ? null : bodies.length > 0 ? (
        bodies.map((body, index) => (
          <span key={index}>
            {index > 0 ? "; " : null}
            <Local of={body} />
          </span>
        ))
      ) : addressee ? (
        <>
          {t("import.table.addressee")} <span lang="en">{addressee}</span>
        </>
      ) : (
        t("import.table.noAddressee")
      )}
    </span>
  );
}

function Proposal({ candidate }: { readonly candidate: CandidateView }) {
  const t = useT();
  const { match, options, word, reasons, isMatchHidden } = candidate;
  if (isMatchHidden) return <span>{t("import.match.hidden")}</span>;
  if (match) {
    return (
      <>
        {match.href ? <Anchor href={match.href}>{match.label}</Anchor> : <strong>{match.label}</strong>}{" "}
        <Local of={match.titles} />
        <span className="why">
          {word ? t(`import.word.${word}`) : null}
          {reasons?.sameLines ? `; ${t(`import.reason.lines.${reasons.sameLines}`)}` : null}
          {reasons?.sameRegion ? `; ${t("import.reason.region")}` : null}
          {reasons?.sameBody ? `; ${t("import.reason.body")}` : null}
          {reasons?.sameValue ? `; ${t("import.reason.value")}` : null}
          {reasons && reasons.sharedTerms.length > 0 ? (
            <>
              {`; ${t("import.reason.words")} `}
              <span lang="en">{reasons.sharedTerms.slice(0, 4).join(", ")}</span>
            </>
          ) : null}
        </span>
      </>
    );
  }
  if (options.length === 0) return <span className="faint">{t("import.outcome.none")}</span>;
  return (
    <>
      <Status shape="check">{t("import.match.choose")}</Status>
      <ul className="why">
        {options.map((option) => (
          <li key={option.label}>
            {option.href ? <Anchor href={option.href}>{option.label}</Anchor> : option.label}{" "}
            <Local of={option.titles} />
          </li>
        ))}
      </ul>
    </>
  );
}
