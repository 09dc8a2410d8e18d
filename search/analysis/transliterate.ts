// Cyrillic written in Latin letters, read back: Russian by GOST and by habit, Kazakh by habit and by the Latin alphabet
// of 2021. Latin letters say less than Cyrillic ones («y» is ы, й or ү), so one text has several readings.

type Table = readonly (readonly [string, readonly string[]])[];

/** `shch=щ sch=щ,сч`: Latin letters and what they may stand for, the more frequent first; longer keys are met first. */
const table = (list: string): Table =>
  list
    .split(" ")
    .map((entry): [string, string[]] => {
      const [latin = "", cyrillic = ""] = entry.split("=");
      return [latin, cyrillic.split(",")];
    })
    .sort(([one], [other]) => other.length - one.length);

const RUSSIAN = table(
  "shch=щ sch=щ,сч yie=ые iya=ия iye=ие yye=ые yya=ыя zh=ж kh=х ts=ц,тс tc=ц ch=ч sh=ш yu=ю ju=ю iu=ю,иу ya=я ja=я " +
    "ia=иа,я yo=ё jo=ё yi=ый yy=ый iy=ий ij=ий ye=е,ье a=а b=б v=в g=г d=д e=е,э z=з i=и j=й,ж k=к l=л m=м n=н o=о p=п " +
    "r=р s=с t=т u=у f=ф h=х c=ц,к w=в,ш x=х,кс q=к y=ы,й '=ь ’=ь ʹ=ь ë=ё ž=ж č=ч š=ш û=ю â=я è=э",
);

/** The alphabet of 28 January 2021, and the acute letters of 2018. Only «i» and «h» leave a choice. */
const KAZAKH_2021 = table(
  "a=а ä=ә b=б d=д e=е f=ф g=г ğ=ғ h=х,һ ı=і i=и,й j=ж k=к l=л m=м n=н ñ=ң o=о ö=ө p=п q=қ r=р s=с ş=ш t=т u=у ū=ұ " +
    "ü=ү v=в y=ы z=з ç=ч ý=у á=ә ó=ө ú=ү ń=ң ǵ=ғ",
);

const KAZAKH =
  "shch=щ iya=ия zh=ж kh=х ch=ч sh=ш ts=ц gh=ғ yu=ю ya=я iy=ий b=б c=ц,с d=д e=е f=ф h=х,һ j=ж l=л m=м n=н,ң p=п q=қ r=р s=с t=т v=в w=у x=х,кс z=з '=";
/** By habit one letter serves the back vowels and the front ones; a word has either. */
const HARD = table(`${KAZAKH} ng=ң,нғ a=а g=ғ,г i=и,й k=қ,к o=о u=ұ,у y=ы,й`);
const SOFT = table(`${KAZAKH} ng=ң,нг a=ә,а g=г i=і,и k=к o=ө,о u=ү,у y=й,і`);
const MOST_READINGS = 12;
const LONGEST = 40;

const piecesOf = (word: string, letters: Table): (readonly string[])[] => {
  const pieces: (readonly string[])[] = [];
  for (let at = 0; at < word.length;) {
    const found = letters.find(([latin]) => word.startsWith(latin, at));
    const letter = word[at] ?? "";
    pieces.push(found?.[1] ?? [letter]);
    at += found?.[0].length ?? 1;
  }
  return pieces;
};

/** The likeliest readings, the first letters of the table before the second. Their number is bounded. */
function readingsOf(word: string, letters: Table): string[] {
  let readings: { text: string; turns: number }[] = [{ text: "", turns: 0 }];
  for (const choices of piecesOf(word, letters)) {
    readings = readings
      .flatMap(({ text, turns }) => choices.map((letter, at) => ({ text: text + letter, turns: turns + at })))
      .sort((one, other) => one.turns - other.turns)
      .slice(0, MOST_READINGS);
  }
  return readings.map(({ text }) => text);
}

const DIACRITICS = /[äáğǵıñńöóşūüúý]/u;

export interface Reading {
  readonly text: string;
  readonly language: "ru" | "kk";
}

/**
 * What one Latin word may be in Cyrillic, the likeliest first; at most three dozen. Nobody says that any of them is a
 * word: whoever asks looks them up. A word that bears the marks of the alphabet of 2021 is read by it alone.
 */
export function cyrillicReadings(word: string): Reading[] {
  const latin = word.normalize("NFC").replaceAll("İ", "i").toLowerCase();
  if (latin.length > LONGEST || !/^[\p{Script=Latin}'’ʹ]+$/u.test(latin)) return [];
  const kazakh = DIACRITICS.test(latin)
    ? readingsOf(latin, KAZAKH_2021)
    : [...readingsOf(latin, HARD), ...readingsOf(latin, SOFT), ...readingsOf(latin, KAZAKH_2021)];
  const russian = DIACRITICS.test(latin) ? [] : readingsOf(latin, RUSSIAN);
  const found = new Map<string, Reading>();
  for (const text of russian) found.set(text, { text, language: "ru" });
  for (const text of kazakh) if (!found.has(text)) found.set(text, { text, language: "kk" });
  return [...found.values()];
}
