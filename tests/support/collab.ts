import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

import { createCookie } from "@remix-run/node";
import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import { WebSocket } from "ws";
import * as Y from "yjs";

import { openCollab, type Collab } from "#app/collab/collab.server.ts";
import { FIELD, SCHEMA_VERSION } from "#app/editor/schema/version.ts";
import { createDraft } from "#app/features/drafting/create-draft.server.ts";
import { db } from "#app/platform/db.server.ts";
import { newSecret, secretHash } from "#app/platform/secrets.server.ts";
import { buildRecord, buildStaff } from "#tests/support/factories.ts";

export interface RunningCollab {
  readonly url: string;
  readonly collab: Collab;
  stop(within?: number): Promise<number>;
}

/** Co-editing behind a real socket on a port of its own. */
export async function runCollab(...store: Parameters<typeof openCollab>): Promise<RunningCollab> {
  const collab = openCollab(...store);
  const server = createServer();
  server.on("upgrade", collab.upgrade);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `ws://127.0.0.1:${String(port)}/collab`,
    collab,
    stop: async (within = 3_000) => {
      const unsaved = await collab.stop(within);
      server.closeAllConnections();
      server.close();
      return unsaved;
    },
  };
}

export type Person = Awaited<ReturnType<typeof buildStaff>>;

/** Signs a person in as the sign-in page does, and answers the browser's cookie. */
export async function cookieOf(person: Pick<Person, "id">): Promise<string> {
  const secret = newSecret();
  await db.session.create({
    data: { id: secretHash(secret), staffId: person.id, expiresAt: new Date(Date.now() + 3_600_000) },
  });
  const cookie = await createCookie("usynys_session").serialize(secret);
  return cookie.split(";")[0] ?? "";
}

/** A draft of a proposal, and a drafter who may write it. */
export async function buildDraft(person?: Person) {
  const author = person ?? (await buildStaff());
  const record = await buildRecord({ authorId: author.id, status: "draft" });
  const { id } = await createDraft(author, record.number, { kind: "proposal_letter", language: "ru" });
  return { id, author, record };
}

/** Somebody at an open page: a real provider over a real socket, and what the page would show of saving. */
export class Typist {
  readonly provider: HocuspocusProvider;
  readonly socket: HocuspocusProviderWebsocket;
  readonly document = new Y.Doc();
  /** As the server told it last; null: not connected. */
  told: string | null = null;
  refused: string | null = null;

  constructor(
    url: string,
    draftId: string,
    person: Pick<Person, "id">,
    cookie: string,
    { schema = SCHEMA_VERSION, document = undefined as Y.Doc | undefined } = {},
  ) {
    if (document) this.document = document;
    class CookieSocket extends WebSocket {
      constructor(address: string) {
        super(address, { headers: { cookie } });
        // A socket closed before it was open says so; the provider goes by `close`.
        this.on("error", () => undefined);
      }
    }
    this.socket = new HocuspocusProviderWebsocket({
      url: `${url}?schema=${String(schema)}`,
      WebSocketPolyfill: CookieSocket,
      ...{ delay: 50, minDelay: 20, maxDelay: 200 },
    });
    this.provider = new HocuspocusProvider({
      ...{ websocketProvider: this.socket, name: draftId, document: this.document },
      token: `staff:${person.id}`,
      onStateless: ({ payload }) => {
        const notice = JSON.parse(payload) as { type: string };
        if (notice.type !== "rights") this.told = notice.type;
      },
      onClose: () => {
        this.told = null;
      },
      onAuthenticationFailed: ({ reason }) => {
        this.refused = reason;
      },
    });
    this.provider.attach();
  }

  /** Whether the page may say "Saved". */
  get isSaved(): boolean {
    return this.provider.isAuthenticated && !this.provider.hasUnsyncedChanges && this.told === "saved";
  }

  get text(): string {
    return this.document.getXmlFragment(FIELD).toJSON();
  }

  /** Types at the end of the first paragraph, a letter at a time as a person does. */
  async type(words: string, pause = 0): Promise<void> {
    const [first] = this.document.getXmlFragment(FIELD).toArray();
    if (!(first instanceof Y.XmlElement)) throw new Error("There is no paragraph to type in");
    for (const letter of words) {
      const texts = first.toArray();
      let last = texts.at(-1);
      if (!(last instanceof Y.XmlText)) {
        last = new Y.XmlText();
        first.push([last]);
      }
      last.insert(last.length, letter);
      if (pause > 0) await wait(pause);
    }
  }

  async leave(): Promise<void> {
    this.provider.destroy();
    this.socket.destroy();
    await wait(10);
  }
}

/** Waits until something is so. Fails after `within` milliseconds, saying what was waited for. */
export async function until(
  what: string,
  so: () => boolean | Promise<boolean>,
  within = 10_000,
): Promise<void> {
  const end = Date.now() + within;
  while (!(await so())) {
    if (Date.now() > end) throw new Error(`Waited in vain until ${what}`);
    await wait(10);
  }
}

/** How often a letter stands in a text. */
export const countOf = (text: string, sign: string): number => text.split(sign).length - 1;
