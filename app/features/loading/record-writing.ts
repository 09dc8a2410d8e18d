import type { Item } from "#content/read/content.ts";

/** A record's file and the row it is written to. */
export interface RecordWriting {
  readonly item: Item<"record">;
  readonly recordId: string;
  /** Made a moment ago: there is nothing of it yet to compare with. */
  readonly isNew: boolean;
}
