import { z } from "zod";

import { newDraftSchema } from "../schema.ts";

/** What can be done with a document that was looked at. */
export const docxDeedSchema = z.discriminatedUnion("deed", [
  newDraftSchema.extend({ deed: z.literal("store") }),
  z.object({ deed: z.literal("discard") }),
]);
