import { readdirSync } from "node:fs";
import { extname, join } from "node:path";

import express, { type RequestHandler, type Router } from "express";

const YEAR = 365 * 86_400_000;
const HOUR = 3_600_000;
const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json; charset=utf-8",
};
/** Smallest first. */
const ENCODINGS = [
  { name: "br", suffix: ".br" },
  { name: "gzip", suffix: ".gz" },
] as const;

/** Sends the copy that the build has compressed, if there is one that the browser reads. */
function compressedCopies(folder: string): RequestHandler {
  const names = new Set(readdirSync(folder));
  return (request, response, next) => {
    const name = request.path.slice(1);
    const type = TYPES[extname(name)];
    const encoding = ENCODINGS.find(
      (one) => names.has(name + one.suffix) && request.acceptsEncodings(one.name) === one.name,
    );
    if (type === undefined || !encoding) {
      next();
      return;
    }
    request.url = `/${name}${encoding.suffix}`;
    response.set({ "Content-Type": type, "Content-Encoding": encoding.name });
    response.vary("Accept-Encoding");
    next();
  };
}

/** What the build made for browsers. Names of assets change with their content, so they are kept for ever. */
export function clientFiles(folder: string): Router {
  const router = express.Router();
  const assets = join(folder, "assets");
  router.use(
    "/assets",
    compressedCopies(assets),
    express.static(assets, {
      immutable: true,
      maxAge: YEAR,
      index: false,
      redirect: false,
      fallthrough: false,
    }),
  );
  router.use(express.static(folder, { maxAge: HOUR, index: false, redirect: false }));
  return router;
}
