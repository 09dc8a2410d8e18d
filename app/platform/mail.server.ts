import nodemailer from "nodemailer";

import { env } from "./env.server.ts";

export interface Mail {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
}

/** A mail that was not handed over. */
export class MailFailure extends Error {
  override readonly name = "MailFailure";
  /**
   * `refused`: the server did not take it, that is certain. `uncertain`: the line broke while the server was taking it,
   * so it may have arrived.
   */
  readonly kind: "refused" | "uncertain";
  /** The server answers nobody: other mails need not be tried now. */
  readonly isAway: boolean;

  constructor(message: string, kind: "refused" | "uncertain", isAway: boolean) {
    super(message);
    this.kind = kind;
    this.isAway = isAway;
  }
}

export interface Mailer {
  /** @throws {MailFailure} */
  send(mail: Mail): Promise<void>;
}

const SECONDS = 1_000;

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Hands mails to an SMTP server, named as `smtp://user:password@host:587`. */
export function smtpMailer(url: string, from: string): Mailer {
  const timeouts = {
    connectionTimeout: 10 * SECONDS,
    greetingTimeout: 10 * SECONDS,
    socketTimeout: 30 * SECONDS,
  };
  const transport = nodemailer.createTransport({ url, ...timeouts }, { from });
  return {
    async send({ to, subject, text, html, messageId }) {
      // Asked first whether it takes mails at all: what breaks later broke while one was being handed over.
      await transport.verify().catch((error: unknown) => {
        throw new MailFailure(wordsOf(error), "refused", true);
      });
      try {
        await transport.sendMail({
          ...{ to, subject, text, html, messageId },
          headers: { "Auto-Submitted": "auto-generated" },
        });
      } catch (error) {
        // An answer of the server is certain; a line that broke says nothing.
        const isAnswer =
          error instanceof Error && "responseCode" in error && error.responseCode !== undefined;
        throw new MailFailure(wordsOf(error), isAnswer ? "refused" : "uncertain", false);
      }
    },
  };
}

/** The office's mail server; null where none is set up, and mails are only noted in the log. */
export const officeMailer: Mailer | null =
  env.smtpUrl === null ? null : smtpMailer(env.smtpUrl, env.mailFrom);
