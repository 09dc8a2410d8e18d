import { z } from "zod";

/** What the API takes beside a record's number. */
export const precedentsQuerySchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(50).default(10),
});
