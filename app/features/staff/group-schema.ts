import { z } from "zod";

export const groupSchema = z.object({
  name: z.string("validation.required").trim().min(1, "validation.required").max(100, "validation.tooLong"),
  memberIds: z.array(z.uuid("validation.invalid")).max(500, "validation.invalid").default([]),
});
export type GroupInput = z.output<typeof groupSchema>;
