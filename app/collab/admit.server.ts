import type { Extension } from "@hocuspocus/server";

import { SCHEMA_VERSION } from "#app/editor/schema/version.ts";
import { sessionIdOf } from "#app/platform/auth.server.ts";
import { secretHash } from "#app/platform/secrets.server.ts";
import { readUuid } from "#app/platform/uuid.ts";
import { admissions, type Pass } from "#app/features/drafting/admissions.server.ts";

import { type CollabContext, NotAdmitted } from "./context.ts";

/** A browser comes with its session's cookie and says for whom its page was made. */
const BROWSER = /^staff:(?<id>[0-9a-f-]{36})$/u;

/** Lets in whoever may read the draft, with an editor that knows all a document may hold; who may not write only reads. */
export const admit: Extension<CollabContext> = {
  extensionName: "admit",
  onAuthenticate: async ({ token, documentName, request, requestParameters, connectionConfig }) => {
    // An older editor would delete, for everyone, what it does not know.
    if (requestParameters.get("schema") !== String(SCHEMA_VERSION)) throw new NotAdmitted("schema");
    if (readUuid(documentName) !== documentName) throw new NotAdmitted("missing");
    const expected = BROWSER.exec(token)?.groups?.["id"] ?? null;
    const pass = await passOf(request, expected === null ? token : null);
    if (!pass) throw new NotAdmitted("sign-in");
    const admission = await admissions([{ pass, draftId: documentName }]).then(
      ([first]) => first ?? null,
      () => {
        throw new NotAdmitted("unavailable");
      },
    );
    if (!admission) throw new NotAdmitted("sign-in");
    const { staff, rights } = admission;
    // Another person has signed in on this computer: what the page holds is not theirs to write.
    if (expected !== null && expected !== staff.id) throw new NotAdmitted("person");
    if (!rights) throw new NotAdmitted("missing");
    if (!rights.read) throw new NotAdmitted("rights");
    connectionConfig.readOnly = !rights.edit;
    return { staffId: staff.id, name: staff.name, pass, rights } satisfies CollabContext;
  },
};

async function passOf(request: Request, token: string | null): Promise<Pass | null> {
  if (token !== null) return token === "" ? null : { kind: "token", hash: secretHash(token) };
  const id = await sessionIdOf(request);
  return id === null ? null : { kind: "session", id };
}
