import { z } from "zod";

/** What somebody is typing: no document of the office is longer. */
export const liveTextSchema = z.object({
  text: z
    .file()
    .max(2_800_000)
    .transform((file) => file.text()),
});
