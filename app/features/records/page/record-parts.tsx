import { pageHref } from "#app/features/knowledge/page-address.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { useFormat, useLocal, useT } from "#app/ui/language.tsx";
import { Local } from "#app/ui/local.tsx";
import { Section } from "#app/ui/page.tsx";
import { Status } from "#app/ui/status.tsx";
import { shapeOf } from "#app/features/following/status-shape.ts";

import type { RecordView } from "../view-record.server.ts";

export function RecordAddressees({ record }: { readonly record: RecordView }) {
  const t = useT();
  const { date, longDate, number } = useFormat();
  if (record.addressees.length === 0) {
    return (
      <Section id="addressees" title={t("record.addressees.title")}>
        <p className="none">{t("record.addressees.none")}</p>
      </Section>
    );
  }
  return (
    <Section id="addressees" title={t("record.addressees.title")} note={t("record.addressees.note")}>
      <table className="t t-stack t-still">
        <thead>
          <tr>
            <th scope="col">{t("record.addressees.body")}</th>
            <th scope="col">{t("record.addressees.state")}</th>
            <th scope="col">{t("record.addressees.due")}</th>
            <th scope="col" className="n">
              {t("record.addressees.events")}
            </th>
          </tr>
        </thead>
        <tbody>
          {record.addressees.map((addressee) => (
            <tr key={addressee.id}>
              <th scope="row">
                {addressee.body ? (
                  <span className="strong">
                    <Local of={addressee.body.name} />
                  </span>
                ) : (
                  <Status shape="void">{t("record.addressees.unknown")}</Status>
                )}
                {(addressee.note.kk ?? addressee.note.ru ?? addressee.note.en) ? (
                  <span className="why">
                    <Local of={addressee.note} />
                  </span>
                ) : null}
                <span className="why">
                  {addressee.isLead && record.addressees.length > 1
                    ? `${t("record.addressees.lead")} `
                    : null}
                  {addressee.body?.validTo ? (
                    <>
                      {t("record.addressees.until", { date: date(addressee.body.validTo) })}
                      {addressee.body.successor ? (
                        <>
                          {"; "}
                          {t("record.addressees.successor")} <Local of={addressee.body.successor} />
                        </>
                      ) : null}
                    </>
                  ) : null}
                </span>
              </th>
              <td>
                {addressee.status ? (
                  <Status shape={shapeOf(addressee.status)}>{t(`status.record.${addressee.status}`)}</Status>
                ) : (
                  <Status shape="void">{t("record.notStated")}</Status>
                )}
                {addressee.statusOn ? (
                  <span className="why">{longDate(addressee.statusOn, addressee.statusPrecision)}</span>
                ) : null}
              </td>
              <td>
                {addressee.due.length === 0 ? (
                  <>
                    <Status shape="void">{t("record.addressees.notCounted")}</Status>
                    <span className="why">
                      {t("record.addressees.noReceipt")}{" "}
                      <Anchor href={pageHref("commissioner-powers", "counting")}>
                        {t("record.addressees.howCounted")}
                      </Anchor>
                    </span>
                  </>
                ) : (
                  addressee.due.map((due, index) => (
                    <span key={index}>
                      {date(due.on)}
                      <span className="why">
                        {due.metOn ? t("record.addressees.met", { date: date(due.metOn) }) : null}{" "}
                        {due.basis.ru ? <Local of={due.basis} /> : t("record.addressees.practice")}{" "}
                        <Anchor href={pageHref("commissioner-powers", "deadlines")}>
                          {t("record.addressees.howCounted")}
                        </Anchor>
                      </span>
                    </span>
                  ))
                )}
              </td>
              <td className="n" data-l={t("record.addressees.events")}>
                {addressee.eventCount > 0 ? <a href="#log">{number(addressee.eventCount)}</a> : number(0)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

export function RecordAppeals({ record }: { readonly record: RecordView }) {
  const t = useT();
  const { number } = useFormat();
  const { appeals } = record;
  return (
    <Section id="appeals" title={t("record.appeals.title")} note={t("record.appeals.note")}>
      {appeals.rows.length === 0 ? (
        <p className="none">{t("record.appeals.none")}</p>
      ) : (
        <table className="t t-stack t-still">
          <thead>
            <tr>
              <th scope="col">{t("record.appeals.region")}</th>
              <th scope="col" className="n">
                {t("record.appeals.count")}
              </th>
              <th scope="col">{t("record.appeals.what")}</th>
            </tr>
          </thead>
          <tbody>
            {appeals.rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  {row.region ? (
                    <Local of={row.region} />
                  ) : (
                    <span className="none">
                      {t(row.regionWithheld ? "record.appeals.regionWithheld" : "record.appeals.noRegion")}
                    </span>
                  )}
                </th>
                <td className="n" data-l={t("record.appeals.count")}>
                  {row.isFew ? (
                    t("record.fewAppeals")
                  ) : row.size === null ? (
                    <span className="none">{t("record.notStated")}</span>
                  ) : (
                    <>
                      {row.atLeast
                        ? t("record.appeals.atLeast", { count: number(row.size) })
                        : number(row.size)}
                    </>
                  )}
                </td>
                <td>
                  {row.href ? (
                    <Anchor className="quiet" href={row.href}>
                      <span className="no">{row.number}</span> <Local of={row.title} />
                    </Anchor>
                  ) : (
                    <>
                      <span className="no">{row.number}</span> <Local of={row.title} />
                    </>
                  )}
                  <span className="why">
                    {t(`status.appealRole.${row.role}`)}
                    {row.within === null ? null : ` · ${t("record.appeals.within", { number: row.within })}`}
                    {row.isCollective ? ` · ${t("record.appeals.collective")}` : null}
                    {row.result?.ru ? (
                      <>
                        {" · "}
                        <Local of={row.result} />
                      </>
                    ) : null}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
          {appeals.withheld || appeals.total === null ? null : (
            <tfoot>
              <tr>
                <th scope="row">{t("record.appeals.total")}</th>
                <td className="n" data-l={t("record.appeals.count")}>
                  {appeals.totalIsFloor
                    ? t("record.appeals.atLeast", { count: number(appeals.total) })
                    : number(appeals.total)}
                </td>
                <td className="meta">
                  {appeals.regionCount > 0 ? t("record.regionCount", { count: appeals.regionCount }) : null}
                </td>
              </tr>
            </tfoot>
          )}
        </table>
      )}
    </Section>
  );
}

export function RecordRelated({ record }: { readonly record: RecordView }) {
  const t = useT();
  const local = useLocal();
  const { date, number } = useFormat();
  if (record.related.length === 0 && record.meetings.length === 0) return null;
  return (
    <Section id="related" title={t("record.related.title")} note={t("record.related.note")}>
      {record.related.length > 0 ? (
        <table className="t t-stack t-still">
          <thead>
            <tr>
              <th scope="col">{t("record.related.number")}</th>
              <th scope="col">{t("record.related.record")}</th>
              <th scope="col">{t("record.related.why")}</th>
              <th scope="col">{t("record.related.state")}</th>
            </tr>
          </thead>
          <tbody>
            {record.related.map((other) => (
              <tr key={other.id}>
                <td className="no">{other.number}</td>
                <th scope="row">
                  <Anchor className="quiet title-3" href={`/records/${other.number}`}>
                    <Local of={other.title} />
                  </Anchor>
                  <span className="why">{t(`status.kind.${other.kind}`)}</span>
                </th>
                <td>
                  {t(other.outward ? `status.link.${other.type}` : `status.linkBack.${other.type}`)}
                  <span className="why">{local(other.reason)?.text}</span>
                </td>
                <td>
                  <Status shape={shapeOf(other.status)}>{t(`status.record.${other.status}`)}</Status>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {record.relatedCount > record.related.length ? (
        <p className="meta">
          {t("record.related.shown", {
            n: number(record.related.length),
            total: number(record.relatedCount),
          })}
        </p>
      ) : null}
      {record.meetings.length > 0 ? (
        <>
          <h3 className="side-h">{t("record.related.meetings")}</h3>
          <ul className="stack-s">
            {record.meetings.map((meeting) => (
              <li key={meeting.number}>
                <Anchor href={`/meetings/${meeting.number}`}>
                  <Local of={meeting.title} />
                </Anchor>{" "}
                <span className="meta">
                  {t(`status.meeting.${meeting.kind}`)}
                  {meeting.on ? ` · ${date(meeting.on, meeting.precision)}` : null}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  );
}
