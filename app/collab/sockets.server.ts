import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";

import type { Hocuspocus } from "@hocuspocus/server";
import { type WebSocket, WebSocketServer } from "ws";

import type { CollabContext } from "./context.ts";

const PATH = "/collab";
/** A document of a thousand pages comes in one message. */
const LARGEST_MESSAGE = 64 * 1_048_576;
/** Proxies cut what is silent for a minute. */
const PING_EVERY = 20_000;
const RESTARTING = 1012;

export interface Sockets {
  /** For the server's event `upgrade`. Nothing else of ours is reached by WebSocket. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Asks everybody to come back later. */
  close(): Promise<void>;
}

/** The way of a WebSocket to Hocuspocus, which does not listen by itself. */
export function openSockets(hocuspocus: Hocuspocus<CollabContext>): Sockets {
  const server = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE });
  let open = true;
  const alive = new WeakSet<WebSocket>();
  const pings = setInterval(() => {
    for (const socket of server.clients) {
      if (alive.has(socket)) {
        alive.delete(socket);
        socket.ping();
      } else socket.terminate();
    }
  }, PING_EVERY);
  pings.unref();

  server.on("connection", (socket: WebSocket, request: IncomingMessage) => {
    const client = hocuspocus.handleConnection(socket, asRequest(request));
    alive.add(socket);
    socket.binaryType = "nodebuffer";
    socket.on("pong", () => alive.add(socket));
    socket.on("message", (message: Buffer) => {
      alive.add(socket);
      client.handleMessage(new Uint8Array(message));
    });
    socket.on("close", (code, reason) => {
      client.handleClose({ code, reason: reason.toString() });
    });
    // What follows is `close`.
    socket.on("error", () => undefined);
  });

  return {
    upgrade: (request, socket, head) => {
      const refusal = !isHere(request)
        ? "404 Not Found"
        : !open
          ? "503 Service Unavailable"
          : !isOurs(request)
            ? "403 Forbidden"
            : null;
      if (refusal !== null) {
        socket.end(`HTTP/1.1 ${refusal}\r\nConnection: close\r\n\r\n`);
        return;
      }
      server.handleUpgrade(request, socket, head, (webSocket) => {
        server.emit("connection", webSocket, request);
      });
    },
    close: async () => {
      open = false;
      clearInterval(pings);
      const closing = [...server.clients].map(
        (socket) =>
          new Promise<void>((closed) => {
            socket.once("close", () => {
              closed();
            });
            socket.close(RESTARTING, "restarting");
            setTimeout(() => {
              socket.terminate();
            }, 500).unref();
          }),
      );
      await Promise.all(closing);
    },
  };
}

const isHere = ({ url }: IncomingMessage): boolean =>
  new URL(url ?? "/", "http://localhost").pathname === PATH;

/** A browser sends cookies to whoever it is that another site's page connects to: it also says which site that is. */
function isOurs({ headers }: IncomingMessage): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return true;
  const forwarded = process.env["USYNYS_TRUST_PROXY"] ? headers["x-forwarded-host"] : undefined;
  return URL.canParse(origin) && [host, forwarded].includes(new URL(origin).host);
}

function asRequest({ url, headers }: IncomingMessage): Request {
  const kept = new Headers();
  for (const [name, value] of Object.entries(headers)) if (typeof value === "string") kept.set(name, value);
  return new Request(new URL(url ?? PATH, "http://localhost"), { headers: kept });
}
