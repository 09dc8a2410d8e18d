import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from "docx";

import { type DocumentToPrint, PAGE, WIDE_SIDE } from "../document-to-print.ts";
import { notesIn } from "../words-of.ts";
import { Body } from "./body.ts";
import { Inlines } from "./runs.ts";
import { settleArchive } from "./settle-archive.ts";
import { stylesFor, twips } from "./styles.ts";

/** A document for Word and its kin. The same document makes the same bytes. */
export async function writeDocx(document: DocumentToPrint): Promise<Uint8Array> {
  const inlines = new Inlines(document);
  const body = new Body(document, inlines);
  const children = body.write();
  const file = new Document({
    title: document.title,
    creator: "Usynys",
    lastModifiedBy: "Usynys",
    styles: stylesFor(document.language),
    numbering: { config: body.numbering },
    footnotes: Object.fromEntries(
      notesIn(document.blocks).map(({ number, content }) => [
        String(number),
        {
          children: [
            new Paragraph({
              style: "FootnoteText",
              children: [new TextRun({ text: " " }), ...content.map((words) => inlines.words(words, null))],
            }),
          ],
        },
      ]),
    ),
    ...(document.threads.length > 0 ? { comments: { children: commentsOf(document, inlines) } } : {}),
    sections: [{ ...page(document), children }],
  });
  return settleArchive(await Packer.toBuffer(file), document.at);
}

const commentsOf = ({ threads }: DocumentToPrint, inlines: Inlines) =>
  threads.flatMap(({ id: thread, resolved, comments }) => {
    const [parentId, ...rest] = inlines.idsOf(thread);
    return [parentId, ...rest].flatMap((id, index) => {
      const comment = comments[index];
      if (id === undefined || parentId === undefined || !comment) return [];
      return [
        {
          id,
          author: comment.author,
          initials: initialsOf(comment.author),
          date: new Date(comment.at),
          children: comment.text.split("\n").map((line) => new Paragraph({ text: line })),
          ...(index === 0 ? { resolved } : { parentId }),
        },
      ];
    });
  });

const initialsOf = (name: string): string =>
  name
    .split(/\s+/u)
    .map((part) => part.slice(0, 1))
    .join("");

/** Number of the page above, from the second on; below, whether it is final. */
function page({ landscape, footer }: DocumentToPrint) {
  const number = new Header({
    children: [
      new Paragraph({
        style: "PageLine",
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT] })],
      }),
    ],
  });
  const foot = () =>
    new Footer({
      children: [
        new Paragraph({
          style: "PageLine",
          alignment: AlignmentType.CENTER,
          children: footer === null ? [] : [new TextRun(footer)],
        }),
      ],
    });
  const empty = new Header({ children: [new Paragraph({ style: "PageLine" })] });
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          width: twips(PAGE.short),
          height: twips(PAGE.long),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: landscape
          ? {
              left: twips(WIDE_SIDE),
              right: twips(WIDE_SIDE),
              top: twips(PAGE.left),
              bottom: twips(PAGE.right),
            }
          : {
              left: twips(PAGE.left),
              right: twips(PAGE.right),
              top: twips(PAGE.top),
              bottom: twips(PAGE.bottom),
            },
      },
    },
    headers: { default: number, first: empty },
    footers: { default: foot(), first: foot() },
  };
}
