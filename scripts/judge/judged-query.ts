import { z } from "zod";

import type { Language } from "#search/engine.ts";

export const CLASSES = [
  ...(["forms", "abbreviations", "cross-language", "citations", "provisions", "numbers"] as const),
  ...(["typos", "bodies", "questions", "layout", "latin"] as const),
] as const;
export type QueryClass = (typeof CLASSES)[number];

/** In these a better question is offered, and nothing is found before it is taken. */
const OFFERED: ReadonlySet<QueryClass> = new Set(["layout", "latin"]);

/**
 * How much a thing answers: 3 it is what was asked for, 2 it is about it, 1 it touches upon it. Recall and the first
 * hit count 2 and 3, the order of hits counts all.
 */
export type Grade = 1 | 2 | 3;
export const COUNTED = 2 satisfies Grade;

/** A number of a record, an appeal or a meeting, the slug of an act, or `criminal-code#art_146`. */
const ref = z
  .string()
  .regex(/^[^\s#](?:[^#]*[^\s#])?(?:#[a-z0-9_.-]+)?$/u, "is no number, slug or provision");
const text = z.string().trim().min(1).max(500);

/** Ten are shown: of more, not all could be found. */
const MOST = 10;

export const judgedEntry = z
  .strictObject({
    id: z.string().regex(/^(?:kk|ru|en)-[a-z0-9-]+$/u, "must be like ru-forms-alimony"),
    class: z.enum(CLASSES),
    query: text.optional(),
    /** Forms of one word: each must find the same. */
    forms: z.array(text).min(2).optional(),
    relevant: z.record(ref, z.union([z.literal(1), z.literal(2), z.literal(3)])).optional(),
    /** The question that must be offered instead. */
    didYouMean: text.optional(),
    /** What must not be among the first ten. */
    unwanted: z.array(ref).min(1).optional(),
    /** Only the provisions among the hits are judged. */
    among: z.literal("provisions").optional(),
    note: text.optional(),
  })
  .superRefine((entry, context) => {
    const say = (message: string, field: string) => {
      context.addIssue({ code: "custom", message, path: [field] });
    };
    if ((entry.query === undefined) === (entry.forms === undefined))
      say("either this or forms, not both", "query");
    if ((entry.forms !== undefined) !== (entry.class === "forms")) say("belong to the class forms", "forms");
    if ((entry.didYouMean !== undefined) !== OFFERED.has(entry.class))
      say("belongs to the classes layout and latin", "didYouMean");
    if ((entry.relevant === undefined) !== OFFERED.has(entry.class))
      say("must be given, but for the classes layout and latin", "relevant");
    const grades = Object.values(entry.relevant ?? {});
    if (grades.filter((grade) => grade >= COUNTED).length > MOST)
      say("has more than ten of grade 2 and 3: ask for less", "relevant");
    if (entry.relevant && !grades.includes(3) && !(grades.length === 0 && entry.unwanted))
      say("has nothing of grade 3", "relevant");
  });

export interface JudgedQuery {
  readonly id: string;
  readonly language: Language;
  readonly class: QueryClass;
  /** One, or the forms of one word. */
  readonly queries: readonly string[];
  readonly relevant: readonly { readonly ref: string; readonly grade: Grade }[];
  readonly didYouMean: string | null;
  readonly unwanted: readonly string[];
  readonly among: "provisions" | null;
}
