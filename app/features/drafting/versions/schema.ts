import { z } from "zod";

/** The revision that whoever decides has read. */
const revision = z.coerce.number("validation.invalid").int("validation.invalid").min(0, "validation.invalid");
const line = z
  .string("validation.required")
  .trim()
  .min(1, "validation.required")
  .max(200, "validation.tooLong");

export const versionDeedSchema = z.discriminatedUnion("deed", [
  z.object({ deed: z.literal("name"), name: line }),
  z.object({
    deed: z.literal("restore"),
    ordinal: z.coerce.number("validation.invalid").int("validation.invalid").min(1, "validation.invalid"),
    revision,
  }),
]);
export type VersionDeed = z.output<typeof versionDeedSchema>;
