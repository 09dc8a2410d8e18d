import { pageOf } from "../list-scalar.server.ts";
import type { EventView, RecordView } from "../view-record.server.ts";

/** So many events a record's page shows at first, the newest; and so many each page of the whole course. */
const SHOWN = 40;
const A_PAGE = 60;
/** Files of events beside the record's own. */
const MOST_FILES = 60;

const SENT = ["sent", "forwarded", "recommended"];

/** Which of a record's events its page shows. */
export interface LogPage {
  readonly total: number;
  /** Null: the newest, and `first` is where they begin. */
  readonly page: number | null;
  readonly pageCount: number;
  readonly first: number;
  /** The events shown; others of the record's stand there for its chain alone. */
  readonly ids: readonly string[];
}

/**
 * A record with the events that its page shows: the newest, or the page of the whole course that `?events=all` asks
 * for. Those that its chain and its status rest on stay with it, shown or not.
 */
export function withLogPage(
  record: RecordView,
  search: URLSearchParams,
): RecordView & { readonly log: LogPage; readonly evidence: EventView["files"] } {
  const { events } = record;
  const total = events.length;
  const isWhole = search.get("events") === "all" && total > SHOWN;
  const pageCount = Math.ceil(total / A_PAGE);
  const page = isWhole ? Math.min(pageOf(search), pageCount) : null;
  const start = page === null ? Math.max(0, total - SHOWN) : (page - 1) * A_PAGE;
  const shown = events.slice(start, page === null ? total : start + A_PAGE);
  const ids = new Set(shown.map(({ id }) => id));
  const kept = needed(events);
  return {
    ...record,
    events: events.filter(({ id }) => ids.has(id) || kept.has(id)),
    log: { total, page, pageCount, first: start + 1, ids: [...ids] },
    evidence: events.flatMap(({ files }) => files).slice(-MOST_FILES),
  };
}

/** Of each type the first and the last that were not corrected: what the chain tells of. */
function needed(events: readonly EventView[]): ReadonlySet<string> {
  const valid = events.filter(({ isCorrected }) => !isCorrected);
  const last = new Map(valid.map(({ type, id }) => [type, id]));
  const sent = valid.find(({ type }) => SENT.includes(type));
  return new Set([...last.values(), ...(sent ? [sent.id] : [])]);
}
