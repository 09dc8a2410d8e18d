import { randomBytes } from "node:crypto";

import type { NextFunction, Request, Response } from "express";

const READING = new Set(["GET", "HEAD", "OPTIONS"]);
const MEGABYTE = 1_048_576;
const BODY_LIMIT = 8 * MEGABYTE;
/** The page of the import itself tells why a file of 50 MB is too large. */
const IMPORT_LIMIT = 80 * MEGABYTE;
/** More than a form may send of files, so that it can tell which of them is too large. */
const FILES_LIMIT = 120 * MEGABYTE;
const WITH_FILES = /^\/(?:(?:api\/v1\/)?(?:records|appeals|meetings)|citations)\//u;
/** A stored file, sent by whoever it was that wrote it: it runs nothing and belongs to no site. */
const STORED_FILE = /^\/(?:api\/v1\/)?files\//u;
const FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

function refuse(response: Response, status: number, type: string, title: string): void {
  response
    .status(status)
    .type("application/problem+json")
    .send(JSON.stringify({ type: `/api/v1/problems#${type}`, title, status }));
}

/** What the browser must not do with our pages, and the nonce under which our own inline scripts run. */
export function secureHeaders(request: Request, response: Response, next: NextFunction): void {
  const nonce = randomBytes(16).toString("base64");
  response.locals["cspNonce"] = nonce;
  const pagePolicy = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    // React writes `style` attributes; style sheets come from us alone.
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
  response.set({
    "Content-Security-Policy": STORED_FILE.test(request.path) ? FILE_POLICY : pagePolicy,
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
  });
  if (request.secure) response.set("Strict-Transport-Security", "max-age=31536000");
  next();
}

/** Refuses an address with the character U+0000, which a database takes in no text: nobody types it. */
export function readableAddress(request: Request, response: Response, next: NextFunction): void {
  if (request.originalUrl.includes("%00")) {
    refuse(response, 400, "bad-request", "The address cannot be read");
  } else next();
}

const FORM = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/iu;

/** Pages are sent forms; anything else would be an error to whoever reads it as one. The API reads its own bodies. */
export function formsOnly(request: Request, response: Response, next: NextFunction): void {
  const type = request.get("content-type");
  if (READING.has(request.method) || request.path.startsWith("/api/") || !type || FORM.test(type)) next();
  else refuse(response, 415, "bad-request", "A form is wanted");
}

/** Headers that only our own proxy and we ourselves may set. */
export function ownHeaders(request: Request, _response: Response, next: NextFunction): void {
  request.headers["x-usynys-address"] = request.ip ?? "unknown";
  // Remix reads it whatever Express was told about proxies.
  if (!request.app.get("trust proxy")) delete request.headers["x-forwarded-host"];
  next();
}

/**
 * Refuses a change that another site's page asks for with the reader's cookie. A browser tells where a request comes
 * from; one that tells nothing is no browser, and a bearer token is never sent by itself.
 */
export function sameOrigin(request: Request, response: Response, next: NextFunction): void {
  if (READING.has(request.method) || request.get("authorization")?.startsWith("Bearer ")) {
    next();
    return;
  }
  const site = request.get("sec-fetch-site");
  const origin = request.get("origin");
  const hosts = [
    request.get("host"),
    request.app.get("trust proxy") ? request.get("x-forwarded-host") : undefined,
  ];
  const isOurs =
    origin === undefined
      ? site === undefined || site === "same-origin" || site === "none"
      : URL.canParse(origin) && hosts.includes(new URL(origin).host);
  if (isOurs) next();
  else refuse(response, 403, "forbidden", "The request comes from another site");
}

/** Refuses bodies that nothing of ours sends. Node holds a body to the length that it announces. */
export function bodyLimit(request: Request, response: Response, next: NextFunction): void {
  const limit = limitOf(request);
  const length = request.get("content-length");
  if (request.get("transfer-encoding") !== undefined && length === undefined) {
    refuse(response, 411, "bad-request", "The length of the body must be announced");
  } else if (Number(length ?? 0) > limit) {
    response.set("Connection", "close");
    refuse(response, 413, "bad-request", "The body is too large");
  } else next();
}

function limitOf({ path, headers }: Request): number {
  if (path.startsWith("/imports")) return IMPORT_LIMIT;
  const isFormWithFiles = headers["content-type"]?.startsWith("multipart/form-data");
  return isFormWithFiles && WITH_FILES.test(path) ? FILES_LIMIT : BODY_LIMIT;
}
