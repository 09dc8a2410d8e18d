// A light stemmer of Kazakh nouns: it takes off case, possession, number and the ending -ғы of place, from the end
// inwards. An ending is taken only if it agrees with what stands before it, in vowel (back or front) and in
// consonant (voiceless, voiced, nasal): that is what tells the ending -та in «сотта» from the last letters of
// «палата». Derived words (құқықтық, құқықсыз) stay words of their own.

const BACK = "аоұыяёэ";
const FRONT = "әөүіе";
const VOWELS = `${BACK}${FRONT}иую`;
const VOICELESS = "кқпстшщчцфхһбвгд";
const NASAL = "мнң";

type Before = "vowel" | "consonant" | "voiceless" | "voiced" | "nasal" | "sonorous" | "possessive";

const fits: Readonly<Record<Before, (stem: string) => boolean>> = {
  vowel: (stem) => VOWELS.includes(stem.at(-1) ?? ""),
  consonant: (stem) => !VOWELS.includes(stem.at(-1) ?? "") || /[иу]$/u.test(stem),
  voiceless: (stem) => VOICELESS.includes(stem.at(-1) ?? ""),
  voiced: (stem) => !VOICELESS.includes(stem.at(-1) ?? "") && !/[ьъ]$/u.test(stem),
  nasal: (stem) => NASAL.includes(stem.at(-1) ?? ""),
  sonorous: (stem) => /[лмнңруйзж]$/u.test(stem),
  // After «-ы, -і, -сы, -сі» of the third person stands another row of case endings.
  possessive: (stem) => /[ыі]$/u.test(stem),
};

interface Ending {
  readonly text: string;
  readonly before: readonly Before[];
}

const row = (texts: string, ...before: Before[]): Ending[] =>
  texts.split(" ").map((text) => ({ text, before }));

const byLength = (endings: Ending[]): Ending[] => endings.sort((a, b) => b.text.length - a.text.length);

const PLACE_ADJECTIVE = byLength([
  ...row("ндағы ндегі", "possessive"),
  ...row("дағы дегі", "voiced"),
  ...row("тағы тегі", "voiceless"),
]);

const CASES = byLength([
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

const POSSESSIVE = byLength([
  ...row("ымыз іміз ыңыз іңіз", "consonant"),
  ...row("мыз міз ңыз ңіз", "vowel"),
  ...row("сы сі", "vowel"),
  ...row("ы і", "consonant"),
]);

const PLURAL = byLength([
  ...row("лар лер", "vowel", "sonorous"),
  ...row("дар дер", "sonorous"),
  ...row("тар тер", "voiceless"),
]);

/** Words that end as if they bore an ending, and short ones that do: left whole, and stopped at on the way in. */
const LEXICON: ReadonlySet<string> = new Set(
  (
    "қазақстан түркістан өзбекстан тәжікстан қырғызстан ауғанстан тұлға алқа орын жиын келін түтін құрылтай " +
    "гендер тендер ордер лидер адам заман емдеу үй іс ел ер ай ұл ат ас су ем өз ой бап сот заң акт күн жол " +
    "қол сөз күш түр жер тіл құн жай жаңа сала бала жаза қала тарап шешен мүше ереже өкіл еңбек өмір қайта " +
    "отбасы төлем айып келісім азаматтық мемлекет кадр " +
    // In these the с belongs to the word: облысы is облыс and -ы, not -сы.
    "ұсыныс облыс жұмыс қылмыс отырыс тапсырыс байланыс қатынас кеңес дауыс шығыс батыс кіріс кеңіс болмыс мінез " +
    "жеңіс айтыс жарыс құбылыс ұстаныс тыныс қарыс қоныс жүріс келіс талас негіз процес класс өріс елес рұқсат"
  ).split(" "),
);

/** Stems whose last vowel falls out before a vowel: орын, орны. */
const ELIDED: Readonly<Record<string, string>> = {
  ...{ орн: "орын", халқ: "халық", мүлк: "мүлік", ерк: "ерік", құлқ: "құлық", көрк: "көрік", ырқ: "ырық" },
  ...{ ауз: "ауыз", көңл: "көңіл", мойн: "мойын", қойн: "қойын", ғұмр: "ғұмыр", өңр: "өңір", дәуір: "дәуір" },
  ...{ бөлк: "бөлік", қалп: "қалып", қарн: "қарын", ерн: "ерін", келн: "келін", тең: "тең", іркл: "іркіл" },
};

/** Back, front, or neither if no vowel says so: foreign words and those in и, у. */
function harmonyOf(text: string): "back" | "front" | null {
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const letter = text[at] ?? "";
    if (BACK.includes(letter)) return "back";
    if (FRONT.includes(letter)) return "front";
  }
  return null;
}

function agrees(stem: string, ending: Ending): boolean {
  const [ofStem, ofEnding] = [harmonyOf(stem), harmonyOf(ending.text)];
  // «мен, бен, пен» and loans with a soft last consonant (акті, пункті) do not follow the vowel.
  const harmonious = ofStem === null || ofEnding === null || ofStem === ofEnding;
  const free = /^[мбп]ен$/u.test(ending.text) || /(?:кт|нкт|рк|кс|нг|ль|рт)$/u.test(stem);
  return (harmonious || free) && ending.before.some((before) => fits[before](stem));
}

const hasVowel = (text: string): boolean => Array.from(text).some((letter) => VOWELS.includes(letter));

const isStem = (stem: string): boolean => LEXICON.has(stem) || (stem.length >= 3 && hasVowel(stem));

/** Takes off the first ending that agrees; one that leaves a word of the lexicon comes before a longer one. */
function takeOff(word: string, endings: readonly Ending[]): string {
  if (LEXICON.has(word)) return word;
  const stems = endings
    .filter(({ text }) => word.endsWith(text))
    .map((ending) => ({ stem: word.slice(0, -ending.text.length), ending }))
    .filter(({ stem, ending }) => isStem(stem) && agrees(stem, ending))
    .map(({ stem }) => stem);
  return stems.find((stem) => LEXICON.has(voiceless(stem))) ?? stems[0] ?? word;
}

/** Before a vowel қ, к, п are voiced: құқығы, министрлігі, бабы. */
const voiceless = (stem: string): string => stem.replace(/ғ$/u, "қ").replace(/г$/u, "к").replace(/б$/u, "п");

/** The stem of a Kazakh word, already normalised: құқықтарының, құқығы and құқық have the same. */
export function stemKazakh(word: string): string {
  let stem = takeOff(word, PLACE_ADJECTIVE);
  stem = takeOff(stem, CASES);
  stem = takeOff(stem, POSSESSIVE);
  stem = takeOff(stem, PLURAL);
  stem = voiceless(stem);
  stem = ELIDED[stem] ?? stem;
  if (LEXICON.has(stem)) return stem;
  // A loan's «і» (акті, кодексі) and a stem's own (басшы, қаржы) fall in every form alike.
  return stem.length > 3 ? voiceless(stem.replace(/[ыі]$/u, "")) : stem;
}
