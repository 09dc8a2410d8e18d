import type { PartialDate } from "#content/fields.ts";

type InThree = {
  readonly kk?: string | undefined;
  readonly ru?: string | undefined;
  readonly en?: string | undefined;
};
type Columns<P extends string, T> = Record<`${P}Kk` | `${P}Ru` | `${P}En`, T>;

/** The three columns of a text; null where it is not given. */
export function inThree<P extends string>(prefix: P, text: InThree | undefined): Columns<P, string | null> {
  return columns(prefix, [text?.kk ?? null, text?.ru ?? null, text?.en ?? null]);
}

/** The three columns of a name, which has all three. */
export function named<P extends string>(
  prefix: P,
  name: { readonly kk: string; readonly ru: string; readonly en: string },
): Columns<P, string> {
  return columns(prefix, [name.kk, name.ru, name.en]);
}

function columns<P extends string, T>(prefix: P, [kk, ru, en]: readonly [T, T, T]): Columns<P, T> {
  // The keys are built from the prefix, which the compiler does not follow.
  return { [`${prefix}Kk`]: kk, [`${prefix}Ru`]: ru, [`${prefix}En`]: en } as Columns<P, T>;
}

/** A day of law as the database's driver wants it. */
export function day(on: string): Date;
export function day(on: string | undefined): Date | null;
export function day(on: string | undefined): Date | null {
  return on === undefined ? null : new Date(`${on}T00:00:00Z`);
}

export function dated(date: PartialDate | undefined) {
  return { on: day(date?.on), precision: date?.precision ?? null };
}
