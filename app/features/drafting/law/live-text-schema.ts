import { z } from "zod";

/** What somebody is typing: no document of the office is longer. */
export const liveTextSchema = z.object({ text: z.string().max(700_000) });
