import { randomBytes } from "node:crypto";

import {
  createReadableStreamFromReadable,
  type AppLoadContext,
  type EntryContext,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";

import { openCollab, type Collab } from "./collab/collab.server.ts";
import { startAlertWorker } from "./features/alerts/alert-worker.server.ts";
import { startMailing } from "./features/alerts/mail-worker.server.ts";
import { startCitationWorker } from "./features/citing/citation-worker.server.ts";
import { holdAppeals } from "./features/appeals/list-appeals.server.ts";
import { startReading } from "./features/files/read-texts.server.ts";
import { provideLiveDocuments } from "./features/drafting/live-documents.server.ts";
import { sweepFiles } from "./features/files/sweep-files.server.ts";
import { sweepSignIns } from "./features/staff/sweep-sign-ins.server.ts";
import { startDaily } from "./platform/daily.server.ts";
import { startIndexWorker } from "./features/finding/index-worker.server.ts";
import { holdRecords } from "./features/records/listed-records.server.ts";
import { isLanguage, languageOf, translator, type Language } from "./platform/i18n.server.ts";
import { NonceContext } from "./platform/nonce.ts";
import { pageStream } from "./platform/page-stream.ts";
import { engine } from "./platform/search.server.ts";
import { loggablePath } from "./platform/serving/loggable-path.ts";
import { LanguageProvider } from "./ui/language.tsx";
import { ReferenceContext } from "./ui/reference.tsx";

// server.ts takes these from here, so that Vite compiles one module graph with one database client.
export { db, disconnect, pool } from "./platform/db.server.ts";

let indexing: ReturnType<typeof startIndexWorker> | undefined;
let sweeping: ReturnType<typeof startDaily> | undefined;
let reading: ReturnType<typeof startReading> | undefined;
let citing: ReturnType<typeof startCitationWorker> | undefined;
let alerting: ReturnType<typeof startAlertWorker> | undefined;
let mailing: ReturnType<typeof startMailing> | undefined;

declare global {
  var usynysCollab: Collab | undefined;
}

/** For the server's event of that name: co-editing comes by WebSocket. */
export const upgrade: Collab["upgrade"] = (request, socket, head) => {
  if (globalThis.usynysCollab) globalThis.usynysCollab.upgrade(request, socket, head);
  else socket.destroy();
};

/** Closes what people write in, once all of it is in the database; says so if it is not. */
export async function stopCollab(within: number): Promise<void> {
  const left = (await globalThis.usynysCollab?.stop(within)) ?? 0;
  if (left > 0) console.error(`${String(left)} drafts could not be saved: their pages still hold the text`);
  provideLiveDocuments(undefined);
  globalThis.usynysCollab = undefined;
}

/** Work that is tried again every few seconds: the same trouble is written down once. */
function told(what: string): (error: unknown) => void {
  let last = "";
  return (error) => {
    if (String(error) !== last) console.error(what, error);
    last = String(error);
  };
}

/**
 * Begins what goes on behind the pages: the search engine follows the office's data, attached files are read, removed
 * ones erased, followers are told what is new, and what lists are counted from is read before the first reader comes.
 */
export function start(): void {
  provideLiveDocuments((globalThis.usynysCollab ??= openCollab()));
  Promise.all([holdRecords(), holdAppeals()]).catch((error: unknown) => {
    console.error("Lists will be counted later:", error);
  });
  indexing ??= startIndexWorker(told("The search index waits:"));
  citing ??= startCitationWorker(told("Citations are read later:"));
  alerting ??= startAlertWorker(told("Followers are told later:"));
  mailing ??= startMailing(told("Mails wait:"));
  reading ??= startReading((error) => {
    console.error("Attached files are not read:", error);
  });
  sweeping ??= startDaily([() => sweepFiles(), () => sweepSignIns()], told("Sweeping waits for tomorrow:"));
}

export async function stop(): Promise<void> {
  await indexing?.stop();
  indexing = undefined;
  await citing?.stop();
  citing = undefined;
  await alerting?.stop();
  alerting = undefined;
  await mailing?.stop();
  mailing = undefined;
  await reading?.stop();
  reading = undefined;
  await sweeping?.stop();
  sweeping = undefined;
}

/** Whether search answers, and holds what the office has. */
export async function searchHealth(): Promise<{ readonly ok: boolean }> {
  const { ok } = await engine.health();
  return { ok: ok && indexing?.caughtUp() === true };
}

/** A render that waits for data longer than this is given up. */
export const streamTimeout = 10_000;

/** What a page shows depends on who reads it: nobody between us and the reader may keep it. */
function keepPrivate(headers: Headers): void {
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "private, no-cache");
}

/** The language that the root loader chose; where it failed, the one of the device. */
async function languageOfPage(request: Request, remixContext: EntryContext): Promise<Language> {
  const root: unknown = remixContext.staticHandlerContext.loaderData["root"];
  const chosen = typeof root === "object" && root !== null && "language" in root ? root.language : null;
  return isLanguage(chosen) ? chosen : languageOf(request);
}

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { cspNonce, reference }: AppLoadContext,
): Promise<Response> {
  const language = await languageOfPage(request, remixContext);
  keepPrivate(headers);
  headers.set("Content-Type", "text/html; charset=utf-8");
  // A machine gets the page whole, a person as soon as its frame is there.
  const ready = isbot(request.headers.get("User-Agent")) ? "onAllReady" : "onShellReady";
  return new Promise((answer, fail) => {
    let shellIsOut = false;
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={cspNonce}>
        <LanguageProvider language={language} translate={translator(language)}>
          <ReferenceContext.Provider value={reference ?? null}>
            <RemixServer
              context={remixContext}
              url={request.url}
              abortDelay={streamTimeout}
              {...(cspNonce === undefined ? {} : { nonce: cspNonce })}
            />
          </ReferenceContext.Provider>
        </LanguageProvider>
      </NonceContext.Provider>,
      {
        ...(cspNonce === undefined ? {} : { nonce: cspNonce }),
        [ready]: () => {
          shellIsOut = true;
          const body = pageStream();
          answer(new Response(createReadableStreamFromReadable(body), { headers, status }));
          pipe(body);
        },
        onShellError: (error) => {
          fail(
            error instanceof Error ? error : new Error("The page could not be rendered", { cause: error }),
          );
        },
        onError: (error) => {
          status = 500;
          // Before the shell is out `onShellError` tells; afterwards nobody else would.
          if (shellIsOut) console.error(error);
        },
      },
    );
    setTimeout(abort, streamTimeout + 1_000).unref();
  });
}

export function handleDataRequest(response: Response): Response {
  keepPrivate(response.headers);
  return response;
}

/**
 * Writes down bugs, under a reference that the page shows. A reader who went away, or an address that is not ours, is
 * none.
 */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs): void {
  if (request.signal.aborted || isAnswer(error)) return;
  const reference = (context.reference ??= randomBytes(4).toString("hex").toUpperCase());
  console.error(`${reference} ${request.method} ${loggablePath(new URL(request.url).pathname)}`, error);
}

/** An answer with a status below 500, such as "no such page", which Remix passes through here too. */
function isAnswer(error: unknown): boolean {
  const status = typeof error === "object" && error !== null && "status" in error ? error.status : undefined;
  return typeof status === "number" && status < 500;
}
