import { Chain, type ChainLink, type ChainState } from "#app/ui/chain.tsx";
import { useFormat, useLocal, useT } from "#app/ui/language.tsx";

import { provisionLabel } from "#app/features/laws/provision-label.ts";

import type { RecordView } from "../view-record.server.ts";

const STATES: Readonly<Record<string, ChainState>> = { d: "done", n: "now", h: "check", g: "gap" };

/** The product's one question drawn: appeals, norm, record, answer, today's law. */
export function RecordChain({ record }: { readonly record: RecordView }) {
  const t = useT();
  const links = useLinks(record);
  return (
    <Chain label={t(record.opinion ? "record.chain.labelOpinion" : "record.chain.label")} links={links} />
  );
}

function useLinks(record: RecordView): ChainLink[] {
  const t = useT();
  const local = useLocal();
  const { date, longDate, number } = useFormat();
  const state = (index: number): ChainState => STATES[record.chain[index] ?? "g"] ?? "gap";
  const notStated = t("record.notStated");
  const firstNorm = record.norms[0] ?? record.opinion?.norms[0];
  const normName = firstNorm
    ? [local(firstNorm.act)?.text, firstNorm.path && provisionLabel(firstNorm.path, firstNorm.structure, t)]
        .filter(Boolean)
        .join(", ")
    : notStated;

  if (record.opinion) {
    const { opinion } = record;
    const [decision] = opinion.decisions;
    const law = record.events.findLast(({ type }) => type === "act_amended" || type === "in_force");
    return [
      {
        id: "request",
        name: t("record.chain.request"),
        value: date(opinion.requestedOn) === "—" ? notStated : date(opinion.requestedOn),
        state: state(0),
      },
      {
        id: "opinion",
        name: t("record.chain.opinion"),
        value: opinion.opinionOn ? longDate(opinion.opinionOn, opinion.opinionPrecision) : notStated,
        href: "#log",
        note: opinion.opinionPrecision === "year" ? t("record.dayNotStated") : null,
        state: state(1),
      },
      {
        id: "hearing",
        name: t("record.chain.hearing"),
        value: opinion.hearingOn ? date(opinion.hearingOn) : notStated,
        state: state(2),
      },
      {
        id: "decision",
        name: t("record.chain.decision"),
        value: decision
          ? date(decision.on)
          : opinion.decisionNotFound
            ? t("record.decisionNotFound")
            : notStated,
        href: "#norms",
        note: decision ? t("record.decisionNumber", { number: decision.number }) : null,
        state: state(3),
      },
      {
        id: "execution",
        name: t("record.chain.execution"),
        value: law ? date(law.on, law.precision) : t("record.nothingKnown"),
        href: law ? "#log" : null,
        note: law?.act ? (local(law.act.act)?.text ?? null) : null,
        state: state(4),
      },
    ];
  }

  const sent = record.events.find(
    ({ type, isCorrected }) => !isCorrected && ["sent", "forwarded", "recommended"].includes(type),
  );
  const answer = record.events.findLast(
    ({ type, isCorrected }) =>
      !isCorrected &&
      [
        "answered",
        "working_group_formed",
        "instructed",
        "implementing",
        "included_in_bill",
        "implemented",
        "partly_implemented",
        "not_implemented",
        "reading",
      ].includes(type),
  );
  const law = record.events.findLast(
    ({ type, isCorrected }) =>
      !isCorrected && ["in_force", "enacted", "act_amended", "published", "signed"].includes(type),
  );
  const { appeals } = record;
  return [
    {
      id: "appeals",
      name: t("record.chain.appeals"),
      value: appeals.withheld
        ? t(appeals.withheld === "few" ? "record.fewAppeals" : "record.appeals.numberWithheld")
        : appeals.total
          ? t("record.appealCount", {
              count: appeals.total,
              shown: appeals.totalIsFloor
                ? t("record.appeals.atLeast", { count: number(appeals.total) })
                : number(appeals.total),
            })
          : notStated,
      href: appeals.rows.length > 0 ? "#appeals" : null,
      note: appeals.regionCount > 0 ? t("record.regionCount", { count: appeals.regionCount }) : null,
      state: state(0),
    },
    {
      id: "norm",
      name: t("record.chain.norm"),
      value: normName,
      href: firstNorm ? "#norms" : null,
      note: record.norms.length > 1 ? t("record.moreNorms", { count: record.norms.length - 1 }) : null,
      state: state(1),
    },
    {
      id: "record",
      name: t(`status.kind.${record.kind}`),
      value: sent
        ? sent.addressee
          ? t("record.sentTo", { body: local(sent.addressee)?.text ?? "" })
          : t(`status.event.${sent.type}`)
        : t("status.record.draft"),
      href: record.addressees.length > 0 ? "#addressees" : "#log",
      note: sent ? (sent.on ? longDate(sent.on, sent.precision) : t("record.dayNotStated")) : null,
      state: state(2),
    },
    {
      id: "answer",
      name: t("record.chain.answer"),
      value: answer
        ? t(answer.verdict ? `status.verdict.${answer.verdict}` : `status.event.${answer.type}`)
        : notStated,
      href: answer ? "#log" : null,
      note: answer?.on ? longDate(answer.on, answer.precision) : null,
      state: state(3),
    },
    {
      id: "law",
      name: t("record.chain.law"),
      value: law
        ? law.act
          ? (local(law.act.act)?.text ?? "")
          : t(`status.event.${law.type}`)
        : t("record.lawNotChanged"),
      href: law ? "#norms" : null,
      note: law?.on ? t("record.lawSince", { date: date(law.on, law.precision) }) : null,
      state: state(4),
    },
  ];
}
