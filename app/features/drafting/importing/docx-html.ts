import mammoth from "mammoth";

/** What of a paragraph its new name tells: its level (0: none), where it stands, what it is for. */
const ALIGNMENTS = ["", "center", "right", "justify"] as const;
const PLACEMENTS = ["", "addressee", "signature"] as const;
const LEVELS = [0, 1, 2, 3] as const;

const styleMap = [
  ...LEVELS.flatMap((level) =>
    ALIGNMENTS.flatMap((align) =>
      PLACEMENTS.map((placement) => {
        const classes = [align, placement].filter((name) => name !== "").map((name) => `.${name}`);
        const name = nameOf(level, align, placement);
        return `p[style-name='${name}'] => ${level === 0 ? "p" : `h${String(level)}`}${classes.join("")}:fresh`;
      }),
    ),
  ),
  "p[style-name='usynys quote'] => blockquote > p:fresh",
  "u => u",
  "strike => s",
];

function nameOf(level: number, align: string, placement: string): string {
  return `usynys ${String(level)} ${align} ${placement}`;
}

interface Paragraph {
  readonly styleName: string | null;
  readonly alignment: string | null;
  readonly numbering: unknown;
}

/** Levels go by the names of styles, which Word keeps in English whatever language it speaks; some offices make their own. */
function levelOf(styleName: string): 0 | 1 | 2 | 3 {
  if (/^(?:title|название|атауы)$/iu.test(styleName)) return 1;
  const level = /^(?:heading|заголовок|тақырып)\s*(?<level>\d)$/iu.exec(styleName)?.groups?.["level"];
  if (level === undefined) return 0;
  return level === "1" ? 1 : level === "2" ? 2 : 3;
}

/** LibreOffice writes our addressee under Word's old name for it. */
function placementOf(styleName: string): (typeof PLACEMENTS)[number] {
  if (/^(?:addressee|envelope address|inside address)$/iu.test(styleName)) return "addressee";
  return /^signature$/iu.test(styleName) ? "signature" : "";
}

/** Gives a paragraph the name by which the map above knows it. */
function renamed<T extends Paragraph>(paragraph: T): T {
  const style = paragraph.styleName ?? "";
  const level = levelOf(style);
  // An item of a list is known by its number; notes by their own styles.
  if (level === 0 && paragraph.numbering) return { ...paragraph, styleName: "Normal" };
  if (/note|сноск/iu.test(style)) return paragraph;
  if (/^(?:intense )?quote$|^цитата/iu.test(style)) return { ...paragraph, styleName: "usynys quote" };
  const align =
    paragraph.alignment === "both"
      ? "justify"
      : (ALIGNMENTS.find(
          (one) => one === paragraph.alignment || (one === "right" && paragraph.alignment === "end"),
        ) ?? "");
  const placement = placementOf(style);
  return { ...paragraph, styleName: nameOf(level, align, placement) };
}

/** Every paragraph of a tree of the library's, whatever it stands in. */
function walk(node: unknown): unknown {
  if (typeof node !== "object" || node === null) return node;
  const inner =
    "children" in node && Array.isArray(node.children) ? { children: node.children.map(walk) } : {};
  const whole = { ...node, ...inner };
  return "type" in whole && whole.type === "paragraph" ? renamed(whole as unknown as Paragraph) : whole;
}

/** The text of a document of Word as HTML: its structure, and of its look only what we keep. @throws if it is broken. */
export async function htmlOfDocx(bytes: Uint8Array): Promise<string> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      styleMap,
      idPrefix: "",
      transformDocument: walk,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })),
    },
  );
  return value;
}
