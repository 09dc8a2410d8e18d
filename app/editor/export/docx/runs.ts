import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  ExternalHyperlink,
  FootnoteReferenceRun,
  type IRunOptions,
  InsertedTextRun,
  type ParagraphChild,
  TextRun,
} from "docx";

import type { Change, Inline, Look, Note, Words } from "../blocks.ts";
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
      if (part.kind === "note") return [this.note(part)];
      return [...this.opened(part.threads), this.words(part, lang), ...this.closed(part.threads)];
    });
  }

  words(words: Words, lang: string | null): ParagraphChild {
    const { change, formatChange, href } = words;
    const run = {
      text: words.text,
      ...runOf(words),
      ...(href === null ? {} : { style: "Hyperlink" }),
      ...(lang === null ? {} : { language: { value: localeOf[languageFor(lang, this.document)] } }),
      ...(formatChange ? { revision: { ...runOf(formatChange.before), ...this.by(formatChange) } } : {}),
    };
    const made = change ? this.changed(run, change) : new TextRun(run);
    return href === null ? made : new ExternalHyperlink({ link: href, children: [made] });
  }

  /** By whom and when something is suggested, as Word has it. */
  by({ author, at }: Pick<Change, "author" | "at">) {
    this.changes += 1;
    return {
      id: 100_000 + this.changes,
      author: author === "" ? "—" : author,
      date: wordDate(at ?? this.document.at),
    };
  }

  private note({ number, change }: Note): ParagraphChild {
    const mark = new FootnoteReferenceRun(number);
    return change ? this.changed({ children: [mark] }, change) : mark;
  }

  private changed(run: IRunOptions, change: Change): ParagraphChild {
    const by = this.by(change);
    return change.kind === "insertion"
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

const runOf = ({ bold, italic, underline, strike }: Look) => ({
  ...(bold ? { bold } : {}),
  ...(italic ? { italics: true } : {}),
  ...(underline ? { underline: {} } : {}),
  ...(strike ? { strike } : {}),
});

/** Word takes no fractions of a second. */
const wordDate = (at: string): string => {
  const time = Date.parse(at);
  return `${new Date(Number.isNaN(time) ? 0 : time).toISOString().slice(0, 19)}Z`;
};
