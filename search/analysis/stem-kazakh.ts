// A light stemmer of Kazakh nouns: it takes off case, possession, number and the ending -ғы of place, from the end
// inwards. An ending is taken only if it agrees with what stands before it, in vowel (back or front) and in
// consonant (voiceless, voiced, nasal): that is what tells the ending -та in «сотта» from the last letters of
// «палата». Of three letters or fewer only known roots are left. Derived words (құқықтық, құқықсыз) stay words of
// their own. How well it does is measured on fixtures/kazakh-forms.txt.

import { ELIDED, LEXICON } from "./kazakh-lexicon.ts";

const BACK = "аоұыяёэ";
const FRONT = "әөүіе";
const VOWELS = `${BACK}${FRONT}иую`;
const VOICELESS = "кқпстшщчцфхһбвгд";
const NASAL = "мнң";

type Before = "vowel" | "consonant" | "voiceless" | "voiced" | "nasal" | "sonorous" | "possessive" | "plural";

/** The last letter that sounds: after «ь» an ending follows the consonant, автомобильді. */
const lastOf = (stem: string): string => {
  const last = stem.at(-1) ?? "";
  return last === "ь" || last === "ъ" ? (stem.at(-2) ?? "") : last;
};

const VOICED: Readonly<Record<string, string>> = { ғ: "қ", г: "к", б: "п" };

/** Before a vowel қ, к, п are voiced: құқығы, министрлігі, бабы. */
function voiceless(stem: string): string {
  const other = VOICED[stem.at(-1) ?? ""];
  return other === undefined ? stem : stem.slice(0, -1) + other;
}

const isKnown = (stem: string): boolean => LEXICON.has(voiceless(stem)) || Object.hasOwn(ELIDED, stem);

const hasVowel = (text: string): boolean => /[аоұыяёэәөүіеиую]/u.test(text);

/** Three letters are a word only if they are known to be, or are a verbal noun: ашу, қою. */
const isStem = (stem: string): boolean =>
  isKnown(stem) || (stem.length >= 4 && hasVowel(stem)) || /^\p{L}{2}[ую]$/u.test(stem);

/** Whether -ы, -і may stand after it. A қ, к or п there would be voiced: «айқын» is no possessive of «айқ». */
const mayBePossessed = (stem: string): boolean =>
  isKnown(stem) || (isStem(stem) && !/[қкп]$/u.test(stem) && fits.consonant(stem));

const fits: Readonly<Record<Before, (stem: string) => boolean>> = {
  vowel: (stem) => VOWELS.includes(lastOf(stem)),
  consonant: (stem) => !VOWELS.includes(lastOf(stem)) || /[иую]$/u.test(stem),
  voiceless: (stem) => VOICELESS.includes(lastOf(stem)),
  voiced: (stem) => !VOICELESS.includes(lastOf(stem)),
  nasal: (stem) => NASAL.includes(lastOf(stem)),
  sonorous: (stem) => /[лмнңруюйзж]$/u.test(lastOf(stem)),
  // After «-ы, -і, -сы, -сі» of the third person stands another row of case endings.
  possessive: (stem) =>
    /[аәеоөұүияюыі]с[ыі]$/u.test(stem) || (/[ыі]$/u.test(stem) && mayBePossessed(stem.slice(0, -1))),
  plural: (stem) => /[лдт][ае]р$/u.test(stem) || (stem.length > 3 && isKnown(stem)),
};

interface Ending {
  readonly text: string;
  readonly before: readonly Before[];
}

const row = (texts: string, ...before: Before[]): Ending[] =>
  texts.split(" ").map((text) => ({ text, before }));

type Endings = ReadonlyMap<string, readonly Ending[]>;

/** Endings by their last letter, the longest first. */
function byLastLetter(endings: readonly Ending[]): Endings {
  const found = new Map<string, Ending[]>();
  for (const ending of [...endings].sort((a, b) => b.text.length - a.text.length)) {
    const last = ending.text.at(-1) ?? "";
    found.set(last, [...(found.get(last) ?? []), ending]);
  }
  return found;
}

const PLACE_ADJECTIVE = byLastLetter([
  ...row("ндағы ндегі", "possessive"),
  ...row("дағы дегі", "voiced"),
  ...row("тағы тегі", "voiceless"),
]);

const CASES = byLastLetter([
  ...row("ның нің", "vowel", "nasal"),
  ...row("дың дің", "sonorous", "voiced"),
  ...row("тың тің", "voiceless"),
  ...row("ны ні", "vowel"),
  ...row("ды ді", "sonorous"),
  ...row("ты ті", "voiceless"),
  ...row("ға ге", "voiced"),
  ...row("қа ке", "voiceless"),
  ...row("на не н нда нде нан нен", "possessive"),
  ...row("да де дан ден", "voiced"),
  ...row("та те тан тен", "voiceless"),
  ...row("нан нен", "nasal"),
  ...row("мен", "voiced"),
  ...row("бен", "sonorous"),
  ...row("пен", "voiceless"),
]);

const POSSESSIVE = byLastLetter([
  ...row("ымыз іміз ыңыз іңіз", "consonant"),
  ...row("мыз міз ңыз ңіз", "vowel"),
  ...row("сы сі", "vowel"),
  ...row("ы і", "consonant"),
  // «My» and «your»: many a noun ends so (ұсыным, шағым), so only after the plural or a known word.
  ...row("ым ім ың ің", "plural"),
]);

const PLURAL = byLastLetter([
  ...row("лар лер", "vowel", "sonorous"),
  ...row("дар дер", "sonorous"),
  ...row("тар тер", "voiceless"),
]);

/** Back, front, or neither if the last vowel does not say: и, у, ю go with both, референдумға and терроризмге. */
function harmonyOf(text: string): "back" | "front" | null {
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const letter = text[at] ?? "";
    if (BACK.includes(letter)) return "back";
    if (FRONT.includes(letter)) return "front";
    if (VOWELS.includes(letter)) return null;
  }
  return null;
}

/** Loans that take «і» after their last consonants: акті, фактілер. */
const LOAN = /(?:кт|рт)і$/u;

/** «мен, бен, пен» and loans with a soft last consonant (акті, пункті, автомобильге) do not follow the vowel. */
const isFree = (stem: string, ending: string): boolean =>
  /^[мбп]ен$/u.test(ending) ||
  /(?:кт|рк|кс|нк|нг|рт|ь)$/u.test(stem) ||
  LOAN.test(stem) ||
  stem.endsWith("уә");

function agrees(stem: string, { text, before }: Ending): boolean {
  const [ofStem, ofEnding] = [harmonyOf(ELIDED[stem] ?? stem), harmonyOf(text)];
  const harmonious = ofStem === null || ofEnding === null || ofStem === ofEnding || isFree(stem, text);
  return harmonious && before.some((kind) => fits[kind](stem)) && !isPartOfWord(stem, text);
}

/** Where the letters of an ending belong to the word: the с of отырысы, the ы of қысқы. */
function isPartOfWord(stem: string, ending: string): boolean {
  if (isKnown(stem)) return false;
  if (/^с[ыі]$/u.test(ending)) return /(?:[бзймнпрст][ыі]|иу)$/u.test(stem) && !LOAN.test(stem);
  // «ні» is the case in белгіні, басшыны; мәтіні, тұрғыны are possessed.
  if (/^н[ыі]$/u.test(ending))
    return isKnown(`${stem}н`) || (/(?:[^шлжгғдқ][ыі]|[ои])$/u.test(stem) && !LOAN.test(stem));
  return /^[ыі]/u.test(ending) && /[қкп]$/u.test(stem);
}

/** Takes off the first ending that agrees; one that leaves a word of the lexicon comes before a longer one. */
function takeOff(word: string, endings: Endings): string {
  if (LEXICON.has(word)) return word;
  let first: string | null = null;
  for (const ending of endings.get(word.at(-1) ?? "") ?? []) {
    if (!word.endsWith(ending.text)) continue;
    const stem = word.slice(0, -ending.text.length);
    if (!(isStem(stem) || fits.possessive(stem)) || !agrees(stem, ending)) continue;
    if (isKnown(stem)) return stem;
    first ??= stem;
  }
  return first ?? word;
}

/** A loan's «і» (актілер), a stem's own last vowel (басшы), «ь», a doubled letter (процесс) and the т of -ист
 * (террористер) are not always written. */
function settled(stem: string): string {
  const bare = stem.length > 4 || LOAN.test(stem) ? stem.replace(/[ыі]$/u, "") : stem;
  return voiceless(
    bare
      .replace(/(?<=.)[ьъ]$/u, "")
      .replace(/([слм])\1$/u, "$1")
      .replace(/ист$/u, "ис"),
  );
}

/** The stem of a Kazakh word, already normalised: құқықтарының, құқығы and құқық have the same. */
export function stemKazakh(word: string): string {
  if (LEXICON.has(word)) return word;
  // A known word with its possession is seen before an ending could be: мүгедегі is no -дегі.
  const owned = word.replace(/[ыі]$/u, "");
  let stem = isKnown(owned) ? owned : takeOff(word, PLACE_ADJECTIVE);
  stem = takeOff(stem, CASES);
  stem = takeOff(stem, POSSESSIVE);
  stem = takeOff(stem, PLURAL);
  stem = voiceless(stem);
  stem = Object.hasOwn(ELIDED, stem) ? (ELIDED[stem] ?? stem) : stem;
  return LEXICON.has(stem) ? stem : settled(stem);
}
