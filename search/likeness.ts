import { languageOfText, type Term, termOfToken, termsOfText } from "./analysis/analyse.ts";
import { tokenise } from "./analysis/tokenise.ts";
import type { Language, SearchDocument, SimilarHit } from "./engine.ts";
import { LANGUAGES, termsOfCited } from "./stored.ts";

// What makes two documents alike, whatever engine finds them: the provisions they cite first, their words second.

export type Subject = Pick<SearchDocument, "titles" | "texts" | "cites">;

/** A text says in each language the same: what two share is counted in the language in which they share most. */
export type Trait = "provisions" | "acts" | Language;
export const TRAITS = ["provisions", "acts", ...LANGUAGES] as const satisfies readonly Trait[];

/** By what others are looked for, and how much each says of the subject before it is known how rare it is. */
export type Character = Readonly<Record<Trait, ReadonlyMap<Term, Telling>>>;

interface Telling {
  readonly weight: number;
  readonly written: string;
  readonly isInTitle: boolean;
}

/** Others are looked for by so many words of the language that says most, and so many of each other. */
const MOST_WORDS = 16;
const MOST_OF_OTHERS = 8;
/** Of a text without end no more is read. */
const MOST_READ = 20_000;
const SHORTEST = 4;
/** What every text of lawyers says; that two share it makes them no more alike. */
const OF_EVERY_LAW: Readonly<Record<Language, readonly string[]>> = {
  kk: "бап бөлік тармақ тармақша абзац заң кодекс бұйрық қаулы ереже норма жыл күн баяндама ұсыныс республика қазақстан уәкіл құқық адам азамат мемлекет орган шешім енгізу өзгеріс толықтыру".split(
    " ",
  ),
  ru: "статья часть пункт подпункт абзац закон законодательство кодекс приказ постановление правила норма нормативный год день доклад предложение республика казахстан уполномоченный право человек гражданин государственный орган решение внести изменение дополнение предусмотреть".split(
    " ",
  ),
  en: "article part paragraph subparagraph indent law legislation code order resolution rules norm normative year day report proposal republic kazakhstan commissioner right human person citizen state body decision introduce amendment amend provide".split(
    " ",
  ),
};
const UNTELLING = new Set(
  LANGUAGES.flatMap((language) => OF_EVERY_LAW[language].flatMap((word) => termsOfText(word, language))),
);
const IN_TITLE = 3;
const IN_FIRST = 2;

/** What a document, or a text still being written, can be compared by. */
export function characterOf({ titles, texts, cites = [] }: Subject): Character {
  const cited = [...new Set(cites.flatMap(termsOfCited))].map((term) => {
    const written = term.slice(term.indexOf(":") + 1);
    return [term, { weight: 1, written, isInTitle: false }] as const;
  });
  const words = { kk: new Words(), ru: new Words(), en: new Words() };
  for (const declared of LANGUAGES) {
    const passages = (texts[declared] ?? "").slice(0, MOST_READ).split(/\n{2,}/u);
    for (const [place, text] of [titles[declared] ?? "", ...passages].entries())
      words[declared].read(text, declared, place === 0 ? IN_TITLE : place === 1 ? IN_FIRST : 1);
  }
  const [most] = LANGUAGES.toSorted((a, b) => words[b].size - words[a].size);
  const heaviest = (language: Language) =>
    words[language].heaviest(language === most ? MOST_WORDS : MOST_OF_OTHERS);
  return {
    provisions: new Map(cited.filter(([, { written }]) => written.includes("#"))),
    acts: new Map(cited.filter(([, { written }]) => !written.includes("#"))),
    kk: heaviest("kk"),
    ru: heaviest("ru"),
    en: heaviest("en"),
  };
}

class Words {
  private readonly all = new Map<Term, { weight: number; written: string; times: number }>();

  read(text: string, declared: Language, weight: number): void {
    const language = languageOfText(text, declared);
    for (const token of tokenise(text)) {
      const term = termOfToken(token, language);
      // Numbers are of articles, which the citations tell better, and of days and sums, which tell nothing.
      if (term === null || token.kind === "number" || token.text.length < SHORTEST) continue;
      if (UNTELLING.has(term)) continue;
      const known = this.all.get(term);
      if (known) {
        known.times += 1;
        known.weight = Math.max(known.weight, weight);
      } else this.all.set(term, { weight, written: text.slice(token.start, token.end), times: 1 });
    }
  }

  get size(): number {
    return this.all.size;
  }

  heaviest(most: number): Map<Term, Telling> {
    const weighed = [...this.all].map(([term, { weight, times, written }]) => {
      const isInTitle = weight === IN_TITLE;
      return [term, { weight: weight * (1 + Math.log(times)), written, isInTitle }] as const;
    });
    weighed.sort(([a, one], [b, other]) => other.weight - one.weight || (a < b ? -1 : 1));
    return new Map(weighed.slice(0, most));
  }
}

/** How much each term tells: those of a trait sum up to 1. */
export type Weights = Readonly<Record<Trait, ReadonlyMap<Term, number>>>;

/** A word of every twelfth document says nothing of any: "article", "year", "report". Unless there are but a few. */
const COMMON = 1 / 12;
const FEW = 60;

/** What tells how much: the rarer among what the reader may see, the subject itself not counted, the more. */
export function weightsOf(character: Character, among: number, having: (term: Term) => number): Weights {
  const of = (trait: Trait): Map<Term, number> => {
    const isWord = trait !== "provisions" && trait !== "acts";
    const weighed = [...character[trait]].flatMap(([term, { weight }]) => {
      const count = having(term);
      // A word that nothing else has makes nothing more alike, and nothing less.
      if (count === 0 || (isWord && among >= FEW && count > among * COMMON)) return [];
      // As in the cosine of two texts: it tells of the one and of the other.
      return [[term, weight * Math.log(1 + among / (1 + count)) ** 2] as const];
    });
    const whole = weighed.reduce((sum, [, one]) => sum + one, 0) || 1;
    return new Map(weighed.map(([term, one]) => [term, one / whole]));
  };
  return { provisions: of("provisions"), acts: of("acts"), kk: of("kk"), ru: of("ru"), en: of("en") };
}

/** What a document shares with the subject: how many terms, and how much of what the subject's terms tell. */
export interface Shared {
  readonly provisions: number;
  readonly ofProvisions: number;
  readonly ofActs: number;
  /** In the language in which they share most, */
  readonly words: number;
  /** words that both have in their titles counted twice. */
  readonly ofWords: number;
}

/** What shares no provision must share so many words and so much of what they tell; less, if it cites the same act. */
const LEAST_WORDS = 2;
const ENOUGH = 0.1;
const ENOUGH_WITH_ACT = 0.04;

/** Above 3: both cite a provision. Up to 3: words, and acts a little. 0: not alike. */
export function likenessOf({ provisions, ofProvisions, ofActs, words, ofWords }: Shared): number {
  if (provisions > 0) return 3 + ofProvisions + ofWords + 0.2 * ofActs;
  if (words < LEAST_WORDS || ofWords < (ofActs > 0 ? ENOUGH_WITH_ACT : ENOUGH)) return 0;
  return ofWords + 0.2 * ofActs;
}

/** Of what is alike by words alone, whatever is less than so much of the best is left out. */
const OF_BEST = 0.5;

/** Those that are alike enough, the most alike first. */
export function mostAlike<One extends { readonly likeness: number }>(
  found: readonly One[],
  inOrder: (a: One, b: One) => number,
): One[] {
  const byWords = found.flatMap(({ likeness }) => (likeness < 3 ? [likeness] : []));
  const least = OF_BEST * byWords.reduce((most, one) => Math.max(most, one), 0);
  return found
    .filter(({ likeness }) => likeness > 0 && likeness >= least)
    .sort((a, b) => b.likeness - a.likeness || inOrder(a, b));
}

/** Why a document that has these terms is like the subject. */
export function reasonsOf(
  character: Character,
  weights: Weights,
  has: (term: Term) => boolean,
): Omit<SimilarHit, "hit"> {
  const shared = (trait: Trait): string[] =>
    [...weights[trait]]
      .filter(([term]) => has(term))
      .sort(([, one], [, other]) => other - one)
      .flatMap(([term]) => character[trait].get(term)?.written ?? []);
  const cited = [...shared("provisions"), ...shared("acts")];
  return {
    sharedCites: cited.filter(
      (one) => !cited.some((other) => other.startsWith(`${one}.`) || other.startsWith(`${one}#`)),
    ),
    sharedWords: { kk: shared("kk"), ru: shared("ru"), en: shared("en") },
  };
}
