/** What a UTF-16 unit is to the scanner. */
export const OTHER = 0;
export const LATIN = 1;
export const CYRILLIC = 2;
export const DIGIT = 3;
export const SPACE = 4;
export const NEWLINE = 5;
/** Soft hyphens, zero-width signs, combining accents: nothing was printed there. */
export const INVISIBLE = 6;
export const SUPERSCRIPT = 7;
export const APOSTROPHE = 8;

const KINDS = new Uint8Array(65_536);
/** Letters as codes 1 to 63: case, and what makes Kazakh letters differ from Russian ones, is folded away. */
const FOLDED = new Uint8Array(65_536);

const LATIN_LETTERS = "abcdefghijklmnopqrstuvwxyz";
const CYRILLIC_LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюя";
const KAZAKH = "әа ғг қк ңн өо ұу үу һх іи ёе їи ъь".split(" ");
const ACCENTED = "áa àa âa äa ée èe êe ëe íi ìi îi ïi óo ôo öo úu ûu üu çc ñn şs ğg ıi".split(" ");

function letter(character: string, kind: number, code: number): void {
  for (const form of [character, character.toUpperCase()]) {
    if (form.length !== 1) continue;
    KINDS[form.charCodeAt(0)] = kind;
    FOLDED[form.charCodeAt(0)] = code;
  }
}

Array.from(LATIN_LETTERS).forEach((character, place) => {
  letter(character, LATIN, 1 + place);
});
Array.from(CYRILLIC_LETTERS).forEach((character, place) => {
  letter(character, CYRILLIC, 27 + place);
});
const codeOf = (character: string): number => FOLDED[character.charCodeAt(0)] ?? 0;
for (const pair of KAZAKH) letter(pair.charAt(0), CYRILLIC, codeOf(pair.charAt(1)));
for (const pair of ACCENTED) letter(pair.charAt(0), LATIN, codeOf(pair.charAt(1)));

for (let digit = 0x30; digit <= 0x39; digit++) KINDS[digit] = DIGIT;
for (const unit of [0x20, 0x09, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000]) KINDS[unit] = SPACE;
for (let unit = 0x2000; unit <= 0x200a; unit++) KINDS[unit] = SPACE;
for (const unit of [0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029]) KINDS[unit] = NEWLINE;
for (const unit of [0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff]) KINDS[unit] = INVISIBLE;
for (let unit = 0x300; unit <= 0x36f; unit++) KINDS[unit] = INVISIBLE;
for (const unit of [0xb9, 0xb2, 0xb3, 0x2070]) KINDS[unit] = SUPERSCRIPT;
for (let unit = 0x2074; unit <= 0x2079; unit++) KINDS[unit] = SUPERSCRIPT;
for (const unit of [0x27, 0x2019, 0x02bc]) KINDS[unit] = APOSTROPHE;

/** Code 63: an apostrophe inside a word. */
export const APOSTROPHE_CODE = 63;

export const kindOf = (unit: number): number => KINDS[unit] ?? OTHER;
export const foldedOf = (unit: number): number => FOLDED[unit] ?? 0;

/** Latin letters that look like Cyrillic ones, and the other way round, as codes. */
const LOOK_ALIKES: readonly (readonly [string, string])[] = [
  ["a", "а"],
  ["b", "в"],
  ["c", "с"],
  ["e", "е"],
  ["h", "н"],
  ["i", "и"],
  ["k", "к"],
  ["m", "м"],
  ["o", "о"],
  ["p", "р"],
  ["t", "т"],
  ["x", "х"],
  ["y", "у"],
];
const TO_CYRILLIC = Uint8Array.from({ length: 64 }, (_, code) => code);
const TO_LATIN = Uint8Array.from({ length: 64 }, (_, code) => code);
for (const [latin, cyrillic] of LOOK_ALIKES) {
  TO_CYRILLIC[codeOf(latin)] = codeOf(cyrillic);
  TO_LATIN[codeOf(cyrillic)] = codeOf(latin);
}
export const toCyrillic = (code: number): number => TO_CYRILLIC[code] ?? code;
export const toLatin = (code: number): number => TO_LATIN[code] ?? code;

/** The digit that a superscript stands for. */
export function superscriptDigit(unit: number): number {
  if (unit === 0xb9) return 1;
  if (unit === 0xb2) return 2;
  if (unit === 0xb3) return 3;
  return unit - 0x2070;
}

/** Whether the letter is a capital one. */
export const isUpper = (unit: number): boolean => {
  if (unit < 0xc0) return unit >= 0x41 && unit <= 0x5a;
  if (unit >= 0x400 && unit <= 0x42f) return true;
  if (unit >= 0x490 && unit <= 0x4ff) return unit % 2 === 0;
  const character = String.fromCharCode(unit);
  return character !== character.toLowerCase();
};
