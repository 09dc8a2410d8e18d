import { found, type Server } from "./server.ts";
import type { StoredDocument } from "./documents.ts";
import { DOCUMENTS, MEANWHILE, VERSION, WORDS } from "./settings.ts";

/** The one document of an index that nobody may read: what the index is. It changes over with what it tells of. */
interface Mark {
  readonly id: typeof MARK;
  readonly version: number;
  /** The fingerprint of the names it was built by; null if it was never rebuilt. */
  readonly names: string | null;
  /** Of one that is being filled: how far it has come. */
  readonly reached: string | null;
}
const MARK = "mark";

/** The indexes of an office: one that is read, one that a rebuild fills, what is written meanwhile, words. */
export class Indexes {
  readonly server: Server;
  readonly current: string;
  readonly next: string;
  readonly meanwhile: string;
  readonly words: string;

  constructor(server: Server, name: string) {
    this.server = server;
    this.current = name;
    this.next = `${name}_next`;
    this.meanwhile = `${name}_meanwhile`;
    this.words = `${name}_words`;
  }

  of(uid: string) {
    return this.server.writing.index<StoredDocument>(uid);
  }

  /** What the index in use is; null: there is none, or another version of the product left it. */
  mark(): Promise<Mark | null> {
    return this.markOf(this.current);
  }

  /** What a rebuild was left at, killed or not; null: there is none to go on with. */
  async left(): Promise<Mark | null> {
    return (await this.server.hasIndex(this.meanwhile)) ? this.markOf(this.next) : null;
  }

  private async markOf(uid: string): Promise<Mark | null> {
    const mark = await found(
      () => this.server.reading.index<Mark & Record<string, unknown>>(uid).getDocument<Mark>(MARK),
      null,
    );
    return mark?.version === VERSION ? mark : null;
  }

  /** It is set after all that was sent before: Meilisearch does one task after the other. */
  async setMark(uid: string, names: string | null, reached: string | null = null): Promise<void> {
    const mark: Mark = { id: MARK, version: VERSION, names, reached };
    await this.server.done(this.server.writing.index(uid).addDocuments([{ ...mark }]));
  }

  /** How many documents there are, without the mark. */
  async count(): Promise<number> {
    const { numberOfDocuments } = await this.server.reading.index(this.current).getStats();
    return Math.max(0, numberOfDocuments - 1);
  }

  /** Makes what is read, if it is not there or not of this version. */
  async prepare(): Promise<void> {
    if ((await this.mark()) !== null) return;
    await this.server.dropped(this.current);
    await this.makeDocuments(this.current);
    await this.make(this.words, WORDS);
    await this.setMark(this.current, null);
  }

  makeDocuments(uid: string): Promise<void> {
    return this.make(uid, DOCUMENTS);
  }

  makeMeanwhile(): Promise<void> {
    return this.make(this.meanwhile, MEANWHILE);
  }

  /** All that a rebuild leaves, whole or killed. */
  async dropNext(): Promise<void> {
    await this.server.dropped(this.meanwhile);
    await this.server.dropped(this.next);
  }

  async drop(): Promise<void> {
    for (const uid of [this.next, this.meanwhile, this.words, this.current]) await this.server.dropped(uid);
  }

  private async make(uid: string, settings: typeof DOCUMENTS): Promise<void> {
    if (!(await this.server.hasIndex(uid)))
      await this.server.done(this.server.writing.createIndex(uid, { primaryKey: "id" }));
    await this.server.done(this.server.writing.index(uid).updateSettings(settings));
  }
}
