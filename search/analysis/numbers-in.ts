import { normaliseNumber } from "./normalise.ts";

/** The numbers that a question as a whole, or any word of it, may be. */
export function numbersIn(text: string): string[] {
  const words = text.trim().split(/\s+/u).slice(0, 8);
  return [...new Set([text.trim(), ...words].filter((word) => /\d/u.test(word)).map(normaliseNumber))];
}
