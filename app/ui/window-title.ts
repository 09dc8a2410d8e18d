/** The title of the window: what the page shows, then the product. Without words (a page that failed), the product alone. */
export const windowTitle = (...words: readonly (string | null | undefined)[]): { title: string }[] => [
  { title: [...words, "Ұсыныс"].filter(Boolean).join(" · ") },
];
