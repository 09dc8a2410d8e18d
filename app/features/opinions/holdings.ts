/** What the Court can hold of a norm. Apart from the schema: a page that offers them needs no validator. */
export const holdings = [
  "conforms",
  "conforms_in_interpretation",
  "not_conforms",
  "terminated",
  "refused",
] as const;
