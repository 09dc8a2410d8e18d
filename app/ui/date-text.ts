/**
 * A stored date as the office writes it in a form: `2024-10-05` is 05.10.2024, `2024-10` is 10.2024. What else was
 * typed stays as it was typed.
 */
export const dateText = (printed: string): string =>
  printed
    .trim()
    .replace(/^(\d{4})-(\d{2})(?:-(\d{2}))?$/u, (_, year: string, month: string, day?: string) =>
      [day, month, year].filter((part) => part !== undefined).join("."),
    );
