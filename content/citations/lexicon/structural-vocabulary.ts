import type { Role } from "./role.ts";
import { MARKERS } from "./marker-words.ts";
import { MONTHS, ORDINALS, TENS } from "./number-words.ts";
import { FORMS, UNITS } from "./structural-words.ts";
import { WordList } from "./word-list.ts";

export interface Vocabulary {
  readonly words: WordList;
  readonly roles: (Role | undefined)[];
}

/** The words of structure in the three languages; names of acts are added to the same list by `compileRegistry`. */
export function structuralVocabulary(): Vocabulary {
  const words = new WordList();
  const roles: (Role | undefined)[] = [];
  const put = (text: string, role: Role): void => {
    for (const word of text.split(" ")) {
      if (word === "") continue;
      const stem = word.startsWith("~");
      const entry = words.add(stem ? word.slice(1) : word, !stem);
      roles[entry] ??= role;
    }
  };
  for (const [language, unit, one, many, short] of UNITS) {
    put(one, { is: "unit", unit, language, many: false, short: false });
    put(many, { is: "unit", unit, language, many: true, short: false });
    put(short, { is: "unit", unit, language, many: false, short: true });
  }
  for (const [language, kind, form, list] of FORMS) put(list, { is: "form", kind, form, language });
  for (const [is, language, list] of MARKERS) put(list, { is, language });
  for (const months of MONTHS)
    for (const [place, names] of months.split("|").entries()) put(names, { is: "month", month: place + 1 });
  for (const [language, ordinals] of ORDINALS)
    for (const [place, names] of ordinals.entries())
      put(names, { is: "ordinal", value: place + 1, tens: false, language });
  for (const [list, value, language, tens] of TENS) put(list, { is: "ordinal", value, tens, language });
  return { words, roles };
}
