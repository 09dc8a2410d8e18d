import { existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { fileURLToPath } from "node:url";

import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type ErrorRequestHandler, type Express } from "express";

import type * as Entry from "./app/entry.server.tsx";
import { pendingMigrations } from "./app/platform/migrate.server.ts";
import { clientFiles } from "./app/platform/serving/assets.ts";
import {
  bodyLimit,
  formsOnly,
  ownHeaders,
  readableAddress,
  sameOrigin,
  secureHeaders,
} from "./app/platform/serving/guards.ts";
import { requestLog, type LogLine } from "./app/platform/serving/request-log.ts";

export interface ServerOptions {
  readonly port: number;
  readonly host: string;
  readonly log?: LogLine;
}

export interface RunningServer {
  readonly port: number;
  /** Whether it can do all its work already: a first start fills the search index after the server is up. */
  isReady(): Promise<boolean>;
  /** Lets open requests end, then background work, then the database's connections. */
  stop(): Promise<void>;
}

/** By a variable, so that types and the search for unused code need no build. */
const BUILD = new URL("./build/server/index.js", import.meta.url).href;
const CLIENT = fileURLToPath(new URL("./build/client", import.meta.url));
const STOP_WITHIN = 8_000;

async function loadBuild(): Promise<{ build: ServerBuild; entry: typeof Entry }> {
  if (!existsSync(fileURLToPath(BUILD))) throw new Error("There is no build: run `npm run build`");
  // What Vite built from app/ is what app/ says.
  const build = (await import(BUILD)) as ServerBuild;
  return { build, entry: build.entry.module as unknown as typeof Entry };
}

/** Whether the database answers, is as new as the code, and the search engine answers. */
async function readiness(entry: typeof Entry) {
  const say = async (check: () => Promise<string>) => {
    try {
      return await check();
    } catch (error) {
      return error instanceof Error && error.name === "MigrationRefusal" ? error.message : "unreachable";
    }
  };
  const [database, migrations, search] = await Promise.all([
    say(async () => ((await entry.pool.query("SELECT 1")).rowCount === 1 ? "ok" : "unreachable")),
    say(async () => {
      const pending = await pendingMigrations(entry.pool);
      return pending === 0 ? "ok" : `${String(pending)} pending`;
    }),
    say(async () => ((await entry.searchHealth()).ok ? "ok" : "unreachable")),
  ]);
  const ok = [database, migrations, search].every((state) => state === "ok");
  return { status: ok ? "ok" : "unavailable", database, migrations, search };
}

/** A reader gets a plain sentence, the log gets the error. */
const lastResort: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const status =
    typeof error === "object" && error !== null && "status" in error ? Number(error.status) : 500;
  if (status >= 500) console.error(error);
  if (response.headersSent) next(error);
  else
    response
      .status(status)
      .type("text/plain")
      .send(status === 404 ? "Not found" : "Something went wrong");
};

function assemble(build: ServerBuild, entry: typeof Entry, log: LogLine): Express {
  const app = express();
  app.disable("x-powered-by");
  const proxies = process.env["USYNYS_TRUST_PROXY"];
  if (proxies) app.set("trust proxy", /^\d+$/u.test(proxies) ? Number(proxies) : proxies);

  app.get("/healthz", (_request, response) => {
    response.set("Cache-Control", "no-store").json({ status: "ok" });
  });
  app.get("/readyz", (_request, response, next) => {
    readiness(entry).then((state) => {
      response
        .set("Cache-Control", "no-store")
        .status(state.status === "ok" ? 200 : 503)
        .json(state);
    }, next);
  });

  app.use(secureHeaders);
  app.use(compression());
  app.use(clientFiles(CLIENT));
  app.use(requestLog(log), readableAddress, ownHeaders, sameOrigin, bodyLimit, formsOnly);
  const handle = createRequestHandler({
    build,
    mode: "production",
    // Made by secureHeaders for this very answer.
    getLoadContext: (_request, response) => ({ cspNonce: response.locals["cspNonce"] as string }),
  });
  app.all("*", (request, response, next) => {
    handle(request, response, next).catch(next);
  });
  app.use(lastResort);
  return app;
}

function listen(server: Server, { port, host }: ServerOptions): Promise<number> {
  return new Promise((answer, fail) => {
    server.once("error", fail);
    server.listen(port, host, () => {
      server.removeListener("error", fail);
      const address = server.address();
      answer(typeof address === "object" && address ? address.port : port);
    });
  });
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((answer) => {
    server.close(() => {
      answer();
    });
  });
  server.closeIdleConnections();
  const impatience = setTimeout(() => {
    server.closeAllConnections();
  }, STOP_WITHIN);
  await closed;
  clearTimeout(impatience);
}

/** Serves pages, files and the API. @throws if the port is taken (`EADDRINUSE`) or there is no build. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { build, entry } = await loadBuild();
  const log: LogLine =
    options.log ??
    ((line) => {
      console.log(line);
    });
  const server = createServer(assemble(build, entry, log));
  const port = await listen(server, options);
  entry.start();
  server.on("upgrade", entry.upgrade);
  return {
    port,
    isReady: async () => (await readiness(entry)).status === "ok",
    stop: async () => {
      // First what people are writing: a socket that stays open would keep the server from closing.
      await entry.stopCollab(STOP_WITHIN);
      await close(server);
      await entry.stop();
      await entry.disconnect();
    },
  };
}
