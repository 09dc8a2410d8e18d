/** What a query of attachments selects, so that a page can show them. */
export const attachmentFields = {
  id: true,
  name: true,
  addedAt: true,
  addedBy: { select: { name: true } },
  removedAt: true,
  file: { select: { size: true, type: true, readFailure: true } },
} as const;

interface FoundAttachment {
  readonly id: string;
  readonly name: string;
  readonly addedAt: Date;
  readonly addedBy: { readonly name: string } | null;
  readonly removedAt: Date | null;
  readonly file: { readonly size: number; readonly type: string; readonly readFailure: string | null };
}

export interface FileView {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly addedAt: string;
  readonly addedBy: string | null;
  /** Why its words cannot be searched; null if they can, or nobody would expect it. */
  readonly readFailure: string | null;
}

const viewFile = ({ id, name, addedAt, addedBy, file }: FoundAttachment): FileView => ({
  id,
  name,
  type: file.type,
  size: file.size,
  addedAt: addedAt.toISOString(),
  addedBy: addedBy?.name ?? null,
  readFailure: file.readFailure,
});

export interface FilesView {
  readonly files: readonly FileView[];
  /** Taken away and not erased yet: shown only to who may put them back. */
  readonly removed: readonly FileView[];
  readonly mayAttach: boolean;
}

/** The files of a place as its page shows them. */
export const viewFiles = (attachments: readonly FoundAttachment[], mayAttach: boolean): FilesView => ({
  files: attachments.filter(({ removedAt }) => removedAt === null).map(viewFile),
  removed: mayAttach ? attachments.filter(({ removedAt }) => removedAt !== null).map(viewFile) : [],
  mayAttach,
});

/** A file as the API answers it. */
export const fileInApi = (file: FileView) => ({ ...file, url: `/api/v1/files/${file.id}` });
