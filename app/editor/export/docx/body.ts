import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  HeadingLevel,
  ImageRun,
  Paragraph,
  type IParagraphOptions,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";

import type { Block, Cell, List, Passage, Picture, Table } from "../blocks.ts";
import { columnShares } from "../column-shares.ts";
import { type DocumentToPrint, pictureSize, textWidth } from "../document-to-print.ts";
import type { Inlines } from "./runs.ts";
import { deepestLevel, FIRST_LINE, HANGING, levelsOf, twips } from "./styles.ts";

const ALIGN = {
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const;
const HEADING = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const STYLE = { addressee: "Addressee", signature: "Signature" } as const;

/** Where blocks stand: what their paragraphs are called, and what their list gives to the first of each item. */
interface Place {
  readonly style: string;
  /** Millimetres that they have. */
  readonly width: number;
  readonly numbering?: { readonly reference: string; readonly level: number };
}

/** The body of a document, and the lists that it counts by. */
export class Body {
  readonly numbering: { readonly reference: string; readonly levels: ReturnType<typeof levelsOf> }[] = [];

  private readonly document: DocumentToPrint;
  private readonly inlines: Inlines;

  constructor(document: DocumentToPrint, inlines: Inlines) {
    this.document = document;
    this.inlines = inlines;
  }

  write(): FileChild[] {
    const children = this.blocks(this.document.blocks, { style: "Letter", width: textWidth(this.document) });
    // Word wants a paragraph after a table that ends the text.
    return this.document.blocks.at(-1)?.kind === "table" ? [...children, new Paragraph({})] : children;
  }

  private blocks(blocks: readonly Block[], place: Place): (Paragraph | WordTable)[] {
    return blocks.flatMap((block, index) => this.block(block, index === 0 ? place : goingOn(place)));
  }

  private block(block: Block, place: Place): (Paragraph | WordTable)[] {
    switch (block.kind) {
      case "passage":
        return [this.passage(block, place)];
      case "list":
        return this.list(block, place);
      case "quotation":
        return this.blocks(block.blocks, { ...place, style: "Quote" });
      case "table":
        // Two tables without a paragraph between them become one.
        return [this.table(block, place), new Paragraph({ style: "TableText" })];
      case "picture":
        return this.picture(block, place);
    }
  }

  private passage({ level, align, placement, lang, breakChange, content }: Passage, place: Place): Paragraph {
    const options: IParagraphOptions = {
      children: this.inlines.write(content, lang),
      ...(breakChange ? { run: { [breakChange.kind]: this.inlines.by(breakChange) } } : {}),
      ...(align === null ? {} : { alignment: ALIGN[align] }),
      // What stands in the middle or at the right does not begin further in.
      ...(align === "center" || align === "right" ? { indent: { firstLine: 0 } } : {}),
    };
    if (level !== null) return new Paragraph({ ...options, heading: HEADING[level] });
    const { numbering } = place;
    return new Paragraph({
      ...options,
      style: placement === null ? place.style : STYLE[placement],
      ...(numbering
        ? { numbering }
        : place.style === "ListParagraph"
          ? { indent: { left: twips(FIRST_LINE + HANGING) } }
          : {}),
    });
  }

  private list({ ordered, start, items }: List, place: Place): (Paragraph | WordTable)[] {
    const level = place.numbering ? deepestLevel(place.numbering.level + 1) : 0;
    const reference = `list-${String(this.numbering.length + 1)}`;
    const isInCell = place.style === "TableText" || place.style === "TableHead";
    const levels = levelsOf(ordered, 1, isInCell ? 0 : FIRST_LINE);
    this.numbering.push({
      reference,
      levels: levels.map((one) => (one.level === level ? { ...one, start } : one)),
    });
    const own = { ...place, style: isInCell ? place.style : "ListParagraph" };
    return items.flatMap((item) => this.item(item, { ...own, numbering: { reference, level } }));
  }

  /** The first paragraph of an item has its number; a list within it stands one further in. */
  private item(blocks: readonly Block[], place: Place): (Paragraph | WordTable)[] {
    return blocks.flatMap((block, index) =>
      this.block(block, index === 0 || block.kind === "list" ? place : goingOn(place)),
    );
  }

  private table(table: Table, { width }: Place): WordTable {
    const shares = columnShares(table);
    const line = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
    return new WordTable({
      width: { size: twips(width), type: WidthType.DXA },
      columnWidths: shares.map((share) => twips(width * share)),
      layout: TableLayoutType.FIXED,
      margins: { left: twips(1.5), right: twips(1.5), top: twips(0.7), bottom: twips(0.7) },
      borders: {
        ...{ top: line, bottom: line, left: line, right: line },
        ...{ insideHorizontal: line, insideVertical: line },
      },
      rows: table.rows.map((cells, row) => {
        const isHead = row < table.heads;
        return new TableRow({
          // Not as false: some readers take the word itself for a yes.
          ...(isHead ? { tableHeader: true, cantSplit: true } : {}),
          children: this.cells(cells, shares, width),
        });
      }),
    });
  }

  private cells(cells: readonly Cell[], shares: readonly number[], width: number): TableCell[] {
    let at = 0;
    return cells.map(({ isHead, columns, rows, blocks }) => {
      const share = shares.slice(at, at + columns).reduce((sum, one) => sum + one, 0);
      at += columns;
      const style = isHead ? "TableHead" : "TableText";
      const children = this.blocks(blocks, { style, width: width * share - 3 });
      return new TableCell({
        children: children.length > 0 ? children : [new Paragraph({ style })],
        columnSpan: columns,
        rowSpan: rows,
        verticalAlign: isHead ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
        width: { size: twips(width * share), type: WidthType.DXA },
      });
    });
  }

  private picture({ file, alt }: Picture, { width }: Place): Paragraph[] {
    const found = this.document.pictures.get(file);
    if (!found) return [new Paragraph({ style: "TableText", children: [new TextRun({ text: `[${alt}]` })] })];
    const size = pictureSize(found, width);
    return [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new ImageRun({
            type: found.type === "image/png" ? "png" : "jpg",
            data: found.bytes,
            transformation: { width: pixels(size.width), height: pixels(size.height) },
            altText: { name: alt === "" ? file : alt, description: alt, title: "" },
          }),
        ],
      }),
    ];
  }
}

/** What comes after the first paragraph of an item has no number of its own. */
function goingOn(place: Place): Place {
  const { numbering, ...rest } = place;
  return numbering ? rest : place;
}

/** Of 96 to the inch, as the library counts. */
const pixels = (millimetres: number): number => Math.round((millimetres / 25.4) * 96);
