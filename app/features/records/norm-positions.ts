/** What an opinion can say of a norm at issue. Apart from the schema: a page that offers them needs no validator. */
export const positions = ["conforms", "not_conforms", "needs_interpretation", "unclear"] as const;
