import { expect, test } from "vitest";

import { lawsToCheck } from "#app/features/home/waiting.server.ts";
import { createRecord } from "#app/features/records/create-record.server.ts";
import { recordEvent } from "#app/features/records/record-event.server.ts";
import { newEventSchema } from "#app/features/records/schema.ts";
import { db } from "#app/platform/db.server.ts";
import { buildStaff } from "#tests/support/factories.ts";

test("a law waits to be checked by the event that stands, not by one that was corrected", async () => {
  const drafter = await buildStaff();
  const { id, number } = await createRecord(drafter, {
    ...{ kind: "proposal", year: 2026, language: "ru", titles: { ru: "Сверить закон" } },
  });
  const happened = (event: object) => recordEvent(drafter, number, newEventSchema.parse(event));
  const note = (ru: string) => ({ kk: null, ru, en: null });
  await happened({ type: "in_force", happenedOn: "2026-02-01", note: note("вступил в силу") });
  await happened({ type: "act_amended", happenedOn: "2026-06-01", note: note("не тот закон") });
  const wrong = await db.event.findFirstOrThrow({ where: { recordId: id, type: "act_amended" } });
  await happened({ type: "noted", correctsId: wrong.id });

  const [waiting] = await lawsToCheck(drafter, "ru", 10);
  expect(waiting).toMatchObject({ number, on: "2026-02-01", note: { ru: "вступил в силу" } });
});
