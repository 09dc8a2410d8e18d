import type { Following } from "#app/platform/follow-outbox.server.ts";
import { type Mailer, officeMailer } from "#app/platform/mail.server.ts";

import { gatherDigests } from "./gather-digests.server.ts";
import { sendDigests } from "./send-digests.server.ts";

const EVERY = 30_000;

const toLog = (line: string): void => {
  console.warn(line);
};

/** One turn: what has fallen due is gathered into mails, and mails that wait are handed over. */
export async function mailTurn(
  mailer: Mailer | null,
  now: () => number = Date.now,
  note: (line: string) => void = toLog,
  signal?: AbortSignal,
): Promise<void> {
  await gatherDigests(now());
  await sendDigests(mailer, now, note, signal);
}

/** Sends mails about what is new at their hours until stopped. Never fails: it tells what went wrong and tries again. */
export function startMailing(onError: (error: unknown) => void = () => undefined): Following {
  let timer: NodeJS.Timeout | undefined;
  let turn = Promise.resolve();
  const stopping = new AbortController();
  const run = () => {
    turn = mailTurn(officeMailer, Date.now, toLog, stopping.signal)
      .catch(onError)
      .then(() => {
        if (!stopping.signal.aborted) timer = setTimeout(run, EVERY).unref();
      });
  };
  run();
  return {
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await turn;
    },
  };
}
