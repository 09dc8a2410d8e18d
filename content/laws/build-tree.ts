import { follows, nextNumber, numbersUpTo } from "./numbers.ts";
import { quotedLines } from "./quoted.ts";
import { isStruck, readSign, saysStruck, type Sign, statedSign } from "./signs.ts";
import type { Language, LawUnit, Line, Problem, ProblemKind, Step } from "./types.ts";

type Unit = { -readonly [K in keyof LawUnit]: LawUnit[K] } & {
  readonly above: Unit | null;
  indents: number;
  endsOpen: boolean;
};

const CONTAINERS: readonly Step[] = ["ann", "pt", "sec", "ch", "par"];
const isContainer = (step: Step): boolean => CONTAINERS.includes(step);
/** A sentence has come to its end: what follows is a passage of its own. */
const ENDED = /[.!?…]["»”)]?\s*$/u;
const LETTERED = /^(?:\p{Ll}\)|[-–—•]\s)/u;
const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

/**
 * Puts the passages of an act into its tree. Each line is looked at once. What the text does not say is not decided
 * in silence: it is in `problems`, with the line.
 */
export class TreeBuilder {
  readonly #language: Language;
  readonly units: Unit[] = [];
  readonly problems: Problem[] = [];
  readonly #containers: (Unit | null)[] = CONTAINERS.map(() => null);
  /** Whether chapters are counted anew in each section: then a chapter is named within its section. */
  readonly #chapterWithin: boolean;
  #article: Unit | null = null;
  #first: Unit | null = null;
  #second: Unit | null = null;
  #note: Unit | null = null;
  #last: Unit | null = null;
  #remarkGoesOn = false;

  constructor(language: Language, chapterWithin: boolean) {
    this.#language = language;
    this.#chapterWithin = chapterWithin;
  }

  read(lines: readonly Line[]): this {
    const quoted = quotedLines(lines);
    this.problems.push(...quoted.problems);
    for (const [at, line] of lines.entries()) {
      if (line.isAutoNumbered) this.#tell("autoNumber", line.line, line.text, null);
      if (line.unit) this.#unit(statedSign(line.unit, line.text), line);
      else if (quoted.inside.has(at)) this.#words(line);
      else this.#sign(readSign(line.text, this.#language, line.isHeading === true), line);
    }
    return this;
  }

  #tell(
    kind: ProblemKind,
    line: number,
    found: string,
    expected: string | null,
    path = this.#last?.path ?? null,
  ) {
    this.problems.push({ kind, line, path, found: short(found), expected });
  }

  #sign(sign: Sign, line: Line): void {
    if (this.#remarkGoesOn && sign.is !== "remark") {
      this.#remarkGoesOn = false;
      this.#remark(line.text);
      return;
    }
    if (sign.is === "remark") {
      this.#remarkGoesOn = sign.goesOn;
      this.#remark(sign.text);
    } else if (sign.is === "unit") this.#unit(sign, line);
    else {
      if (sign.is === "maybe") this.#tell("maybeHeading", line.line, line.text, null);
      this.#words(line);
    }
  }

  #remark(text: string): void {
    const of = this.#article ?? this.#first ?? this.#innermost();
    if (!of) return;
    of.remark = of.remark === null ? text : `${of.remark}\n${text}`;
    if (of.text === "" && this.#last === of && saysStruck(text, this.#language)) of.excluded = true;
  }

  #innermost(): Unit | null {
    return this.#containers.findLast((unit) => unit !== null) ?? null;
  }

  #unit(sign: Sign & { is: "unit" }, line: Line): void {
    if (this.#isInNote(sign)) {
      this.#append(this.#note, line.text);
      return;
    }
    const numbers = sign.upTo === null ? [sign.number] : numbersUpTo(sign.number, sign.upTo, sign.isPair);
    for (const [at, number] of numbers.entries()) this.#open(sign, number, line, at > 0);
  }

  /** Points of a note are its words: a note is cited as a whole. */
  #isInNote({ step, number }: Sign & { is: "unit" }): boolean {
    if (!this.#note || isContainer(step) || step === "art" || step === "note")
      return step === "note" && this.#note !== null;
    if (this.#article || step === "sp") return true;
    // A point of rules ends its note where the count goes on.
    return !follows(this.#first?.number ?? null, number);
  }

  #open(sign: Sign & { is: "unit" }, number: string, { line }: Line, isFurther: boolean): void {
    const { step, mark, rest } = sign;
    const above = this.#above(step, number);
    const headed = isContainer(step) || step === "art";
    const unit: Unit = {
      step,
      number,
      path: this.#path(step, number, above),
      depth: above === null ? 0 : above.depth + 1,
      mark,
      heading: null,
      text: "",
      remark: null,
      excluded: isStruck(rest, this.#language),
      line,
      above,
      indents: 0,
      endsOpen: false,
    };
    if (rest !== "" && headed && !unit.excluded && !/[:;]$/u.test(rest)) unit.heading = rest;
    else if (rest !== "") this.#setText(unit, rest);
    if (isFurther) unit.mark = "";
    this.units.push(unit);
    this.#enter(unit);
  }

  /** In which unit a new one stands; the units below it are closed. */
  #above(step: Step, number: string): Unit | null {
    const rank = CONTAINERS.indexOf(step);
    if (rank >= 0) {
      this.#containers.fill(null, rank);
      this.#closeArticle();
      return this.#containers.findLast((unit, at) => at < rank && unit !== null) ?? null;
    }
    if (step === "art") {
      this.#closeArticle();
      return this.#innermost();
    }
    if (step === "p") {
      [this.#first, this.#second, this.#note] = [null, null, null];
      return this.#article ?? this.#innermost();
    }
    if (step === "note") return this.#article ?? this.#first ?? this.#innermost();
    if (step === "sp" && this.#isAfterUnnumbered(number)) this.#first = null;
    this.#second = null;
    return this.#first ?? this.#article ?? this.#innermost();
  }

  /** A further passage of an article has no number of its own: the article's points go on after it. */
  #isAfterUnnumbered(number: string): boolean {
    return this.#first?.mark === "" && this.#article !== null && number !== "1" && !this.#first.endsOpen;
  }

  #closeArticle(): void {
    [this.#article, this.#first, this.#second, this.#note] = [null, null, null, null];
  }

  #enter(unit: Unit): void {
    this.#last = unit;
    const rank = CONTAINERS.indexOf(unit.step);
    if (rank >= 0) this.#containers[rank] = unit;
    else if (unit.step === "art") this.#article = unit;
    else if (unit.step === "p") this.#first = unit;
    else if (unit.step === "sp") this.#second = unit;
    else if (unit.step === "note") this.#note = unit;
  }

  /** Articles are named by their number alone, in whatever chapter they stand: so they keep their path. */
  #path(step: Step, number: string, above: Unit | null): string {
    const annex = this.#containers[0] ?? null;
    const own = step === "note" ? "note" : `${step}_${number}`;
    if (step === "ann" || step === "pt") return own;
    if (isContainer(step)) {
      const section = this.#containers[CONTAINERS.indexOf("sec")] ?? null;
      const chapter = this.#containers[CONTAINERS.indexOf("ch")] ?? null;
      if (step === "par" && chapter) return `${chapter.path}.${own}`;
      if (step === "ch" && section && this.#chapterWithin) return `${section.path}.${own}`;
      return annex ? `${annex.path}.${own}` : own;
    }
    if (step === "art" || above === null || isContainer(above.step))
      return annex ? `${annex.path}.${own}` : own;
    return `${above.path}.${own}`;
  }

  #setText(unit: Unit, text: string): void {
    unit.text = text;
    unit.endsOpen = !ENDED.test(text);
  }

  #append(unit: Unit | null, text: string): void {
    if (!unit) return;
    this.#setText(unit, unit.text === "" ? text : `${unit.text}\n${text}`);
  }

  /** A passage without a number. */
  #words({ text, line }: Line): void {
    const last = this.#last;
    if (last === null) {
      this.#tell("before", line, text, null);
      return;
    }
    if (this.#note) {
      this.#append(this.#note, text);
      return;
    }
    if (isContainer(last.step)) this.#wordsOfContainer(last, text, line);
    else if (
      last.step === "art" &&
      last.heading === null &&
      last.text === "" &&
      !ENDED.test(text) &&
      !/[:;,]$/u.test(text)
    ) {
      last.heading = text;
      this.#tell("headingBelow", line, text, null);
    } else if (last.text === "" && !last.excluded) {
      this.#setText(last, text);
      last.excluded = isStruck(text, this.#language);
    } else this.#further(text, line);
  }

  #wordsOfContainer(unit: Unit, text: string, line: number): void {
    if (unit.heading === null && unit.text === "" && !/[.;:]$/u.test(text)) unit.heading = text;
    else {
      this.#append(unit, text);
      this.#tell("loose", line, text, unit.path);
    }
  }

  /** A further passage: an indent of what is still open, or a part of the article that has no number. */
  #further(text: string, line: number): void {
    const open = this.#second ?? this.#first ?? this.#article ?? this.#innermost();
    if (!open) return;
    const latest = this.#last ?? open;
    // «2) неоднократно, –» ends the points: what is threatened stands in the part above them.
    if (this.#second && /[–—]$/u.test(latest.text)) this.#second = null;
    if (latest.endsOpen || LETTERED.test(text) || /^\p{Ll}/u.test(text)) {
      this.#indent(this.#second ?? this.#first ?? open, text, line);
      return;
    }
    if (this.#second) {
      this.#tell("loose", line, text, this.#second.above?.path ?? null);
      this.#second = null;
    }
    const first = this.#first;
    if (this.#article && (first === null || first.mark === "")) this.#part(text, line);
    else this.#indent(first ?? open, text, line);
  }

  /** The article's own words are its first part; so this is the second, or a later one. */
  #part(text: string, line: number): void {
    const number = this.#first === null ? "2" : nextNumber(this.#first.number);
    this.#open(
      { ...{ is: "unit", step: "p", number, upTo: null, isPair: false, mark: "", rest: text } },
      number,
      { text, line },
      false,
    );
  }

  #indent(above: Unit, text: string, line: number): void {
    const holder = above.step === "ind" ? (above.above ?? above) : above;
    // The unit's own words are its first indent.
    holder.indents = Math.max(holder.indents, 1) + 1;
    const number = String(holder.indents);
    const unit: Unit = {
      ...{
        step: "ind",
        number,
        path: `${holder.path}.ind_${number}`,
        depth: holder.depth + 1,
        mark: "",
        heading: null,
      },
      ...{
        text,
        remark: null,
        excluded: isStruck(text, this.#language),
        line,
        above: holder,
        indents: 0,
        endsOpen: !ENDED.test(text),
      },
    };
    this.units.push(unit);
    this.#last = unit;
  }
}
