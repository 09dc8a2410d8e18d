import { z } from "zod";

import type { StaffMember } from "#app/platform/auth.server.ts";

import { removeCitation } from "./cite-norm.server.ts";
import { addNorm, removeNorm } from "./concern-norm.server.ts";
import { linkAppeal, unlinkAppeal } from "./link-appeal.server.ts";
import { linkRecords, unlinkRecords } from "./link-records.server.ts";
import { appealLinkSchema, newLinkSchema, newNormSchema, positionSchema, wordingSchema } from "./schema.ts";
import { statePosition } from "./state-position.server.ts";
import { wordNorm } from "./word-norm.server.ts";

const id = z.uuid("validation.choose");

/** One deed of the page where a record is linked: the button says which. */
export const linkDeedSchema = z.discriminatedUnion("deed", [
  z.object({ deed: z.literal("linkRecord"), ...newLinkSchema.shape }),
  z.object({ deed: z.literal("unlinkRecord"), id }),
  z.object({ deed: z.literal("linkAppeal"), ...appealLinkSchema.shape }),
  z.object({ deed: z.literal("unlinkAppeal"), id }),
  newNormSchema.safeExtend({ deed: z.literal("addNorm") }),
  z.object({ deed: z.literal("removeNorm"), id }),
  z.object({ deed: z.literal("removeCitation"), id }),
  z.object({ deed: z.literal("statePosition"), id, ...positionSchema.shape }),
  z.object({ deed: z.literal("wordNorm"), id, ...wordingSchema.shape }),
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
    case "removeCitation":
      return removeCitation(staff, number, deed.id);
    case "statePosition":
      return statePosition(staff, number, deed.id, deed);
    case "wordNorm":
      return wordNorm(staff, number, deed.id, deed);
  }
}
