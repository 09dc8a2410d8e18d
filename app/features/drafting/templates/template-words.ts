import type { DraftKind } from "#prisma/generated/client.ts";

/** The words of a document in one language. What stands in square brackets is for the drafter to write. */
export interface TemplateWords {
  readonly title: Readonly<Record<DraftKind, string>>;
  readonly noAddressee: string;
  /** The opening of a letter, before the reference to the law and after it. */
  readonly basis: { readonly before: string; readonly law: string; readonly after: string };
  readonly normsFollow: string;
  readonly normsMissing: string;
  readonly appeals: (count: number, atLeast: boolean) => string;
  readonly noAppeals: string;
  readonly reasons: string;
  readonly enclosed: string;
  readonly answerWithin: { readonly before: string; readonly law: string; readonly after: string };
  readonly answerPlease: string;
  readonly signature: string;
  readonly breached: string;
  readonly demand: string;
  readonly table: {
    readonly number: string;
    readonly element: string;
    readonly current: string;
    readonly proposed: string;
    readonly because: string;
    readonly summary: string;
  };
  /** Headings of documents in sections, each with what is to stand there. */
  readonly note: readonly (readonly [heading: string, task: string])[];
  readonly concept: readonly (readonly [heading: string, task: string])[];
  readonly opinion: {
    readonly court: string;
    readonly requestedOn: (day: string) => string;
    readonly norms: string;
    readonly position: Readonly<
      Record<"conforms" | "not_conforms" | "needs_interpretation" | "unclear", string>
    >;
    readonly noPosition: string;
    readonly sections: readonly (readonly [heading: string, task: string])[];
    readonly positionHeading: string;
    readonly fixHeading: string;
    readonly fix: string;
  };
}
