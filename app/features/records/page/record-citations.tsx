import { Anchor } from "#app/ui/anchor.tsx";
import { useLanguage, useT } from "#app/ui/language.tsx";
import { Local } from "#app/ui/local.tsx";
import { Section } from "#app/ui/page.tsx";
import { Status } from "#app/ui/status.tsx";

import type { RecordView } from "../view-record.server.ts";
import { NormLink } from "./record-norms.tsx";

type Place = RecordView["cited"][number]["places"][number];
const PARTS = ["gist", "norms", "log"] as const;

/** The law that a record cites: each norm once with where it is cited, then what nobody could yet tell. */
export function RecordCitations({ record }: { readonly record: RecordView }) {
  const t = useT();
  const { cited, openCitations } = record;
  if (cited.length === 0 && openCitations.length === 0) return null;
  return (
    <Section id="laws" title={t("record.laws.title")} note={t("record.laws.note")}>
      {cited.length > 0 ? (
        <table className="t t-stack t-still">
          <thead>
            <tr>
              <th scope="col">{t("record.laws.norm")}</th>
              <th scope="col">{t("record.laws.places")}</th>
              <th scope="col">{t("record.laws.reading")}</th>
            </tr>
          </thead>
          <tbody>
            {cited.map(({ norm, places }) => (
              <tr key={norm.href}>
                <th scope="row">
                  <NormLink norm={norm} />
                  <Findings places={places} />
                </th>
                <td>
                  <Places places={places} language={record.language} />
                </td>
                <td>
                  <Reading places={places} />
                  {record.may.addEvents ? (
                    <Check id={places[0]?.id ?? ""} name={norm.path ?? norm.slug} />
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {openCitations.length > 0 ? (
        <>
          <h3 className="side-h">{t("record.laws.open")}</h3>
          <ul className="plain-list">
            {openCitations.map(({ places, candidates }) => (
              <Open key={places[0]?.id} places={places} candidates={candidates} record={record} />
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  );
}

function Open({
  places,
  candidates,
  record,
}: RecordView["openCitations"][number] & { readonly record: RecordView }) {
  const t = useT();
  const own = useLanguage();
  const place = places.find(({ language }) => language === own) ?? places[0];
  if (!place) return null;
  return (
    <li>
      <span className="serif" lang={place.language ?? record.language}>
        {place.quote}
      </span>{" "}
      <Status shape={place.state === "ambiguous" ? "check" : "void"}>
        {t(`record.laws.${place.state}`)}
      </Status>
      {candidates.length > 0 ? (
        <span className="why">
          {t("record.laws.possibly")}{" "}
          {candidates.map((title, index) => (
            <span key={index}>
              {index > 0 ? "; " : null}
              <Local of={title} />
            </span>
          ))}
        </span>
      ) : null}
      {place.line === null ? null : (
        <span className="why">{t("record.laws.sourceLine", { line: String(place.line) })}</span>
      )}
      {places.length > 1 ? (
        <span className="why">{t("citing.work.places", { n: places.length })}</span>
      ) : null}
      {record.may.addEvents ? <Check id={place.id} name={place.quote} /> : null}
    </li>
  );
}

function Check({ id, name }: { readonly id: string; readonly name: string }) {
  const t = useT();
  return (
    <Anchor className="small no-print why" href={`/citations/${id}`}>
      {t("record.laws.check")}
      <span className="vh"> {name}</span>
    </Anchor>
  );
}

/** In which parts of the page, in which lines of the source, and who named it without any text. */
function Places({ places, language }: { readonly places: readonly Place[]; readonly language: string }) {
  const t = useT();
  const own = useLanguage();
  const stated = places.filter(({ origin }) => origin === "stated");
  const entered = places.find(({ origin }) => origin === "entered");
  return (
    <>
      {PARTS.map((part) => {
        const here = places.filter(({ origin, at }) => origin === "read" && at === part);
        if (here.length === 0) return null;
        const shown = here.find((place) => place.language === own) ?? here[0];
        return (
          <span key={part} className="place">
            <a href={`#${part}`}>{t(`record.laws.at.${part}`)}</a>
            {": "}
            <span className="serif" lang={shown?.language ?? undefined}>
              {shown?.quote}
            </span>
          </span>
        );
      })}
      {stated.map(({ id, quote, line }) => (
        <span key={id} className="place">
          {line === null ? t("record.laws.source") : t("record.laws.sourceLine", { line: String(line) })}
          {": "}
          <span className="serif" lang={language}>
            {quote}
          </span>
        </span>
      ))}
      {entered ? (
        <span className="place">{t("record.laws.enteredBy", { name: entered.decidedBy ?? "" })}</span>
      ) : null}
    </>
  );
}

/** Who says so: a person if one has decided, else the source or the machine. */
function Reading({ places }: { readonly places: readonly Place[] }) {
  const t = useT();
  const decided = places.find(({ decision, origin }) => decision !== null || origin === "entered");
  const unconfirmed = places.every((place) => place.unconfirmed);
  if (places.some(({ sourceError }) => sourceError))
    return <Status shape="hold">{t("record.laws.corrected")}</Status>;
  if (decided) {
    return (
      <>
        <Status shape="done">{t("record.laws.decided")}</Status>
        <span className="why">{decided.decidedBy}</span>
      </>
    );
  }
  return (
    <>
      <Status shape="done">{t("record.laws.matched")}</Status>
      {unconfirmed ? <span className="why">{t("record.unconfirmed")}</span> : null}
    </>
  );
}

/** What is wrong with the norm on the day that the text means. */
function Findings({ places }: { readonly places: readonly Place[] }) {
  const t = useT();
  const finding = places.find((place) => place.finding !== null && place.decision === null)?.finding;
  if (!finding) return null;
  return (
    <span className="why">
      <Status shape="late">{t(`citing.finding.${finding}`)}</Status>
    </span>
  );
}
