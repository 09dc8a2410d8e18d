import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

import { createCookie } from "@remix-run/node";
import { WebSocket } from "ws";
import * as Y from "yjs";

import { openCollab, type Collab } from "#app/collab/collab.server.ts";
import { FIELD } from "#app/editor/schema/version.ts";
import { DraftConnection } from "#app/editor/writing/draft-connection.ts";
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

/** Somebody at an open page: what the page itself uses, over a real socket. */
export class Typist {
  readonly connection: DraftConnection;

  constructor(
    url: string,
    draftId: string,
    person: Pick<Person, "id">,
    cookie: string,
    { schema, document }: { readonly schema?: number; readonly document?: Y.Doc } = {},
  ) {
    class CookieSocket extends WebSocket {
      constructor(address: string) {
        super(address, { headers: { cookie } });
        // A socket closed before it was open says so; the provider goes by `close`.
        this.on("error", () => undefined);
      }
    }
    this.connection = new DraftConnection(
      {
        ...{ url, draftId, token: `staff:${person.id}`, mayEdit: true, WebSocket: CookieSocket },
        ...(schema === undefined ? {} : { schema }),
      },
      document,
    );
  }

  get document(): Y.Doc {
    return this.connection.document;
  }

  get provider() {
    return this.connection.provider;
  }

  /** Why the page would say that it is not saved, or will not be. */
  get trouble(): string | null {
    return this.connection.state().trouble;
  }

  /** Whether the page may say "Saved", with nothing in its way. */
  get isSaved(): boolean {
    const { saving, trouble, opened } = this.connection.state();
    return opened && saving === "saved" && trouble === null;
  }

  cutSocket(): void {
    (this.connection.socket.webSocket as unknown as { terminate(): void }).terminate();
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
    this.connection.close();
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
