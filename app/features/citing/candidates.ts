import { z } from "zod";

const candidatesSchema = z.array(z.object({ act: z.string() })).catch([]);

/** The slugs of the acts that a citation may mean, of its column. */
export const candidatesOf = (column: unknown): string[] =>
  candidatesSchema.parse(column).map(({ act }) => act);
