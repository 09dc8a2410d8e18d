import { visibleRecords } from "#app/features/records/access.server.ts";
import { oneOf, type OneText } from "#app/features/records/list-local.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { inThree } from "#app/platform/trilingual.ts";
import type { Language } from "#prisma/generated/client.ts";

/** A record that a question is the number of, or the number of a letter in its history. */
export interface NumberedRecord {
  readonly number: string;
  readonly title: OneText | null;
  /** The letter's number as it is written there; null: it is the record's own. */
  readonly letter: string | null;
}

const MOST = 5;
const LONGEST = 60;
const three = { titleKk: true, titleRu: true, titleEn: true } as const;

/**
 * What a question that is nothing but a number opens: the record of that number, or those whose letters bear it. Two
 * lookups by an index; nothing for a question of words.
 */
export async function recordsOfNumber(
  staff: StaffMember,
  language: Language,
  question: string,
): Promise<readonly NumberedRecord[]> {
  const asked = question.trim().replace(/^№\s*/u, "");
  if (!/\d/u.test(asked) || asked.length > LONGEST || /\s\S+\s/u.test(asked)) return [];
  const spellings = [...new Set([asked, asked.toUpperCase(), asked.toLowerCase()])];
  const [record, letters] = await Promise.all([
    db.record.findFirst({
      where: { AND: [{ number: { in: spellings } }, visibleRecords(staff)] },
      select: { number: true, ...three },
    }),
    db.event.findMany({
      where: { letterNumber: { in: spellings }, record: visibleRecords(staff) },
      select: { letterNumber: true, record: { select: { number: true, ...three } } },
      distinct: ["recordId"],
      take: MOST,
    }),
  ]);
  const titled = (found: {
    number: string;
    titleKk: string | null;
    titleRu: string | null;
    titleEn: string | null;
  }) => ({
    number: found.number,
    title: oneOf(language, inThree(found, "title")),
  });
  return [
    ...(record ? [{ ...titled(record), letter: null }] : []),
    ...letters.map((event) => ({ ...titled(event.record), letter: event.letterNumber })),
  ];
}
