/** The graph of what is tied to something: `graphHref("record", "P-01")`, `graphHref("provision", "social-code/art_163")`. */
export const graphHref = (kind: "record" | "act" | "provision" | "appeal", key: string): string =>
  `/graph?from=${encodeURIComponent(`${kind}:${key}`)}`;
