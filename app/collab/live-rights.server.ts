import type { Hocuspocus } from "@hocuspocus/server";

import { admissions } from "#app/features/drafting/admissions.server.ts";

import { type CollabConnection, type CollabContext, connectionsOf, tell } from "./context.ts";
import { endConnection } from "./persist.server.ts";

const EVERY = 400;

/**
 * Asks again and again whether those who are in may still be: whoever signed out, lost the role or lost sight of the
 * record is out within a second, whatever took it away. While nobody can tell, all stay.
 */
export function watchRights(hocuspocus: Hocuspocus<CollabContext>): { stop(): void } {
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;
  const look = async () => {
    try {
      await lookOnce(hocuspocus);
    } catch {
      // The journal says what is wrong with the database.
    }
    if (!stopped) timer = setTimeout(() => void look(), EVERY);
  };
  timer = setTimeout(() => void look(), EVERY);
  return {
    stop: () => {
      stopped = true;
      if (timer) clearTimeout(timer);
    },
  };
}

async function lookOnce(hocuspocus: Hocuspocus<CollabContext>): Promise<void> {
  const open: { connection: CollabConnection; application: Parameters<typeof admissions>[0][number] }[] = [];
  for (const document of hocuspocus.documents.values()) {
    for (const connection of connectionsOf(document)) {
      const { pass } = connection.context;
      if (pass) open.push({ connection, application: { pass, draftId: document.name } });
    }
  }
  if (open.length === 0) return;
  const answers = await admissions(open.map(({ application }) => application));
  open.forEach(({ connection }, index) => {
    const admission = answers[index];
    const rights = admission?.rights;
    if (!admission) endConnection(connection, "sign-in");
    else if (!rights?.read) endConnection(connection, "rights");
    else if (rights.edit === connection.readOnly) {
      connection.readOnly = !rights.edit;
      tell(connection, { type: "rights", edit: rights.edit });
    }
  });
}
