import type { RequestHandler } from "express";

import { loggablePath } from "./loggable-path.ts";

export type LogLine = (line: string, status: number) => void;

/** One line a request: method, path, status, milliseconds. Never what was asked for, nor who asked, nor a secret. */
export function requestLog(log: LogLine): RequestHandler {
  return (request, response, next) => {
    const started = process.hrtime.bigint();
    const path = loggablePath(request.path);
    response.once("close", () => {
      const ms = Number(process.hrtime.bigint() - started) / 1e6;
      const status = response.writableFinished ? response.statusCode : 499;
      log(`${request.method} ${path} ${String(status)} ${ms.toFixed(1)} ms`, status);
    });
    next();
  };
}
