import { get, type IncomingHttpHeaders } from "node:http";
import { gzipSync } from "node:zlib";

import type { CpuClock } from "./cpu.ts";

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** From the question to the last byte, over the loopback. */
  readonly ms: number;
}

/** Asks once, on a connection of its own, without compression: what is measured is the server, not zlib. */
export const ask = (url: string, headers: Readonly<Record<string, string>>): Promise<Answer> =>
  new Promise((answer, fail) => {
    const started = performance.now();
    get(url, { headers: { "accept-encoding": "identity", ...headers } }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.once("error", fail);
      response.once("end", () => {
        const { statusCode = 0, headers: given } = response;
        answer({
          ...{ status: statusCode, headers: given, body: Buffer.concat(parts) },
          ms: performance.now() - started,
        });
      });
    }).once("error", fail);
  });

export interface Measured {
  readonly p50: number;
  readonly p95: number;
  /** The least of the medians of four equal parts of the run: what a busy machine adds is mostly left out. */
  readonly quiet: number;
  /** What a request costs product and database together; null where the machine does not tell. */
  readonly cpu: number | null;
  readonly bytes: number;
  readonly gzipped: number;
}

export const sortedBy = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b);
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;

const WARM_UP = 5;
const PARTS = 4;

/**
 * Asks for an address again and again, one question at a time; `before` goes before each and is not measured.
 * @throws if it answers anything but 200.
 */
export async function measure(
  url: string,
  headers: Readonly<Record<string, string>>,
  requests: number,
  clock: CpuClock,
  before: () => Promise<void> = () => Promise.resolve(),
): Promise<Measured> {
  const times: number[] = [];
  let worked = clock();
  let body = Buffer.alloc(0);
  for (let i = -WARM_UP; i < requests; i++) {
    await before();
    const answer = await ask(url, headers);
    if (answer.status !== 200) throw new Error(`${url} answers ${String(answer.status)}`);
    if (i === -1) worked = clock();
    if (i >= 0) times.push(answer.ms);
    body = Buffer.from(answer.body);
  }
  const now = clock();
  const size = Math.ceil(times.length / PARTS);
  const medians = Array.from({ length: PARTS }, (_, part) =>
    quantile(sortedBy(times.slice(part * size, (part + 1) * size)), 0.5),
  ).filter((median) => !Number.isNaN(median));
  const sorted = sortedBy(times);
  return {
    p50: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
    quiet: Math.min(...medians),
    cpu: worked === null || now === null ? null : (now - worked) / requests,
    bytes: body.length,
    gzipped: gzipSync(body).length,
  };
}

/** What a page makes a browser load before it can be used, as it goes over the wire. */
export async function firstLoad(
  origin: string,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<{ readonly scripts: number; readonly styles: number }> {
  const page = (await ask(origin + path, headers)).body.toString("utf8");
  const names = new Set(page.match(/\/assets\/[\w.$-]+\.(?:js|css)/gu) ?? []);
  const sizes = { scripts: 0, styles: 0 };
  for (const name of names) {
    const { body, status } = await ask(origin + name, { "accept-encoding": "gzip" });
    if (status === 200) sizes[name.endsWith(".js") ? "scripts" : "styles"] += body.length;
  }
  return sizes;
}
