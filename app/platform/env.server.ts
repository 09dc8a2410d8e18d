import { resolve } from "node:path";

import { z } from "zod";

const schema = z.object({
  DATABASE_URL: z.string().min(1, "DATABASE_URL is not set: `npm run up` sets it"),
  USYNYS_DATA: z.string().default(".data"),
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  MEILI_URL: z.string().optional(),
  MEILI_KEY: z.string().optional(),
});

const parsed = schema.parse(process.env);

export const env = {
  databaseUrl: parsed.DATABASE_URL,
  dataFolder: resolve(parsed.USYNYS_DATA),
  nodeEnv: parsed.NODE_ENV,
  meiliUrl: parsed.MEILI_URL ?? null,
  meiliKey: parsed.MEILI_KEY ?? null,
} as const;
