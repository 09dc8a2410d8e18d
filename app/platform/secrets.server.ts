import { createHash, randomBytes } from "node:crypto";

/** 256 random bits, safe in a cookie, a header and an address. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** What is stored of a secret, so that a copy of the database opens nothing. */
export const secretHash = (secret: string): string => createHash("sha256").update(secret).digest("hex");
