import { Anchor } from "#app/ui/anchor.tsx";
import { useFormat, useLocal, useT } from "#app/ui/language.tsx";
import { Local } from "#app/ui/local.tsx";
import { Section } from "#app/ui/page.tsx";
import { Status } from "#app/ui/status.tsx";

import { provisionLabel } from "#app/features/laws/provision-label.ts";

import type { RecordView } from "../view-record.server.ts";

type Norm = RecordView["norms"][number];

/** A norm by name, linked to where it stands in its act. */
export function NormLink({ norm }: { readonly norm: Pick<Norm, "href" | "act" | "path" | "structure"> }) {
  const t = useT();
  return (
    <Anchor className="cite" href={norm.href}>
      <Local of={norm.act} />
      {norm.path ? `, ${provisionLabel(norm.path, norm.structure, t)}` : null}
    </Anchor>
  );
}

export const isEmpty = (text: { kk: string | null; ru: string | null; en: string | null }) =>
  !text.kk && !text.ru && !text.en;

/** The norms a record wants changed, with the wordings before, proposed and enacted as far as they are known. */
export function RecordNorms({ record }: { readonly record: RecordView }) {
  const t = useT();
  const { date } = useFormat();
  const local = useLocal();
  if (record.norms.length === 0 && record.adoptions.length === 0) {
    return (
      <Section id="norms" title={t("record.norms.title")}>
        <p className="none">{t("record.norms.none")}</p>
      </Section>
    );
  }
  return (
    <Section id="norms" title={t("record.norms.title")} note={t("record.norms.note")}>
      <ul className="norm-list">
        {record.norms.map((norm) => (
          <li key={norm.id}>
            <p className="path">
              <NormLink norm={norm} />
              {norm.unconfirmed ? <Status shape="check">{t("record.unconfirmed")}</Status> : null}
            </p>
            {isEmpty(norm.current) && isEmpty(norm.proposed) ? null : (
              <div className="cols-2 wordings">
                <Wording title={t("record.norms.current")} text={norm.current} isSummary={norm.isSummary} />
                <Wording title={t("record.norms.proposed")} text={norm.proposed} isSummary={norm.isSummary} />
              </div>
            )}
            {isEmpty(norm.justification) ? null : (
              <>
                <h3 className="side-h">{t("record.norms.justification")}</h3>
                <p className="w">
                  <Local of={norm.justification} />
                </p>
              </>
            )}
            {record.may.addEvents ? (
              <p className="small no-print">
                <Anchor href={`/records/${record.number}/norms/${norm.id}`}>
                  {t("record.norms.write")}
                  <span className="vh"> {norm.path}</span>
                </Anchor>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
      {record.adoptions.map((adoption) => (
        <div className="adoption" key={adoption.id}>
          <h3 className="side-h">{t("record.norms.enacted")}</h3>
          <p className="path">
            <NormLink norm={adoption} />
            <span className="meta">
              {adoption.inForceOn ? t("record.inForceSince", { date: date(adoption.inForceOn) }) : null}
            </span>
          </p>
          <p>
            {adoption.confirmedBy ? (
              <Status shape="done">{t("record.norms.confirmedBy", { name: adoption.confirmedBy })}</Status>
            ) : (
              <Status shape="check">{t("record.norms.awaitsCheck")}</Status>
            )}
          </p>
          {isEmpty(adoption.note) ? null : <p className="why">{local(adoption.note)?.text}</p>}
          {isEmpty(adoption.enacted) ? null : (
            <Wording title={t("record.norms.enactedWording")} text={adoption.enacted} isSummary={false} />
          )}
          {adoption.url ? (
            <p className="small">
              <a className="ext" href={adoption.url}>
                {t("record.source")}
              </a>
            </p>
          ) : null}
        </div>
      ))}
    </Section>
  );
}

function Wording({
  title,
  text,
  isSummary,
}: {
  readonly title: string;
  readonly text: Norm["current"];
  readonly isSummary: boolean;
}) {
  const t = useT();
  return (
    <div>
      <h3>{title}</h3>
      {isSummary && !isEmpty(text) ? <p className="gist-label">{t("record.summaryNotLaw")}</p> : null}
      <p className={isSummary ? "w gist" : "w"}>
        {isEmpty(text) ? <span className="none">{t("record.notStated")}</span> : <Local of={text} />}
      </p>
    </div>
  );
}
