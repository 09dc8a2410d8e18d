// What a person meant who typed with the wrong keyboard layout: «ghfdj» is право, «090s0» with the Kazakh layout in
// mind құқық, «кшпре» right. The keys of the two Cyrillic layouts differ in the row of digits only.

const QWERTY = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбю";
/** Where the Kazakh layout has a letter, QWERTY and the Russian layout have a digit or a sign. */
const KAZAKH_ROW: Readonly<Record<string, string>> = {
  ...{ "2": "ә", "3": "і", "4": "ң", "5": "ғ", "8": "ү", "9": "ұ", "0": "қ", "-": "ө", "=": "һ" },
};

const pairs = (from: string, to: string): [string, string][] =>
  Array.from(from, (key, at): [string, string] => [key, to[at] ?? key]);

const toRussian = new Map(pairs(QWERTY, RUSSIAN));
const toKazakh = new Map([...toRussian, ...Object.entries(KAZAKH_ROW)]);
const toEnglish = new Map([
  ...pairs(RUSSIAN, QWERTY),
  ...Object.entries(KAZAKH_ROW).map(([key, letter]): [string, string] => [letter, key]),
]);
const rowOnly = new Map(Object.entries(KAZAKH_ROW));

/** The signs that QWERTY has with shift where Cyrillic layouts have a letter. */
const SHIFTED: Readonly<Record<string, string>> = {
  "{": "[",
  "}": "]",
  ":": ";",
  '"': "'",
  "<": ",",
  ">": ".",
  "~": "`",
};

const retype = (text: string, keys: ReadonlyMap<string, string>): string =>
  Array.from(text.toLowerCase(), (letter) => keys.get(SHIFTED[letter] ?? letter) ?? letter).join("");

const LATIN = /\p{Script=Latin}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const NUMBER = /^[\p{N}.,\-–()№#]+$/u;

const wordsOf = (text: string): string[] => text.split(/(\s+)/u);

/** Retypes word by word; numbers stay, for a number is typed alike on every layout. */
const retyped = (
  text: string,
  keys: ReadonlyMap<string, string>,
  allowed: RegExp,
  keepsSign = false,
): string =>
  wordsOf(text)
    .map((word) => {
      if (!allowed.test(word) || NUMBER.test(word)) return word;
      const signs = keepsSign ? (/[.,;:"']$/u.exec(word)?.[0] ?? "") : "";
      return retype(word.slice(0, word.length - signs.length), keys) + signs;
    })
    .join("");

export interface Retyping {
  readonly text: string;
  /** The layout that was meant. */
  readonly layout: "ru" | "kk" | "en";
}

/** Readings of a text as typed on another layout than was meant; none that equals the text itself. */
export function otherLayouts(text: string): Retyping[] {
  const found: Retyping[] = [];
  const add = (other: string, layout: Retyping["layout"]): void => {
    if (other !== text.toLowerCase() && !found.some(({ text: known }) => known === other))
      found.push({ text: other, layout });
  };
  if (LATIN.test(text)) {
    add(retyped(text, toRussian, LATIN), "ru");
    // «cn.» is «ст.», not «стю».
    add(retyped(text, toRussian, LATIN, true), "ru");
    add(retyped(text, toKazakh, LATIN), "kk");
  }
  if (CYRILLIC.test(text)) {
    // «090ы0»: the letters were right, the layout was Russian instead of Kazakh.
    if (/[02-589=-]/u.test(text)) add(retyped(text, rowOnly, CYRILLIC), "kk");
    add(retyped(text, toEnglish, CYRILLIC), "en");
  }
  return found;
}
