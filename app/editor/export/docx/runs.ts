import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  ExternalHyperlink,
  FootnoteReferenceRun,
  InsertedTextRun,
  type ParagraphChild,
  TextRun,
} from "docx";

import type { Inline, Words } from "../blocks.ts";
import { type DocumentToPrint, languageFor, localeOf } from "../document-to-print.ts";
import { passagesIn } from "../words-of.ts";

/** What of a document counts on while its words are written: numbers of changes, threads that are open. */
export class Inlines {
  private changes = 0;
  /** How many of a thread's words are still to come, and the ids that its comments have in the file. */
  private readonly threads = new Map<string, { left: number; isOpen: boolean; ids: readonly number[] }>();

  private readonly document: DocumentToPrint;

  constructor(document: DocumentToPrint) {
    this.document = document;
    let id = 0;
    for (const thread of document.threads) {
      this.threads.set(thread.id, { left: 0, isOpen: false, ids: thread.comments.map(() => id++) });
    }
    for (const { content } of passagesIn(document.blocks)) {
      for (const part of content) {
        if (part.kind !== "words") continue;
        for (const name of part.threads) {
          const thread = this.threads.get(name);
          if (thread) thread.left += 1;
        }
      }
    }
    for (const [name, { left }] of this.threads) if (left === 0) this.threads.delete(name);
  }

  /** None, if the thread's passage is not in the text any more: there is nothing that it could hang on. */
  idsOf(thread: string): readonly number[] {
    return this.threads.get(thread)?.ids ?? [];
  }

  write(content: readonly Inline[], lang: string | null): ParagraphChild[] {
    return content.flatMap((part): ParagraphChild[] => {
      if (part.kind === "break") return [new TextRun({ break: 1 })];
      if (part.kind === "note") return [new FootnoteReferenceRun(part.number)];
      return [...this.opened(part.threads), this.words(part, lang), ...this.closed(part.threads)];
    });
  }

  words(words: Words, lang: string | null): ParagraphChild {
    const { change, href } = words;
    const run = {
      text: words.text,
      ...(words.bold ? { bold: true } : {}),
      ...(words.italic ? { italics: true } : {}),
      ...(words.underline ? { underline: {} } : {}),
      ...(words.strike ? { strike: true } : {}),
      ...(href === null ? {} : { style: "Hyperlink" }),
      ...(lang === null ? {} : { language: { value: localeOf[languageFor(lang, this.document)] } }),
    };
    const made = change ? this.changed(run, change) : new TextRun(run);
    return href === null ? made : new ExternalHyperlink({ link: href, children: [made] });
  }

  private changed(
    run: ConstructorParameters<typeof TextRun>[0] & object,
    { kind, author, at }: NonNullable<Words["change"]>,
  ): ParagraphChild {
    this.changes += 1;
    const by = {
      id: 100_000 + this.changes,
      author: author === "" ? "—" : author,
      date: wordDate(at ?? this.document.at),
    };
    return kind === "insertion"
      ? new InsertedTextRun({ ...run, ...by })
      : new DeletedTextRun({ ...run, ...by });
  }

  private opened(names: readonly string[]): ParagraphChild[] {
    return names.flatMap((name) => {
      const thread = this.threads.get(name);
      if (!thread || thread.isOpen) return [];
      thread.isOpen = true;
      return thread.ids.map((id) => new CommentRangeStart(id));
    });
  }

  private closed(names: readonly string[]): ParagraphChild[] {
    return names.flatMap((name) => {
      const thread = this.threads.get(name);
      if (!thread) return [];
      thread.left -= 1;
      return thread.left > 0
        ? []
        : thread.ids.flatMap((id) => [
            new CommentRangeEnd(id),
            new TextRun({ children: [new CommentReference(id)] }),
          ]);
    });
  }
}

/** Word takes no fractions of a second. */
const wordDate = (at: string): string => {
  const time = Date.parse(at);
  return `${new Date(Number.isNaN(time) ? 0 : time).toISOString().slice(0, 19)}Z`;
};
