import { z } from "zod";

import type { StaffMember } from "#app/platform/auth.server.ts";

import { addNorm, removeNorm } from "./concern-norm.server.ts";
import { linkAppeal, unlinkAppeal } from "./link-appeal.server.ts";
import { linkRecords, unlinkRecords } from "./link-records.server.ts";
import { appealLinkSchema, newLinkSchema, newNormSchema } from "./schema.ts";

const id = z.uuid("validation.choose");

/** One deed of the page where a record is linked: the button says which. */
export const linkDeedSchema = z.discriminatedUnion("deed", [
  z.object({ deed: z.literal("linkRecord"), ...newLinkSchema.shape }),
  z.object({ deed: z.literal("unlinkRecord"), id }),
  z.object({ deed: z.literal("linkAppeal"), ...appealLinkSchema.shape }),
  z.object({ deed: z.literal("unlinkAppeal"), id }),
  z.object({ deed: z.literal("addNorm"), ...newNormSchema.shape }),
  z.object({ deed: z.literal("removeNorm"), id }),
]);

export async function changeLinks(
  staff: StaffMember,
  number: string,
  deed: z.output<typeof linkDeedSchema>,
): Promise<void> {
  switch (deed.deed) {
    case "linkRecord":
      return linkRecords(staff, number, deed);
    case "unlinkRecord":
      return unlinkRecords(staff, number, deed.id);
    case "linkAppeal":
      return linkAppeal(staff, number, deed);
    case "unlinkAppeal":
      return unlinkAppeal(staff, number, deed.id);
    case "addNorm":
      return addNorm(staff, number, deed);
    case "removeNorm":
      return removeNorm(staff, number, deed.id);
  }
}
