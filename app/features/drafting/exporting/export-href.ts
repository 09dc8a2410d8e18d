import type { ExportFormat } from "./formats.ts";

interface Asked {
  readonly format: ExportFormat;
  readonly version?: number | undefined;
  readonly comments?: "1";
  readonly revisions?: "1";
}

/** Where a document is fetched as a file. */
export function exportHref(draftId: string, { version, ...asked }: Asked): string {
  const query = new URLSearchParams({
    ...asked,
    ...(version === undefined ? {} : { version: String(version) }),
  });
  return `/drafts/${draftId}/export?${query.toString()}`;
}
