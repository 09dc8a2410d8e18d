/** Cases of Russian and Kazakh; each language takes the one nearest to what is asked. */
export type GrammaticalCase =
  | "nominative"
  | "genitive"
  | "dative"
  | "accusative"
  | "instrumental"
  | "prepositional"
  | "locative"
  | "ablative";
