import { z } from "zod";

const text = z
  .string("validation.required")
  .trim()
  .min(1, "validation.required")
  .max(5_000, "validation.tooLong");
const reason = z
  .string()
  .trim()
  .max(500, "validation.tooLong")
  .transform((value) => (value === "" ? null : value))
  .nullish()
  .transform((value) => value ?? null);
const thread = z.uuid("validation.invalid");
const json = z
  .string("validation.invalid")
  .max(2_000)
  .transform((value, context): unknown => {
    try {
      return JSON.parse(value) as unknown;
    } catch {
      context.addIssue({ code: "custom", message: "validation.invalid" });
      return z.NEVER;
    }
  })
  .pipe(z.looseObject({}, "validation.invalid"));

/** What can be done with the comments on a draft. */
export const commentDeedSchema = z.discriminatedUnion("deed", [
  z.object({ deed: z.literal("start"), text, anchor: json, head: json }),
  z.object({ deed: z.literal("reply"), thread, text }),
  /** Other words for a passage; none: without it. */
  z.object({
    deed: z.literal("suggest"),
    words: z.string().max(5_000, "validation.tooLong").default(""),
    reason,
    anchor: json,
    head: json,
  }),
  z.object({ deed: z.literal("resolve"), thread }),
  z.object({ deed: z.literal("reopen"), thread }),
]);
export type CommentDeed = z.output<typeof commentDeedSchema>;
