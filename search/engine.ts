// What the office asks of a search engine. Engines stand behind it and pass one suite of tests; whoever calls knows
// neither their tables nor their settings. An engine holds a copy: all of it can be built anew.

export type Language = "kk" | "ru" | "en";

export interface Localised {
  readonly kk: string | null;
  readonly ru: string | null;
  readonly en: string | null;
}

export interface SearchDocument {
  /** What it stands for: `record:<uuid>`, `appeal:<uuid>`, `act:<uuid>`, `meeting:<uuid>`. */
  readonly id: string;
  /** proposal, court_opinion…, appeal, act, meeting. */
  readonly kind: string;
  /** P-01, 60-НП; null where it has none. */
  readonly number: string | null;
  readonly url: string;
  readonly titles: Localised;
  /** What it is a part of, as the act of a provision: shown before the title, and found by it last of all. */
  readonly context?: Localised;
  /** Passages parted by blank lines, the most telling first. */
  readonly texts: Localised;
  readonly year: number | null;
  readonly status: string | null;
  readonly bodyIds: readonly string[];
  readonly regionId: string | null;
  /** Slugs of acts, and of what stands in them: `criminal-code#art_146`. */
  readonly actIds: readonly string[];
  readonly topicIds: readonly string[];
  readonly series: string | null;
  /** How much more than its like it counts where words answer alike, from -0.2 to 0.2: legal force, no longer in force. */
  readonly standing?: number;
  /** Its own day: of its status, its receipt, its adoption. Null: no more than the year is known. */
  readonly on?: Date | null;
  /** What of laws it cites or concerns: `criminal-code#art_146.p_2`. What that stands in follows from it. */
  readonly cites?: readonly string[];
  /** Who may find it: a reader needs one of these tags (`all`, `legal`, `staff:<id>`). */
  readonly readers: readonly string[];
  readonly updatedAt: Date;
}

export const FACETS = ["kind", "year", "status", "body", "region", "act", "topic", "lang"] as const;
export type FacetName = (typeof FACETS)[number];

/** Several values of one filter: any of them. Several filters: all of them. */
export type SearchFilters = Readonly<Partial<Record<FacetName, readonly string[]>>>;

/** What must hold beside words and filters; nothing of it is ever left out to find more. */
export interface SearchLimits {
  /** Words that stand one after the other. */
  readonly phrases: readonly string[];
  readonly withoutWords: readonly string[];
  readonly withoutPhrases: readonly string[];
  /** None of these values. */
  readonly without: SearchFilters;
  /** Acts and provisions, `criminal-code` or `criminal-code#art_146`: each of them. */
  readonly cites: readonly string[];
  readonly withoutCites: readonly string[];
  /** Any of these. */
  readonly numbers: readonly string[];
  readonly withoutNumbers: readonly string[];
  /** Days as YYYY-MM-DD: not before `after`, and before `before`. Of what only the year is known any day may be its own. */
  readonly after: string | null;
  readonly before: string | null;
}

export interface SearchQuery {
  /** Empty: everything that the filters leave. */
  readonly text: string;
  readonly filters: SearchFilters;
  readonly limits?: SearchLimits;
  readonly readerTags: readonly string[];
  /** The reader's: which text to show where several answer alike. */
  readonly language: Language;
  readonly limit: number;
  readonly offset: number;
  readonly sort: "relevance" | "newest";
}

export interface HighlightPart {
  readonly text: string;
  readonly hit: boolean;
}

export interface Highlight {
  readonly lang: Language;
  readonly parts: readonly HighlightPart[];
}

export interface SearchHit {
  readonly id: string;
  readonly kind: string;
  readonly number: string | null;
  readonly titles: Localised;
  readonly url: string;
  readonly year: number | null;
  readonly status: string | null;
  readonly regionId: string | null;
  readonly series: string | null;
  /** The title that is shown, marked. */
  readonly title: Highlight | null;
  /** What it is a part of, marked. */
  readonly context: Highlight | null;
  /** Passages that answer, the best first; at most two. */
  readonly highlight: readonly Highlight[];
  readonly matchedAll: boolean;
  /** Words of the question that it lacks, as they were asked. */
  readonly missing: readonly string[];
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

export interface SearchResult {
  /** All that answer and that this reader may see. */
  readonly total: number;
  /** How many of them answer every word. */
  readonly totalAll: number;
  /** `all`: every hit has every word. `some`: too few did, so hits that lack words follow. */
  readonly matching: "all" | "some";
  /** How far paging reaches; the rest is found by narrowing the question. */
  readonly reachable: number;
  readonly hits: readonly SearchHit[];
  /** Each counted as if its own filter were not set. Most frequent first, at most 200 values. */
  readonly facets: Readonly<Record<FacetName, readonly FacetCount[]>>;
  /** Words that found nothing, and what was searched for instead. */
  readonly corrections: readonly { readonly asked: string; readonly used: readonly string[] }[];
  /** What the question may have meant, typed on another layout or in other letters; it was not searched for. */
  readonly offers: readonly { readonly text: string; readonly why: "layout" | "transliteration" }[];
  readonly tookMs: number;
}

export interface SuggestQuery {
  readonly prefix: string;
  readonly readerTags: readonly string[];
  readonly language: Language;
  readonly limit: number;
}

export interface SimilarQuery {
  /** What others are compared with: a document, or a text that is still being written. */
  readonly like: Pick<SearchDocument, "titles" | "texts" | "cites">;
  /** Ids of what is not shown: the thing itself. */
  readonly except: readonly string[];
  readonly filters: SearchFilters;
  readonly readerTags: readonly string[];
  readonly language: Language;
  readonly limit: number;
}

/** A document like another, and why. */
export interface SimilarHit {
  readonly hit: SearchHit;
  /** What both cite, of each act only the most exact: `criminal-code#art_146.p_2`. */
  readonly sharedCites: readonly string[];
  /** Telling words that both have, as the one compared with writes them, the most telling first. */
  readonly sharedWords: Readonly<Record<Language, readonly string[]>>;
}

export type MatchingQuery = Pick<SearchQuery, "text" | "filters" | "limits" | "readerTags" | "language"> & {
  /** Of these documents alone; null: of all. */
  readonly among: readonly string[] | null;
  /** How many are named, the newest first. */
  readonly limit: number;
};

/** What answers a question to the letter. */
export interface Matching {
  readonly total: number;
  readonly ids: readonly string[];
}

export interface EngineHealth {
  readonly ok: boolean;
  readonly documents: number;
  /** The fingerprint of the names that the index was built by; null if it was never rebuilt. */
  readonly names: string | null;
  /** A copy is being filled, or was left before it was whole. */
  readonly isRebuilding: boolean;
}

/** Takes documents while a rebuild fills a copy that nobody reads yet. */
export interface Rebuild {
  /** How far one that was left, or killed, had come, as `add` was told; null: this one begins. */
  readonly reached: string | null;
  /** `reached`: how far it has come with these, in words of the caller's own. */
  add(documents: readonly SearchDocument[], reached?: string): Promise<void>;
  /** Readers change over to the copy in one step. */
  finish(): Promise<void>;
  /** Leaves the copy as it is, for the next rebuild to go on with; what is written until then goes to both. */
  leave(): Promise<void>;
  /** Leaves everything as it was, and no copy. */
  abandon(): Promise<void>;
}

/** Another process is building the copy at this moment. */
export class RebuildUnderWay extends Error {
  constructor() {
    super("Another rebuild of the search index is under way");
  }
}

export interface SearchEngine {
  /** Makes what the engine needs, if it is not there. May be called at every start. */
  prepare(): Promise<void>;
  upsert(documents: readonly SearchDocument[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  search(query: SearchQuery): Promise<SearchResult>;
  /** Hits for a question still being typed: titles and numbers before texts, no counts. */
  suggest(query: SuggestQuery): Promise<readonly SearchHit[]>;
  /** What is most like a document or a text: what cites the same provisions first, what has the same words second. */
  similar(query: SimilarQuery): Promise<readonly SimilarHit[]>;
  /**
   * Which documents answer every word, phrase, filter and limit: nothing is corrected, no word is left out. Only what
   * the reader may see is named or counted.
   */
  matching(query: MatchingQuery): Promise<Matching>;
  /**
   * Begins to fill a fresh copy, or goes on with one that was left and was begun by the same names. Documents written meanwhile by `upsert` and `remove` go to both, and win over what
   * `add` brings. At most one at a time: a second call throws while the first is under way.
   */
  rebuild(): Promise<Rebuild>;
  health(): Promise<EngineHealth>;
}
