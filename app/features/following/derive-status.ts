import type {
  AdoptionVerdict,
  AnswerVerdict,
  EventType,
  Holding,
  RecordStatus,
} from "#prisma/generated/client.ts";

/** What of an event the derivation reads. Corrected, retracted and unconfirmed events are left out before. */
export interface StatusEvent {
  readonly id: string;
  readonly type: EventType;
  readonly verdict: AnswerVerdict | null;
  readonly addresseeId: string | null;
  /** Whether the event stands at a chamber's stage. */
  readonly atChamber: boolean;
  readonly happenedOn: Date | null;
  readonly precision: "day" | "month" | "year" | null;
}

export interface DerivedStatus {
  readonly status: RecordStatus;
  /** The event that gave it; null for a record about which nothing has happened. */
  readonly event: StatusEvent | null;
}

const OF_EVENT: Partial<Readonly<Record<EventType, RecordStatus>>> = {
  drafted: "draft",
  review_asked: "in_review",
  approved: "approved",
  recommended: "recommended",
  sent: "sent",
  forwarded: "sent",
  received: "received",
  working_group_formed: "working_group",
  instructed: "in_progress",
  implementing: "in_progress",
  included_in_bill: "in_bill",
  government_considered: "government",
  reading: "parliament",
  enacted: "law_changed",
  signed: "law_changed",
  published: "law_changed",
  in_force: "law_changed",
  act_amended: "law_changed",
  implemented: "implemented",
  partly_implemented: "partly_implemented",
  not_implemented: "not_implemented",
  withdrawn: "withdrawn",
  superseded: "superseded",
  court_requested: "requested",
  opinion_submitted: "submitted",
  court_heard: "heard",
  court_decided: "decision_unverified",
};

const OF_ANSWER: Readonly<Record<AnswerVerdict, RecordStatus>> = {
  supported: "supported",
  partly_supported: "partly_supported",
  not_supported: "not_supported",
  referred: "referred",
  not_competent: "not_competent",
  deferred: "deferred",
  explained: "answered",
  under_study: "under_study",
};

/** How far a matter has come; between two statuses of the same time the farther one holds. */
const ORDER: readonly RecordStatus[] = [
  "draft",
  "in_review",
  "approved",
  "requested",
  "recommended",
  "sent",
  "submitted",
  "received",
  "heard",
  "not_competent",
  "referred",
  "deferred",
  "answered",
  "under_study",
  "not_supported",
  "partly_supported",
  "supported",
  "working_group",
  "in_progress",
  "in_bill",
  "government",
  "parliament",
  "not_implemented",
  "partly_implemented",
  "implemented",
  "law_changed",
  "partly_adopted",
  "adopted",
  "decision_unverified",
  "terminated",
  "refused",
  "not_conforms",
  "conforms_in_interpretation",
  "conforms",
  "superseded",
  "withdrawn",
];
const rank = new Map(ORDER.map((status, index) => [status, index]));
export const rankOf = (status: RecordStatus): number => rank.get(status) ?? -1;

const OF_LAW: ReadonlySet<EventType> = new Set(["enacted", "signed", "published", "in_force", "act_amended"]);

export function statusOf(event: StatusEvent, isOpinion: boolean): RecordStatus | null {
  if (event.type === "answered") return event.verdict ? OF_ANSWER[event.verdict] : "answered";
  // A law that changes after the Court's decision carries it out; it is not the status of our opinion.
  if (isOpinion && OF_LAW.has(event.type)) return null;
  if (event.type === "included_in_bill" && event.atChamber) return "parliament";
  return OF_EVENT[event.type] ?? null;
}

interface Moment {
  readonly event: StatusEvent;
  readonly status: RecordStatus;
  readonly start: number;
  readonly end: number;
}

/** First and last instant of what is known of the date; an unknown date is somewhere in the record's year. */
function span(event: StatusEvent, year: number): { start: number; end: number } {
  if (!event.happenedOn) return { start: Date.UTC(year, 0, 1), end: Date.UTC(year, 11, 31) };
  const start = event.happenedOn.getTime();
  const on = event.happenedOn;
  if (event.precision === "year") return { start, end: Date.UTC(on.getUTCFullYear(), 11, 31) };
  if (event.precision === "month")
    return { start, end: Date.UTC(on.getUTCFullYear(), on.getUTCMonth() + 1, 0) };
  return { start, end: start };
}

/**
 * The latest of one addressee's moments. Where dates are too vague to tell the order, the farther status holds; only
 * an event that is certainly later can take a matter back. The order in which events were entered plays no part.
 */
function latest(moments: readonly Moment[]): Moment | null {
  let current: Moment | null = null;
  let candidates = moments;
  while (candidates.length > 0) {
    const farthest = candidates.reduce((best, next) => (isFarther(next, best) ? next : best));
    current = farthest;
    candidates = candidates.filter((moment) => moment.start > farthest.end);
  }
  return current;
}

function isFarther(one: Moment, other: Moment): boolean {
  const difference = rankOf(one.status) - rankOf(other.status);
  if (difference !== 0) return difference > 0;
  if (one.end !== other.end) return one.end > other.end;
  return one.event.type > other.event.type;
}

export interface StatusInput {
  readonly year: number;
  readonly isOpinion: boolean;
  readonly events: readonly StatusEvent[];
  /** Verdicts on our norms in enacted law that a second person has confirmed. */
  readonly confirmedVerdicts: readonly AdoptionVerdict[];
  /** Confirmed holdings of the Court on the norms at issue. */
  readonly holdings: readonly Holding[];
}

/**
 * Derives the status of a record: of each addressee's history the latest, of these the farthest. "Adopted" needs both
 * enacted law and verdicts that a second person confirmed.
 */
export function deriveStatus(input: StatusInput): DerivedStatus {
  const groups = new Map<string | null, Moment[]>();
  for (const event of input.events) {
    const status = statusOf(event, input.isOpinion);
    if (status === null) continue;
    const moment = { event, status, ...span(event, input.year) };
    const group = groups.get(event.addresseeId);
    if (group) group.push(moment);
    else groups.set(event.addresseeId, [moment]);
  }
  const ends = [...groups.values()].map(latest).filter((moment) => moment !== null);
  if (ends.length === 0) return { status: "draft", event: null };
  const { status, event } = ends.reduce((best, next) => (isFarther(next, best) ? next : best));
  if (status === "law_changed") return { status: adoption(input.confirmedVerdicts), event };
  if (status === "decision_unverified") return { status: outcome(input.holdings), event };
  return { status, event };
}

function adoption(verdicts: readonly AdoptionVerdict[]): RecordStatus {
  if (verdicts.length === 0) return "law_changed";
  if (verdicts.every((verdict) => verdict === "adopted")) return "adopted";
  return verdicts.every((verdict) => verdict === "not_adopted") ? "not_supported" : "partly_adopted";
}

/** Of several norms the gravest holding names the outcome; the norms' own holdings stand beside it. */
function outcome(holdings: readonly Holding[]): RecordStatus {
  const gravest: readonly Holding[] = [
    "not_conforms",
    "conforms_in_interpretation",
    "conforms",
    "terminated",
    "refused",
  ];
  return gravest.find((holding) => holdings.includes(holding)) ?? "decision_unverified";
}

/** The status of one addressee's own history; null if nothing has happened with it. */
export function deriveAddresseeStatus(
  year: number,
  isOpinion: boolean,
  events: readonly StatusEvent[],
): DerivedStatus | null {
  const derived = deriveStatus({ year, isOpinion, events, confirmedVerdicts: [], holdings: [] });
  return derived.event === null ? null : derived;
}
