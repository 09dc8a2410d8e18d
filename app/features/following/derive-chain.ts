import type { EventType, RecordStatus } from "#prisma/generated/client.ts";

/** d proven, n now, h waits for a person's check, g missing. */
export type ChainLetter = "d" | "n" | "h" | "g";

export interface ChainInput {
  readonly isOpinion: boolean;
  readonly status: RecordStatus;
  readonly eventTypes: ReadonlySet<EventType>;
  readonly appealCount: number;
  /** Whether one of them is stated to have moved the office; the others only show the matter at work. */
  readonly isPrompted: boolean;
  readonly normCount: number;
  /** Whether one of the norms is confirmed; the others are our reading of the source. */
  readonly isNormConfirmed: boolean;
}

const SENDING: readonly EventType[] = ["sent", "forwarded", "recommended", "received"];
const ANSWERING: readonly EventType[] = [
  "answered",
  "working_group_formed",
  "instructed",
  "implementing",
  "included_in_bill",
  "government_considered",
  "reading",
  "implemented",
  "partly_implemented",
  "not_implemented",
];
const LAW: readonly EventType[] = ["enacted", "signed", "published", "in_force", "act_amended"];
const MOVING: ReadonlySet<RecordStatus> = new Set([
  "under_study",
  "working_group",
  "in_progress",
  "in_bill",
  "government",
  "parliament",
]);

/** The five links from appeal to law (for an opinion: from the Court's request to the carrying out). */
export function deriveChain(input: ChainInput): string {
  const any = (types: readonly EventType[]) => types.some((type) => input.eventTypes.has(type));
  const link = (isThere: boolean): ChainLetter => (isThere ? "d" : "g");
  const proven = (isThere: boolean, isProven: boolean): ChainLetter =>
    isThere ? (isProven ? "d" : "h") : "g";
  if (input.isOpinion) {
    const decided = any(["court_decided"]);
    return [
      link(any(["court_requested"])),
      link(any(["opinion_submitted"])),
      link(any(["court_heard"])),
      decided ? (input.status === "decision_unverified" ? "h" : "d") : "g",
      any(LAW) ? "n" : "g",
    ].join("");
  }
  const isAdopted = input.status === "adopted" || input.status === "partly_adopted";
  return [
    proven(input.appealCount > 0, input.isPrompted),
    proven(input.normCount > 0, input.isNormConfirmed),
    link(any(SENDING)),
    any(ANSWERING) ? (MOVING.has(input.status) ? "n" : "d") : "g",
    isAdopted ? "d" : any(LAW) ? "h" : "g",
  ].join("");
}
