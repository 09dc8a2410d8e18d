import { resolve } from "node:path";

import { z } from "zod";

/** A variable set to nothing is not set. */
const address = (protocol: RegExp, like: string) =>
  z.preprocess(
    (value) => (value === "" ? undefined : value),
    z.url({ protocol, error: `is no address like ${like}` }).optional(),
  );

const schema = z.object({
  DATABASE_URL: z.string().min(1, "DATABASE_URL is not set: `npm run up` sets it"),
  USYNYS_DATA: z.string().default(".data"),
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  MEILI_URL: z.string().optional(),
  MEILI_KEY: z.string().optional(),
  MEILI_INDEX: z
    .string()
    .regex(/^[\w-]{1,200}$/u, "MEILI_INDEX may have letters, digits, - and _")
    .default("usynys"),
  USYNYS_ORIGIN: address(/^https?$/u, "https://usynys.office.kz"),
  PORT: z.string().optional(),
  SMTP_URL: address(/^smtps?$/u, "smtp://user:password@host:587"),
  MAIL_FROM: z.string().min(3).default("Usynys <usynys@localhost>"),
});

const parsed = schema.parse(process.env);

export const env = {
  databaseUrl: parsed.DATABASE_URL,
  dataFolder: resolve(parsed.USYNYS_DATA),
  nodeEnv: parsed.NODE_ENV,
  /** Null: search is the database's. An empty variable is none. */
  meiliUrl: parsed.MEILI_URL || null,
  meiliKey: parsed.MEILI_KEY || null,
  /** How its indexes are called there. */
  meiliIndex: parsed.MEILI_INDEX,
  /** Where people find the product, if the office says so. */
  givenOrigin: parsed.USYNYS_ORIGIN === undefined ? null : new URL(parsed.USYNYS_ORIGIN).origin,
  /** The same where nobody asks, for links in mails. */
  origin: new URL(parsed.USYNYS_ORIGIN ?? `http://localhost:${parsed.PORT ?? "3000"}`).origin,
  smtpUrl: parsed.SMTP_URL ?? null,
  mailFrom: parsed.MAIL_FROM,
} as const;
