import type { GrammaticalCase } from "#content/citations/format/cases.ts";
import type { Language } from "#prisma/generated/client.ts";

/** What a word asks of a reference behind it. Russian: prepositions and the words of official letters. */
const RUSSIAN: readonly (readonly [GrammaticalCase, RegExp])[] = [
  [
    "instrumental",
    /(?:^|\s)(?:соответствии с|со|с|между|над|под|перед|предусмотренн\p{L}+|установленн\p{L}+|регулируется|закреплён\p{L}*|закреплен\p{L}*)$/iu,
  ],
  ["dative", /(?:^|\s)(?:согласно|по|к|ко|вопреки|противоречит|соответствует|благодаря)$/iu],
  ["prepositional", /(?:^|\s)(?:в|во|на|о|об|при)$/iu],
  [
    "accusative",
    /(?:^|\s)(?:изменить|изложить|дополнить|исключить|нарушает|нарушают|нарушив|через|изменения в|дополнения в|изменений в|дополнений в|внести в)$/iu,
  ],
  [
    "genitive",
    /(?:^|\s)(?:из|от|до|для|без|после|основании|силу|требован\p{L}+|норм\p{L}*|положен\p{L}+|смысл\p{L}*|нарушени\p{L}+|редакци\p{L}+|действи\p{L}+|пункт\p{L}*|част\p{L}+|стать\p{L}+)$/iu,
  ],
];

/** The case in which a reference is put behind these words; Kazakh puts the reference first and the case depends on what follows. */
export function caseAsked(before: string, language: Language): GrammaticalCase {
  if (language !== "ru") return "nominative";
  const words = before.trimEnd();
  // "внести изменения в" is asked before "в".
  const longest = RUSSIAN.flatMap(([name, pattern]) => {
    const found = pattern.exec(words)?.[0];
    return found === undefined ? [] : [{ name, length: found.trim().length }];
  }).sort((one, other) => other.length - one.length)[0];
  return longest?.name ?? "nominative";
}

/** The forms a language has, the one asked for first. */
export function casesOf(language: Language, asked: GrammaticalCase): readonly GrammaticalCase[] {
  const all: Readonly<Record<Language, readonly GrammaticalCase[]>> = {
    en: ["nominative"],
    ru: ["nominative", "genitive", "dative", "accusative", "instrumental", "prepositional"],
    kk: ["nominative", "genitive", "dative", "accusative", "locative", "ablative", "instrumental"],
  };
  return [asked, ...all[language].filter((name) => name !== asked)];
}
