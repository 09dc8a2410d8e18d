import { z } from "zod";

import { exportFormats } from "./formats.ts";

/** A box of a form that is ticked, or as an address says it. */
const ticked = z
  .enum(["0", "1", "false", "true", "on"], "validation.invalid")
  .default("0")
  .transform((value) => value !== "0" && value !== "false");

/** What is asked of an export: a format, a version (the text as it is now, if none), and what else goes with it. */
export const exportQuerySchema = z.object({
  format: z.enum(exportFormats, "validation.choose"),
  version: z
    .string()
    .regex(/^\d{1,6}$/u, "validation.invalid")
    .transform(Number)
    .optional(),
  comments: ticked,
  revisions: ticked,
});
export type ExportQuery = z.output<typeof exportQuerySchema>;
