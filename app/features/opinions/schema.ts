import { z } from "zod";

import { hasCome, knownDate, none, noText, trilingual } from "#app/features/records/schema.ts";

import { holdings } from "./holdings.ts";

const NUMBER = /^(?:№\s*)?(?<number>\d+(?:-\d+)?)\s*-\s*(?:НП|НҚ|NP)$/iu;

/** Reads a decision's number as either language writes it; kept as the Court writes it in Russian: 60-НП. */
export function readDecisionNumber(printed: string): string | null {
  const number = NUMBER.exec(printed.trim())?.groups?.["number"];
  return number === undefined ? null : `${number}-НП`;
}

const decisionNumber = z.string("validation.decisionNumber").transform((printed, context) => {
  const number = readDecisionNumber(printed);
  if (number !== null) return number;
  context.addIssue({ code: "custom", message: "validation.decisionNumber" });
  return z.NEVER;
});

const decisionDay = knownDate.transform((date, context) => {
  if (date?.precision === "day" && hasCome(date.on)) return date.on;
  context.addIssue({
    code: "custom",
    message: date?.precision === "day" ? "validation.future" : "validation.day",
  });
  return z.NEVER;
});

/** What the Court held of one norm at issue; without `holding` the decision does not state it. */
const holdingSchema = z
  .object({
    /** The norm at issue, by its id in the opinion. */
    norm: z.uuid("validation.choose"),
    holding: z
      .preprocess(none, z.enum(holdings, "validation.choose").nullish())
      .transform((value) => value ?? null),
    note: trilingual(4_000).default(noText),
    /** The day by which the legislature must act. */
    amendBy: knownDate,
  })
  .refine(({ amendBy }) => amendBy === null || amendBy.precision === "day", {
    message: "validation.day",
    path: ["amendBy"],
  })
  .refine(({ amendBy, holding }) => amendBy === null || holding !== null, {
    message: "validation.holdingMissing",
    path: ["holding"],
  });
export type StatedHolding = z.output<typeof holdingSchema>;

const decisionSchema = z.object({
  number: decisionNumber,
  decidedOn: decisionDay,
  /** Where the decision can be read. */
  source: z.url({ protocol: /^https?$/u, message: "validation.url" }),
  note: trilingual(4_000).default(noText),
  holdings: z.array(holdingSchema).max(200).default([]),
  /** True: sets right what is recorded of a decision on this opinion. Otherwise the decision is new to the opinion. */
  isCorrection: z.boolean().default(false),
  /** Of the opinion, as it was read. */
  revision: z.coerce.number().int().positive(),
});
export type StatedDecision = z.output<typeof decisionSchema>;

const confirmationSchema = z.object({
  id: z.uuid("validation.choose"),
  /** What the person read and confirms. */
  holding: z.enum(holdings, "validation.choose"),
});
export type Confirmation = z.output<typeof confirmationSchema>;

const withdrawalSchema = z.object({ number: decisionNumber, revision: z.coerce.number().int().positive() });
export type Withdrawal = z.output<typeof withdrawalSchema>;

/** One deed of the page of a decision: the button says which. */
export const decisionDeedSchema = z.discriminatedUnion("deed", [
  z.object({ deed: z.literal("recordDecision"), ...decisionSchema.shape }),
  z.object({ deed: z.literal("confirmHolding"), ...confirmationSchema.shape }),
  z.object({ deed: z.literal("withdrawDecision"), ...withdrawalSchema.shape }),
]);
