import { useFormat, useT } from "#app/ui/language.tsx";

import { typeWord } from "./file-types.ts";
import type { FileView } from "./view-files.ts";

const KILOBYTE = 1024;

/** A file's size as people say it: 340 KB, 2.4 MB. */
export function useFileSize(): (bytes: number) => string {
  const t = useT();
  const { number } = useFormat();
  return (bytes) => {
    const kilobytes = Math.ceil(bytes / KILOBYTE);
    return kilobytes < KILOBYTE
      ? t("files.kilobytes", { size: number(kilobytes) })
      : t("files.megabytes", { size: number(Math.round((bytes / KILOBYTE / KILOBYTE) * 10) / 10) });
  };
}

type Linked = Pick<FileView, "id" | "name" | "type" | "size">;

/** A file by its name, whole. An ordinary link: it leads out of the pages. */
export function FileLink({ file }: { readonly file: Pick<Linked, "id" | "name"> }) {
  return (
    <a className="file" href={`/files/${file.id}`}>
      {file.name}
    </a>
  );
}

/** What a file is and how large. */
export function FileKind({ file }: { readonly file: Pick<Linked, "type" | "size"> }) {
  const t = useT();
  const sizeOf = useFileSize();
  return (
    <>
      {t(`files.type.${typeWord(file.type)}`)}, {sizeOf(file.size)}
    </>
  );
}
