/** How a document leaves the office. */
export const exportFormats = ["docx", "pdf", "html", "md", "akn", "txt"] as const;
export type ExportFormat = (typeof exportFormats)[number];

interface FormatFacts {
  /** As everybody calls it, in any language. */
  readonly name: string;
  readonly type: string;
  readonly extension: string;
}

export const formatFacts: Readonly<Record<ExportFormat, FormatFacts>> = {
  docx: {
    name: "Word (DOCX)",
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    extension: "docx",
  },
  pdf: { name: "PDF", type: "application/pdf", extension: "pdf" },
  html: { name: "HTML", type: "text/html; charset=utf-8", extension: "html" },
  md: { name: "Markdown", type: "text/markdown; charset=utf-8", extension: "md" },
  akn: { name: "Akoma Ntoso (XML)", type: "application/akn+xml; charset=utf-8", extension: "xml" },
  txt: { name: "TXT", type: "text/plain; charset=utf-8", extension: "txt" },
};
