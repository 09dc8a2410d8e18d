import type { Connection, Document } from "@hocuspocus/server";

import type { DraftRights } from "#app/features/drafting/policy.ts";
import type { Pass } from "#app/features/drafting/admissions.server.ts";

/** Who is at the other end of a connection. */
export interface CollabContext {
  readonly staffId: string;
  readonly name: string;
  /** Absent: the product itself, changing a document for somebody. */
  readonly pass?: Pass;
  readonly rights?: DraftRights;
}

export type CollabConnection = Connection<CollabContext>;

/** What the server tells a client beside the document. */
export type Notice =
  | { readonly type: "saving" | "saved" | "failing" | "comments" }
  | { readonly type: "rights"; readonly edit: boolean };

export const tell = (connection: CollabConnection, notice: Notice): void => {
  connection.sendStateless(JSON.stringify(notice));
};

/** Why a document is not opened. Its message is empty: Hocuspocus writes down every other. */
export class NotAdmitted extends Error {
  override readonly name = "NotAdmitted";
  readonly reason: Closing;
  constructor(reason: Closing) {
    super("");
    this.reason = reason;
  }
}

/**
 * `sign-in`: nobody is signed in; `person`: another is; `rights`: this one may not; `schema`: the editor is too old;
 * `missing`: no such document; `unavailable`: nobody can tell just now, try again.
 */
export type Closing = "sign-in" | "person" | "rights" | "schema" | "missing" | "unavailable";

/** Beyond 4000 an application may say what it means by it. */
export const CLOSED_BY_RIGHTS = 4403;

export const connectionsOf = (document: Document): CollabConnection[] =>
  document.getConnections() as CollabConnection[];
