import { type Lexicon, numberKey } from "../lexicon/compile.ts";
import { NO_PROVISION } from "../no-provision.ts";
import type { ActReference, Citation, Definition, Found, Kind, Mention, Provision } from "../types.ts";
import { actByIdentifier, actByName, actByNumber, holds, matched, type Meant, none } from "./choose-act.ts";

export interface ResolveOptions {
  /** The document's date (ISO): it decides between editions. */
  readonly date?: string | null | undefined;
  /** The act of which the text is a wording, by its slug: what it calls "this Code". */
  readonly self?: string | null | undefined;
}

interface Antecedent {
  /** The article that was cited last. */
  readonly article: string | null;
  readonly meant: Meant;
  readonly reference: ActReference;
  readonly foreign: boolean;
  readonly paragraph: number;
  readonly sentence: number;
}

/** Says which act each mention means: one citation a provision, in reading order. `text` is what `find` has read. */
export function resolve(
  found: Found,
  text: string,
  lexicon: Lexicon,
  options: ResolveOptions = {},
): Citation[] {
  return [...new Resolver(found, text, lexicon, options).resolve()].flat();
}

/** The same mention by mention, for whoever has other work to do in between. */
export function resolveInTurn(
  found: Found,
  text: string,
  lexicon: Lexicon,
  options: ResolveOptions = {},
): Generator<readonly Citation[]> {
  return new Resolver(found, text, lexicon, options).resolve();
}

class Resolver {
  readonly #found: Found;
  readonly #text: string;
  readonly #lexicon: Lexicon;
  readonly #date: string | null;
  readonly #self: string | null;
  readonly #last = new Map<Kind, Antecedent>();
  #previous: Antecedent | null = null;
  /** Acts of the paragraph so far. */
  readonly #ofParagraph = new Set<string | null>();
  #paragraph = -1;
  readonly #byMention: Antecedent[] = [];
  readonly #aliases = new Map<string, Antecedent | null>();
  readonly #kinds = new Map<Kind, Antecedent>();
  /** Acts named in full so far. */
  readonly #named = new Set<string>();
  /** By-laws by form and number, for a later mention without the date. */
  readonly #numbered = new Map<string, string>();
  #definition = 0;

  constructor(found: Found, text: string, lexicon: Lexicon, { date, self }: ResolveOptions) {
    this.#found = found;
    this.#text = text;
    this.#lexicon = lexicon;
    this.#date = date ?? null;
    this.#self = self ?? null;
  }

  *resolve(): Generator<Citation[]> {
    for (const mention of this.#found.mentions) {
      this.#defineUntil(mention.start);
      if (mention.paragraph !== this.#paragraph) {
        this.#paragraph = mention.paragraph;
        this.#ofParagraph.clear();
      }
      yield this.#citations(mention);
    }
  }

  #defineUntil(start: number): void {
    const { definitions } = this.#found;
    for (
      let next = definitions[this.#definition];
      next && next.at < start;
      next = definitions[this.#definition]
    ) {
      this.#define(next);
      this.#definition++;
    }
  }

  #define({ alias, kind, mention }: Definition): void {
    const meant = this.#byMention[mention] ?? null;
    if (kind === null) this.#aliases.set(alias, meant);
    else if (meant) this.#kinds.set(kind, meant);
  }

  #citations(mention: Mention): Citation[] {
    const provisions: readonly (Provision | null)[] =
      mention.provisions.length > 0 ? this.#articled(mention, mention.provisions) : [null];
    const inherited = this.#inherited(mention);
    // "the same Article" of nothing is no citation.
    if (mention.act.by === "same-article" && !inherited?.article) return [];
    const meanings = provisions.map((provision) => this.#meant(mention, provision, inherited));
    this.#remember(mention, provisions, meanings[0] ?? none("no-act-named"), inherited);
    if (mention.act.by === "foreign" || inherited?.foreign) return [];
    if (mention.act.by === "none" && mention.act.weak && inherited === null) return [];
    return provisions.flatMap((provision, place) =>
      this.#citation(mention, provision, meanings[place] ?? none("no-act-named"), inherited !== null),
    );
  }

  /** Provisions of "the same Article" with its number. */
  #articled({ act }: Mention, provisions: readonly Provision[]): readonly Provision[] {
    const article = this.#previous?.article ?? null;
    return act.by === "same-article" ? provisions.map((one) => ({ ...one, article })) : provisions;
  }

  /** The earlier mention whose act this one takes. */
  #inherited(mention: Mention): Antecedent | null {
    const { act } = mention;
    if (act.by === "alias") return this.#aliases.get(act.alias) ?? null;
    if (act.by === "same") return this.#kinds.get(act.kind) ?? this.#lastOf(act.kind);
    if (act.by !== "none" && act.by !== "same-article") return null;
    const previous = this.#previous;
    if (!previous || previous.paragraph !== mention.paragraph) return null;
    if (previous.sentence === mention.sentence) return previous;
    return this.#ofParagraph.size === 1 ? previous : null;
  }

  #lastOf(kind: Kind): Antecedent | null {
    const own = this.#last.get(kind);
    if (own) return own;
    if (kind !== "rules" && kind !== "plan") return null;
    const orders = [this.#last.get("order"), this.#last.get("resolution"), this.#last.get("decree")].flatMap(
      (one) => one ?? [],
    );
    return orders.length === 1 ? (orders[0] ?? null) : null;
  }

  #meant(mention: Mention, provision: Provision | null, inherited: Antecedent | null): Meant {
    const { act } = mention;
    const article = firstArticle(provision);
    const meant = this.#actMeant(act, article, inherited);
    if (meant.state !== "matched" || meant.act === null) return meant;
    const held = this.#lexicon.acts.get(meant.act);
    if (held && article !== null && !holds(held, lastArticle(provision)))
      return none("beyond-last-article", null, [meant.act]);
    return meant;
  }

  #actMeant(act: ActReference, article: number | null, inherited: Antecedent | null): Meant {
    switch (act.by) {
      case "name":
        return this.#byNameOrAlias(act, article);
      case "number":
        return actByNumber(
          this.#lexicon,
          act,
          (form, number) => this.#numbered.get(`${form} ${number}`) ?? null,
        );
      case "identifier":
        return actByIdentifier(this.#lexicon, act.identifier);
      case "unknown":
        return none("not-in-registry", act.kind === "law" ? "law:?:?" : null);
      case "this":
        return this.#self === null ? none("this-act") : matched(this.#self, "this-act");
      case "foreign":
        return none("not-in-registry");
      case "alias":
      case "same":
      case "same-article":
      case "none":
        return this.#taken(act, article, inherited);
    }
  }

  #taken(act: ActReference, article: number | null, inherited: Antecedent | null): Meant {
    if (!inherited && act.kind === "constitution") return this.#byNameOrAlias(this.#constitutions(), article);
    if (!inherited) return none(act.by === "none" ? "no-act-named" : "no-antecedent");
    const { reference, meant } = inherited;
    // Another article of the same name may stand in its other part.
    const again =
      reference.by === "name" && meant.reason !== "context" ? this.#byNameOrAlias(reference, article) : meant;
    if (again.state !== "matched" || again.act === null) return again;
    return matched(
      again.act,
      act.by === "alias"
        ? "defined"
        : act.by === "none" || act.by === "same-article"
          ? "inherited"
          : this.#kinds.has(act.kind)
            ? "defined"
            : "same-act",
    );
  }

  #byNameOrAlias(act: ActReference & { by: "name" }, article: number | null): Meant {
    const defined = act.abbreviation === null ? undefined : this.#aliases.get(act.abbreviation);
    if (defined)
      return defined.meant.state === "matched" && defined.meant.act !== null
        ? matched(defined.meant.act, "defined")
        : defined.meant;
    return actByName(this.#lexicon, act, article, this.#date, (slug) => this.#named.has(slug));
  }

  /** The Constitution, whichever edition. */
  #constitutions(): ActReference & { by: "name" } {
    const slugs = [...this.#lexicon.acts.values()]
      .filter(({ form }) => form === "constitution")
      .map(({ slug }) => slug);
    return {
      by: "name",
      slugs,
      kind: "constitution",
      date: null,
      number: null,
      age: null,
      abbreviation: null,
    };
  }

  #remember(
    mention: Mention,
    provisions: readonly (Provision | null)[],
    meant: Meant,
    inherited: Antecedent | null,
  ): void {
    const { act, paragraph, sentence } = mention;
    const foreign = act.by === "foreign" || (inherited?.foreign ?? false);
    const source =
      inherited && (act.by === "none" || act.by === "same" || act.by === "alias" || act.by === "same-article")
        ? inherited.reference
        : act;
    const article = provisions.at(-1)?.article ?? null;
    const antecedent: Antecedent = { meant, reference: source, foreign, article, paragraph, sentence };
    this.#byMention.push(antecedent);
    if (act.by === "identifier" || act.by === "this") return;
    if (act.by === "name" && act.abbreviation === null && meant.act !== null) this.#named.add(meant.act);
    if (act.by === "number" && act.number !== null && meant.act !== null)
      this.#numbered.set(`${act.form} ${numberKey(act.number)}`, meant.act);
    if (act.by !== "none" && act.by !== "same-article")
      this.#last.set(source.kind === "act" ? act.kind : source.kind, antecedent);
    const citesArticles = source.by !== "number" || source.kind === "law";
    if (citesArticles && source.kind !== "rules" && source.kind !== "plan") {
      this.#previous = antecedent;
      this.#ofParagraph.add(foreign ? "" : meant.act);
    }
  }

  #citation(mention: Mention, provision: Provision | null, meant: Meant, anaphora: boolean): Citation[] {
    const { start, end } = mention;
    const held = meant.act === null ? undefined : this.#lexicon.acts.get(meant.act);
    const article = provision?.article ?? null;
    const error = this.#lexicon.registry.errors?.find(
      (known) => known.act === meant.act && known.article === article,
    );
    return [
      {
        ...(provision ?? NO_PROVISION),
        start,
        end,
        text: this.#text.slice(start, end),
        ...meant,
        actOnly: provision === null,
        outdated:
          held !== undefined &&
          this.#date !== null &&
          ((held.inForceTo ?? "9999") < this.#date ||
            (held.inForceFrom ?? held.adoptedOn ?? "") > this.#date),
        anaphora,
        sourceError: error?.meant ?? null,
      },
    ];
  }
}

const firstArticle = (provision: Provision | null): number | null =>
  provision?.article == null ? null : Number.parseInt(provision.article, 10);

/** The last article of a range, without what was inserted behind it. */
function lastArticle(provision: Provision | null): number | null {
  if (provision?.article == null) return null;
  return Number.parseInt(provision.article.split("..").at(-1) ?? "", 10);
}
