import { AlignmentType, type IStylesOptions, LevelFormat, LineRuleType } from "docx";

import { type DocumentLanguage, localeOf } from "../document-to-print.ts";

/** Every office has it, and Kazakh letters with it; where it is not, its metric twins stand in. */
const FONT = "Times New Roman";
/** Half-points. */
const TEXT = 28;
const SMALL = 24;
const NOTE = 20;
const MILLIMETRE = 1440 / 25.4;
export const twips = (millimetres: number): number => Math.round(millimetres * MILLIMETRE);

export const FIRST_LINE = 12.5;
const BASE = "Normal";
/** The rule is said: without it LibreOffice takes the number for points. */
const SINGLE = { line: 240, lineRule: LineRuleType.AUTO };

/** The styles of an official letter by their names: whoever opens it can change one and every such paragraph follows. */
export function stylesFor(language: DocumentLanguage): IStylesOptions {
  const heading = (size: number) => ({
    run: { font: FONT, size, bold: true, color: "000000" },
    paragraph: { spacing: { before: 240, after: 120 }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: {
        run: { font: FONT, size: TEXT, language: { value: localeOf[language] } },
        paragraph: { spacing: SINGLE },
      },
      heading1: heading(30),
      heading2: heading(TEXT),
      heading3: {
        ...heading(TEXT),
        run: { font: FONT, size: TEXT, bold: true, italics: true, color: "000000" },
      },
      footnoteText: {
        run: { font: FONT, size: NOTE },
        paragraph: { spacing: { ...SINGLE, after: 0 }, alignment: AlignmentType.JUSTIFIED },
      },
      hyperlink: { run: { color: "1F3D7A", underline: {} } },
    },
    paragraphStyles: [
      {
        id: "Letter",
        name: "Letter Text",
        basedOn: BASE,
        quickFormat: true,
        paragraph: {
          alignment: AlignmentType.JUSTIFIED,
          indent: { firstLine: twips(FIRST_LINE) },
          spacing: { after: 60 },
        },
      },
      {
        id: "Addressee",
        name: "Addressee",
        basedOn: BASE,
        next: "Letter",
        quickFormat: true,
        run: { bold: true },
        // Their lines stand together; after the last the letter begins.
        paragraph: { indent: { left: twips(85) }, spacing: { after: 300 }, contextualSpacing: true },
      },
      {
        id: "Signature",
        name: "Signature",
        basedOn: BASE,
        quickFormat: true,
        run: { bold: true },
        paragraph: { spacing: { before: 480 }, keepLines: true },
      },
      {
        id: "Quote",
        name: "Quote",
        basedOn: BASE,
        quickFormat: true,
        paragraph: {
          alignment: AlignmentType.JUSTIFIED,
          indent: { left: twips(FIRST_LINE), right: twips(FIRST_LINE) },
          spacing: { after: 60 },
        },
      },
      {
        id: "ListParagraph",
        name: "List Paragraph",
        basedOn: BASE,
        quickFormat: true,
        paragraph: { alignment: AlignmentType.JUSTIFIED, spacing: { after: 60 } },
      },
      { id: "TableText", name: "Table Text", basedOn: BASE, quickFormat: true, run: { size: SMALL } },
      {
        id: "TableHead",
        name: "Table Head",
        basedOn: "TableText",
        quickFormat: true,
        run: { bold: true },
        paragraph: { alignment: AlignmentType.CENTER, keepNext: true },
      },
      { id: "PageLine", name: "Page Line", basedOn: BASE, run: { size: NOTE, color: "595959" } },
    ],
  };
}

const BULLETS = ["–", "•", "◦"];
const DEEPEST = 6;
const NUMBERED = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN] as const;

/** Millimetres between a sign of a list and its words. */
export const HANGING = 7.5;

/** The levels of a list: of each, its sign and how far in it stands; the outermost from `from` millimetres on. */
export const levelsOf = (ordered: boolean, start: number, from: number) =>
  Array.from({ length: DEEPEST }, (_, level) => ({
    level,
    start: level === 0 ? start : 1,
    format: ordered ? (NUMBERED[level % 3] ?? LevelFormat.DECIMAL) : LevelFormat.BULLET,
    text: ordered ? `%${String(level + 1)}${level % 3 === 0 ? "." : ")"}` : (BULLETS[level % 3] ?? "–"),
    alignment: AlignmentType.LEFT,
    style: {
      run: { font: FONT },
      paragraph: { indent: { left: twips(from + HANGING * (level + 1)), hanging: twips(HANGING) } },
    },
  }));

export const deepestLevel = (level: number): number => Math.min(level, DEEPEST - 1);
