import type { Database } from "#app/platform/db.server.ts";

import { dated, day, inThree } from "./columns.ts";
import type { RecordWriting } from "./record-writing.ts";

interface PromiseWriting extends RecordWriting {
  readonly addressees: ReadonlyMap<string, string>;
  /** The row that holds for each event's key. */
  readonly events: ReadonlyMap<string, string>;
}

/** Makes what bodies promised, as far as the file tells it, what the file tells now. */
export async function writePromises(
  tx: Database,
  { item, recordId, isNew, addressees, events }: PromiseWriting,
): Promise<void> {
  const keyOf = (key: string) => `${item.id}#${key}`;
  const { promises } = item.value;
  if (!isNew) {
    const stated = promises.map(({ key }) => keyOf(key));
    await tx.promise.deleteMany({ where: { recordId, contentKey: { not: null, notIn: stated } } });
  }
  for (const { key, body, event, by, deliveredOn, what } of promises) {
    const { on, precision } = dated(by);
    const columns = {
      addresseeId: body === undefined ? null : (addressees.get(body) ?? null),
      bodyId: body ?? null,
      eventId: event === undefined ? null : (events.get(event) ?? null),
      ...inThree("what", what),
      dueOn: on,
      precision,
      deliveredOn: day(deliveredOn),
    };
    const contentKey = keyOf(key);
    await tx.promise.upsert({
      where: { contentKey },
      create: { ...columns, recordId, contentKey },
      update: columns,
      select: { id: true },
    });
  }
}
