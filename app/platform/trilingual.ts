export interface Trilingual {
  readonly kk: string | null;
  readonly ru: string | null;
  readonly en: string | null;
}

type InThree<Name extends string> = {
  readonly [key in `${Name}${"Kk" | "Ru" | "En"}`]: string | null;
};

/** The three columns of a text as one value: `inThree(act, "title")`. */
export function inThree<Name extends string>(row: InThree<Name>, name: Name): Trilingual {
  // The compiler does not see that these three keys are all that InThree has.
  const columns = row as Readonly<Record<string, string | null>>;
  return {
    kk: columns[`${name}Kk`] ?? null,
    ru: columns[`${name}Ru`] ?? null,
    en: columns[`${name}En`] ?? null,
  };
}

/** The short name where a language has one, else the full name. */
export const shortName = (row: InThree<"short"> & InThree<"name">): Trilingual =>
  fallBack(inThree(row, "short"), inThree(row, "name"));

const fallBack = (first: Trilingual, second: Trilingual): Trilingual => ({
  kk: first.kk ?? second.kk,
  ru: first.ru ?? second.ru,
  en: first.en ?? second.en,
});

/** A date of law as pages get it. */
export const isoDay = (date: Date | null | undefined): string | null =>
  date?.toISOString().slice(0, 10) ?? null;

const LENGTH = { year: 4, month: 7, day: 10 } as const;

/** As much of a date as is known, as a form takes it: `2024`, `2024-10`, `2024-10-05`. */
export const knownDay = (
  date: Date | null | undefined,
  precision: keyof typeof LENGTH | null | undefined,
): string | null => isoDay(date)?.slice(0, LENGTH[precision ?? "day"]) ?? null;
