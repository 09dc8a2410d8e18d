/** Somebody who can be turned to in a comment. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
}

const escaped = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&");

/** Whom a comment turns to: "@Name Surname", the whole name, in any case of letters. */
export const mentionedIn = <Person extends Colleague>(text: string, people: readonly Person[]): Person[] =>
  people.filter(({ name }) => new RegExp(`@${escaped(name)}(?![\\p{L}\\p{N}-])`, "iu").test(text));

/** What is being typed after "@", up to the caret; null: nobody is being named. */
export const mentionBegun = (text: string, caret: number): string | null =>
  /@(?<begun>\p{L}[\p{L} -]{0,40}|)$/u.exec(text.slice(0, caret))?.groups?.["begun"] ?? null;

/** Who may be meant by what was typed after "@": each word of it begins a word of the name. */
export function meantBy(begun: string, people: readonly Colleague[]): Colleague[] {
  const wanted = begun.toLowerCase().split(" ").filter(Boolean);
  return people.filter(({ name }) => {
    const parts = name.toLowerCase().split(" ");
    return wanted.every((word) => parts.some((part) => part.startsWith(word)));
  });
}
