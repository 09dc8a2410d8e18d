import type { NamedAct } from "../lexicon/act-names.ts";

/** What was gathered beside the word for the form: title, date, number, issuer. */
export interface Gathered {
  end: number;
  date: string | null;
  number: string | null;
  named: readonly NamedAct[];
  titled: boolean;
  foreign: boolean;
  country: boolean;
  issuer: "government" | "president" | "supreme" | "constitutional" | "court" | "private" | "other" | null;
}

/** Nothing yet, up to the place. */
export const unnamed = (end: number): Gathered => ({
  end,
  date: null,
  number: null,
  named: [],
  titled: false,
  foreign: false,
  country: false,
  issuer: null,
});
