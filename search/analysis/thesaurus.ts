import type { Language } from "../engine.ts";
import { readingsOfToken, type Term } from "./analyse.ts";
import type { Name } from "./thesaurus-names.ts";
import { tokenise } from "./tokenise.ts";

/** An act, a body or a term of the glossary, as plain data: whoever keeps the registry gives it in this form. */
export interface ThesaurusEntry {
  /** `act:criminal-code`, `body:mia`, `term:parole`. */
  readonly id: string;
  readonly kind: "act" | "body" | "term";
  /** Full names and short ones. In a term a comma parts synonyms, or, where every language has as many, things. */
  readonly names: Readonly<Partial<Record<Language, string | readonly string[]>>>;
  readonly abbreviations?: Readonly<Partial<Record<Language, readonly string[]>>>;
  /** Other names, in any language. */
  readonly aliases?: readonly string[];
}

/** A way to say a thing: a phrase of terms. */
export interface Alternative {
  readonly terms: readonly Term[];
  /** How far each stands from the first. */
  readonly places: readonly number[];
}

/** A thing that words of a question may name. */
export interface Meaning {
  readonly id: string;
  /** To tell a person which: its first name in each language. */
  readonly label: Readonly<Partial<Record<Language, string>>>;
  readonly alternatives: readonly Alternative[];
}

/** Neighbouring words of a question that together name something. */
export interface Expansion {
  /** The tokens it covers, the last one excluded. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly meanings: readonly Meaning[];
  /** Several things bear this name, as СК, CC or CPC: all are meant, and the reader is to be told so. */
  readonly ambiguous: boolean;
}

/** A thing and all its names. */
export interface Concept {
  readonly id: string;
  readonly kind: ThesaurusEntry["kind"];
  readonly names: Name[];
}

interface Node {
  readonly next: Map<Term, Node>;
  /** What is named here, and whether only by the title of an act, which is a subject: «О беженцах». */
  readonly concepts: Map<Concept, "name" | "title">;
}

/** Longer names are recognised in a question, but nobody's text is searched for them: titles of thirty words. */
const LONGEST_ALTERNATIVE = 6;

/** The title of an act that says no more than its subject: «О беженцах», «Босқындар туралы». */
export const isTitle = (text: string): boolean => /^(?:об?|on)\s/iu.test(text) || /\sтуралы$/iu.test(text);

export const keyOf = (terms: readonly Term[]): string => terms.join(" ");

export class Thesaurus {
  private readonly root: Node = { next: new Map(), concepts: new Map() };

  /** How many things it knows. */
  readonly size: number;

  constructor(concepts: readonly Concept[]) {
    this.size = concepts.length;
    for (const concept of concepts) for (const name of concept.names) this.enter(name, concept);
  }

  private enter({ text, terms }: Name, concept: Concept): void {
    if (terms.length === 0) return;
    let node = this.root;
    for (const term of terms) {
      const known = node.next.get(term);
      const next: Node = known ?? { next: new Map(), concepts: new Map() };
      if (!known) node.next.set(term, next);
      node = next;
    }
    if (!isTitle(text)) node.concepts.set(concept, "name");
    else if (!node.concepts.has(concept)) node.concepts.set(concept, "title");
  }

  /**
   * What names in a question stand for, the longest names first and none twice. Meant for the time of the question: an
   * engine asks for the words themselves or any of the alternatives, each a phrase, and the index need not be built anew
   * when the registry changes.
   */
  expand(text: string, work = { steps: 0 }): Expansion[] {
    const tokens = tokenise(text.slice(0, 1000));
    const readings = tokens.map(readingsOfToken);
    const found: Expansion[] = [];
    for (let from = 0; from < tokens.length;) {
      const match = this.longest(readings, from, work);
      const [first, last] = [tokens[from], tokens[(match?.to ?? from) - 1]];
      if (match && first && last) {
        const meanings = [...match.concepts].map((concept) => meaningOf(concept));
        const [start, end] = [first.start, last.end];
        found.push({
          from,
          to: match.to,
          text: text.slice(start, end),
          meanings,
          ambiguous: meanings.length > 1,
        });
      }
      from = match?.to ?? from + 1;
    }
    return found;
  }

  /**
   * The identifiers of what a text names, each with the place of its first token. Meant for the time of indexing, for
   * an engine that cannot ask for alternatives: it keeps them as terms beside the words, and asks for one of them.
   */
  conceptsIn(text: string, work = { steps: 0 }): { readonly id: string; readonly at: number }[] {
    const readings = tokenise(text).map(readingsOfToken);
    const found: { id: string; at: number }[] = [];
    for (let at = 0; at < readings.length;) {
      const match = this.longest(readings, at, work);
      if (match) for (const { id } of match.concepts) found.push({ id, at });
      at = match?.to ?? at + 1;
    }
    return found;
  }

  private longest(
    readings: readonly (readonly Term[])[],
    from: number,
    work: { steps: number },
  ): { to: number; concepts: ReadonlySet<Concept> } | null {
    let nodes = [this.root];
    let best: { to: number; concepts: Set<Concept> } | null = null;
    for (let at = from; at < readings.length && nodes.length > 0; at += 1) {
      const terms = readings[at] ?? [];
      // A word that tells nothing is passed over inside a name: «Code of Criminal Procedure».
      if (terms.length === 0 && at > from) continue;
      nodes = nodes.flatMap((node) =>
        terms.flatMap((term) => {
          work.steps += 1;
          return node.next.get(term) ?? [];
        }),
      );
      const concepts = namedBy(nodes);
      if (concepts.size > 0) best = { to: at + 1, concepts };
    }
    return best;
  }
}

/** An act that is named like its subject gives way to the subject: the Constitutional Court to the law on it. */
function namedBy(nodes: readonly Node[]): Set<Concept> {
  const all = nodes.flatMap(({ concepts }) => [...concepts]);
  const named = all.filter(([, how]) => how === "name");
  return new Set((named.length > 0 ? named : all).map(([concept]) => concept));
}

function meaningOf({ id, names }: Concept): Meaning {
  const label: Partial<Record<Language, string>> = {};
  for (const { language, text } of names) label[language] ??= text;
  const alternatives = new Map<string, Alternative>();
  for (const { terms, places } of names) {
    if (terms.length <= LONGEST_ALTERNATIVE) alternatives.set(keyOf(terms), { terms, places });
  }
  return { id, label, alternatives: [...alternatives.values()] };
}
