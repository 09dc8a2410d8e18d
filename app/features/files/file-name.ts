import { type FileType, typeByExtension, usualExtension } from "./file-types.ts";

const LONGEST = 180;
/** Kazakh letters take two bytes each, and most disks take 255 bytes for a name. */
const LONGEST_ON_DISK = 120;

export const extensionOf = (name: string): string =>
  /\.([^.\s]{1,10})$/u.exec(name)?.[1]?.toLowerCase() ?? "";

/**
 * A file's name as it is kept and shown: without folders, in composed letters (a Mac sends "й" as two characters),
 * without characters that cannot be seen, not endless. May be empty.
 */
export function cleanName(given: string): string {
  const name = (given.split(/[/\\]/u).at(-1) ?? "")
    .normalize("NFC")
    // Controls and formatting, among them those that write a name from right to left: "gpj.exe" as "exe.jpg".
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\u2028\u2029]/gu, "")
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/^[\s.]+|[\s.]+$/gu, "");
  return shortened(name, LONGEST);
}

/** A name that is too long is cut before its extension, and shows it. */
function shortened(name: string, longest: number): string {
  const letters = Array.from(name);
  if (letters.length <= longest) return name;
  const extension = extensionOf(name);
  const end = extension === "" ? "…" : `….${extension}`;
  return `${letters
    .slice(0, longest - end.length)
    .join("")
    .trimEnd()}${end}`;
}

/**
 * The clean name of a file whose content is of this type, with an extension that tells it. Null if the name says
 * that it is something else: whoever saved it so would open it with the wrong program.
 */
export function nameForType(name: string, type: FileType): string | null {
  const told = typeByExtension(extensionOf(name));
  if (told === type) return name;
  if (told !== null) return null;
  const usual = usualExtension(type);
  return cleanName(`${name === "" ? "file" : name}.${usual}`);
}

/** RFC 6266: a plain name for old programs, and the true one in UTF-8. */
export function contentDisposition(given: string, how: "inline" | "attachment"): string {
  const name = shortened(given, LONGEST_ON_DISK);
  const plain = name.replaceAll(/[^\x20-\x7E]/gu, "_").replaceAll(/["\\%]/gu, "_");
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/gu,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${how}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
