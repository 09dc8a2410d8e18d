import { createCookie, redirect } from "@remix-run/node";
import { hash, verify } from "@node-rs/argon2";

import type { Language, Role } from "#prisma/generated/client.ts";

import { db } from "./db.server.ts";
import { problem } from "./problem.server.ts";
import { Refusal } from "./refusal.ts";
import { newSecret, secretHash } from "./secrets.server.ts";

export interface StaffMember {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** The region a representative answers for. */
  readonly regionId: string | null;
  readonly language: Language;
}

const DAY = 86_400_000;
/** A session ends this long after it began, whatever happens. */
const SESSION_LIFE = 14 * DAY;
/** It is noted as used at most this often, so that reading a page seldom writes. */
const SEEN_EVERY = 5 * 60_000;
const ATTEMPT_WINDOW = 15 * 60_000;
const FAILED_ATTEMPTS_PER_ACCOUNT = 8;
const FAILED_ATTEMPTS_PER_ADDRESS = 60;

const sessionCookie = createCookie("usynys_session", {
  httpOnly: true,
  sameSite: "lax",
  path: "/",
  maxAge: SESSION_LIFE / 1000,
});

const staffFields = {
  id: true,
  name: true,
  email: true,
  role: true,
  regionId: true,
  language: true,
} as const;

async function sessionSecret(request: Request): Promise<string | null> {
  const value: unknown = await sessionCookie.parse(request.headers.get("Cookie"));
  return typeof value === "string" ? value : null;
}

/** The hash that names the session of this request, or null. */
export async function sessionIdOf(request: Request): Promise<string | null> {
  const secret = await sessionSecret(request);
  return secret === null ? null : secretHash(secret);
}

/** The signed-in member of staff, or null. */
export async function staffOf(request: Request): Promise<StaffMember | null> {
  const id = await sessionIdOf(request);
  if (id === null) return null;
  const now = new Date();
  const session = await db.session.findFirst({
    where: { id, revokedAt: null, expiresAt: { gt: now }, staff: { disabledAt: null } },
    select: { lastSeenAt: true, staff: { select: staffFields } },
  });
  if (!session) return null;
  if (now.getTime() - session.lastSeenAt.getTime() > SEEN_EVERY) {
    await db.session.updateMany({ where: { id }, data: { lastSeenAt: now } });
  }
  return session.staff;
}

/** The signed-in member of staff; anyone else is sent to the sign-in page and back again. */
export async function requireStaff(request: Request): Promise<StaffMember> {
  const staff = await staffOf(request);
  if (staff) return staff;
  const { pathname, search } = new URL(request.url);
  const next = request.method === "GET" ? `${pathname}${search}`.replace(/\.data(?=\?|$)/u, "") : "/";
  throw redirect(`/sign-in?next=${encodeURIComponent(next)}`);
}

function bearerHash(request: Request): string | null {
  const token = /^Bearer ([\w-]{20,})$/u.exec(request.headers.get("Authorization") ?? "")?.[1];
  return token === undefined ? null : secretHash(token);
}

/** The id of the token that the request bears: for what is to end when it is revoked. Ends the request with 401 otherwise. */
export async function requireTokenId(request: Request): Promise<string> {
  const hash = bearerHash(request);
  const found =
    hash && (await db.apiToken.findFirst({ where: { hash, revokedAt: null }, select: { id: true } }));
  if (!found) throw problem(401, "unauthorized");
  return found.id;
}

/** The member of staff whose token the request bears. Ends the request with 401 otherwise. */
export async function requireBearer(request: Request): Promise<StaffMember> {
  const hashed = bearerHash(request);
  const found =
    hashed === null
      ? null
      : await db.apiToken.findFirst({
          where: { hash: hashed, revokedAt: null, staff: { disabledAt: null } },
          select: { id: true, lastUsedAt: true, staff: { select: staffFields } },
        });
  if (!found) throw problem(401, "unauthorized");
  if (!found.lastUsedAt || Date.now() - found.lastUsedAt.getTime() > SEEN_EVERY) {
    await db.apiToken.updateMany({ where: { id: found.id }, data: { lastUsedAt: new Date() } });
  }
  return found.staff;
}

export const hashPassword = (password: string): Promise<string> =>
  hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });

/** A hash of nothing anybody knows: checking it takes as long as checking a real one. */
let decoy: Promise<string> | undefined;

/**
 * Signs a person in and answers the headers that carry the session.
 * @throws {Refusal} `refusal.signInWrong`, or `refusal.signInTooMany` after too many failures in a quarter of an hour.
 */
export async function signIn(
  request: Request,
  credentials: {
    readonly email: string;
    readonly password: string;
    /** Chosen on the sign-in page: from now on the person's own. */
    readonly language?: Language | null;
  },
): Promise<{ headers: Headers; language: Language }> {
  const email = credentials.email.trim().toLowerCase();
  const emailHash = secretHash(email);
  const address = request.headers.get("x-usynys-address") ?? "unknown";
  const attempt = await beginAttempt(emailHash, address);
  const staff = await db.staff.findFirst({
    where: { email, disabledAt: null },
    select: { id: true, passwordHash: true, language: true },
  });
  decoy ??= hashPassword(newSecret());
  const matches = await verify(staff?.passwordHash ?? (await decoy), credentials.password);
  const succeeded = matches && staff?.passwordHash != null;
  if (!succeeded) throw new Refusal("refusal.signInWrong");
  await db.signInAttempt.update({ where: { id: attempt }, data: { succeeded }, select: { id: true } });

  const secret = newSecret();
  await db.session.create({
    data: {
      id: secretHash(secret),
      staffId: staff.id,
      expiresAt: new Date(Date.now() + SESSION_LIFE),
      userAgent: (request.headers.get("User-Agent") ?? "").slice(0, 200),
    },
  });
  const language = credentials.language ?? staff.language;
  if (language !== staff.language) await db.staff.update({ where: { id: staff.id }, data: { language } });
  const secure = new URL(request.url).protocol === "https:";
  return {
    headers: new Headers({ "Set-Cookie": await sessionCookie.serialize(secret, { secure }) }),
    language,
  };
}

/**
 * Notes an attempt as failed until it has succeeded, and only then counts: of many that are sent at once, none is
 * tried beyond the limit. Returns its id.
 * @throws {Refusal} `refusal.signInTooMany`; the attempt itself is then none.
 */
async function beginAttempt(emailHash: string, address: string): Promise<bigint> {
  const { id } = await db.signInAttempt.create({
    data: { emailHash, address, succeeded: false },
    select: { id: true },
  });
  const failed = { id: { not: id }, succeeded: false, at: { gt: new Date(Date.now() - ATTEMPT_WINDOW) } };
  const [ofAccount, ofAddress] = await Promise.all([
    db.signInAttempt.count({ where: { ...failed, emailHash } }),
    db.signInAttempt.count({ where: { ...failed, address } }),
  ]);
  if (ofAccount < FAILED_ATTEMPTS_PER_ACCOUNT && ofAddress < FAILED_ATTEMPTS_PER_ADDRESS) return id;
  await db.signInAttempt.delete({ where: { id }, select: { id: true } });
  throw new Refusal("refusal.signInTooMany");
}

/** Ends the session of this request and answers the headers that forget it. */
export async function signOut(request: Request): Promise<Headers> {
  const id = await sessionIdOf(request);
  if (id !== null) {
    await db.session.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: new Date() } });
  }
  return new Headers({ "Set-Cookie": await sessionCookie.serialize("", { maxAge: 0 }) });
}
