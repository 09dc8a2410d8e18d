import type { AnswerVerdict, EventType, RecordKind } from "#prisma/generated/client.ts";

/** What happened to a synthetic record, in the order it happened. */
export interface Story {
  readonly kind: RecordKind;
  readonly events: readonly StoryEvent[];
  /** Its last letter has no answer. */
  readonly waits?: true;
  /** A body has promised something. */
  readonly promises?: true;
  /** Law was enacted, and two people have compared it with our wording. */
  readonly enacted?: true;
  /** The Court has decided. */
  readonly decided?: true;
}

export interface StoryEvent {
  readonly type: EventType;
  /** Days after the first. */
  readonly days: number;
  readonly verdict?: AnswerVerdict;
  /** Stands at each addressee. */
  readonly addressed?: true;
}

const sent: StoryEvent = { type: "sent", days: 0, addressed: true };
const received: StoryEvent = { type: "received", days: 3, addressed: true };
const recommended: StoryEvent = { type: "recommended", days: 0, addressed: true };
const answered = (verdict: AnswerVerdict, days = 20): StoryEvent => ({
  ...{ type: "answered", days, verdict, addressed: true },
});
const group: StoryEvent = { type: "working_group_formed", days: 60, addressed: true };
const bill: StoryEvent = { type: "included_in_bill", days: 200 };
const law: readonly StoryEvent[] = [
  { type: "reading", days: 400 },
  { type: "signed", days: 600 },
  { type: "in_force", days: 660 },
];
const asked: StoryEvent = { type: "court_requested", days: 0 };
const submitted: StoryEvent = { type: "opinion_submitted", days: 30 };
const heard: StoryEvent = { type: "court_heard", days: 60 };
const decided: StoryEvent = { type: "court_decided", days: 75 };

/** As often as records take these ways; a way that stands twice is taken twice as often. */
export const STORIES: readonly Story[] = [
  { kind: "proposal", events: [{ type: "drafted", days: 0 }], waits: true },
  { kind: "proposal", events: [sent, received], waits: true },
  { kind: "proposal", events: [sent, received, answered("supported")], promises: true },
  { kind: "proposal", events: [sent, received, answered("not_supported")] },
  { kind: "proposal", events: [sent, received, answered("not_supported", 90)] },
  { kind: "proposal", events: [sent, received, answered("partly_supported"), group], promises: true },
  { kind: "proposal", events: [sent, received, answered("supported"), bill], promises: true },
  { kind: "proposal", events: [sent, received, answered("supported"), bill, ...law], enacted: true },
  { kind: "proposal", events: [sent, received, answered("deferred"), bill, ...law], enacted: true },
  { kind: "proposal", events: [sent, received, { type: "withdrawn", days: 100 }] },
  { kind: "special_recommendation", events: [sent, received], waits: true },
  {
    kind: "special_recommendation",
    events: [sent, received, answered("supported"), { type: "implemented", days: 150 }],
  },
  { kind: "special_recommendation", events: [sent, received, answered("explained")] },
  { kind: "recommendation", events: [recommended], waits: true },
  { kind: "recommendation", events: [recommended, received, answered("supported")], promises: true },
  {
    kind: "recommendation",
    events: [recommended, received, answered("supported"), { type: "implemented", days: 300 }],
  },
  {
    kind: "recommendation",
    events: [recommended, received, answered("not_supported"), { type: "not_implemented", days: 300 }],
  },
  {
    kind: "recommendation",
    events: [recommended, received, { type: "partly_implemented", days: 250 }],
  },
  { kind: "court_opinion", events: [asked], waits: true },
  { kind: "court_opinion", events: [asked, submitted] },
  { kind: "court_opinion", events: [asked, submitted, heard] },
  { kind: "court_opinion", events: [asked, submitted, heard, decided], decided: true },
  { kind: "court_opinion", events: [asked, submitted, heard, decided], decided: true },
  { kind: "regional_suggestion", events: [sent, received], waits: true },
  { kind: "regional_suggestion", events: [sent, received, answered("referred")] },
  { kind: "regional_suggestion", events: [sent, received, answered("supported")], promises: true },
  { kind: "regulatory_amendment", events: [sent, received, answered("supported"), ...law], enacted: true },
  { kind: "bill_comment", events: [sent, received, answered("explained")] },
];
