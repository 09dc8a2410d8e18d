import type { AddressInfo } from "node:net";

import { simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerDataStream } from "smtp-server";

export interface Received {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
}

/** What a mail server does with a mail: takes it, refuses it, or takes it and is silent about it. */
export type Manner = "take" | "refuse" | "silent";

async function read(stream: SMTPServerDataStream): Promise<Received> {
  const mail = await simpleParser(stream);
  const to = [mail.to ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address ?? ""));
  return {
    ...{ to: to.join(), subject: mail.subject ?? "", text: mail.text ?? "" },
    ...{ html: mail.html || "", messageId: mail.messageId ?? "" },
  };
}

/** A real SMTP server on a free port, and what it was given. */
export async function startMailServer() {
  const received: Received[] = [];
  let manner: Manner = "take";
  const server = new SMTPServer({
    ...{ authOptional: true, hideSTARTTLS: true, logger: false },
    onData(stream, _session, callback) {
      read(stream).then(
        (mail) => {
          if (manner === "refuse") {
            callback(Object.assign(new Error("Mailbox busy"), { responseCode: 450 }));
            return;
          }
          received.push(mail);
          if (manner === "take") callback();
        },
        (error: unknown) => {
          callback(error instanceof Error ? error : new Error(String(error)));
        },
      );
    },
  });
  server.on("error", () => undefined);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  // Listening on a port of its own, it has one.
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${String(port)}`,
    received,
    behave(next: Manner) {
      manner = next;
    },
    stop: () =>
      new Promise<void>((stopped) => {
        server.close(stopped);
      }),
  };
}
