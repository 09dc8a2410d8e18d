/** Lines of a source for a message: `2256-2270, 4049` as they are written in text, and whether they are but one. */
export const printedLines = (lines: string): { readonly lines: string; readonly of: "one" | "several" } => ({
  lines: lines.replace(/(\d)-(?=\d)/gu, "$1–"),
  of: /^\d+$/u.test(lines.trim()) ? "one" : "several",
});
