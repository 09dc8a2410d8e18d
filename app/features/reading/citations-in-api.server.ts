import type { z } from "zod";

import { labelled } from "#content/citations/labelled.ts";

import { readCitations } from "./read-citations.server.ts";
import type { citationsBodySchema } from "./schema.ts";

/** The citations of a text as the API answers them: as `npm run cite -- --jsonl` prints them. */
export async function citationsInApi({ text, date }: z.output<typeof citationsBodySchema>) {
  return { citations: (await readCitations(text, date)).map(labelled) };
}
