type InThree<T> = Readonly<Partial<Record<"kk" | "ru" | "en", T>>>;

/** A term of the glossary, as pages are marked by it. */
export interface Term {
  readonly id: string;
  readonly term: InThree<string>;
  readonly abbr: InThree<readonly string[]>;
  readonly definition?: InThree<string> | undefined;
  readonly note?: InThree<string> | undefined;
}
