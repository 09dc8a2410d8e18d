import type { Language } from "../engine.ts";
import { type Named, type Naming, readingsOfToken, type Term } from "./analyse.ts";
import type { Name } from "./thesaurus-names.ts";
import type { Token } from "./tokenise.ts";

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

export type Label = Readonly<Partial<Record<Language, string>>>;

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

/** The title of an act that says no more than its subject: «О беженцах», «Босқындар туралы». */
export const isTitle = (text: string): boolean => /^(?:об?|on)\s/iu.test(text) || /\sтуралы$/iu.test(text);

export const keyOf = (terms: readonly Term[]): string => terms.join(" ");

export class Thesaurus implements Naming {
  private readonly root: Node = { next: new Map(), concepts: new Map() };

  /** How many things it knows. */
  readonly size: number;

  private readonly labels = new Map<string, Label>();

  constructor(concepts: readonly Concept[]) {
    this.size = concepts.length;
    for (const concept of concepts) {
      const label: Partial<Record<Language, string>> = {};
      for (const { language, text } of concept.names) label[language] ??= text;
      this.labels.set(concept.id, label);
      for (const name of concept.names) this.enter(name, concept);
    }
  }

  /** What a thing is called first in each language, to tell a person which it is; null if it is not known here. */
  labelOf(id: string): Label | null {
    return this.labels.get(id) ?? null;
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
   * What tokens name, the longest names first and none twice. An index keeps the things that its texts name beside the
   * words, and a question asks for them: СК, CC or CPC for every thing of that name.
   */
  namedIn(tokens: readonly Token[], work = { steps: 0 }): Named[] {
    const readings = tokens.map(readingsOfToken);
    const found: Named[] = [];
    for (let from = 0; from < tokens.length;) {
      const match = this.longest(readings, from, work);
      if (match) found.push({ from, to: match.to, ids: [...match.concepts].map(({ id }) => id) });
      from = match?.to ?? from + 1;
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
