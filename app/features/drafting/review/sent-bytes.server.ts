import type { FileType } from "#app/features/files/file-types.ts";
import type { DraftKind, Language } from "#prisma/generated/client.ts";

import { canonicalJson } from "../versions/canonical-json.ts";

/** A frozen version, as it is made into what leaves the office. */
export interface FrozenVersion {
  readonly draftId: string;
  readonly kind: DraftKind;
  readonly language: Language;
  readonly title: string;
  readonly record: string;
  readonly ordinal: number;
  readonly json: unknown;
}

export interface SentFile {
  readonly name: string;
  readonly type: FileType;
  readonly bytes: Uint8Array;
}

/**
 * The exact bytes that are sent of a frozen version. They are made once, when it is sent, and kept under their hash:
 * nothing makes them again. The version as canonical JSON, until an exporter stands here.
 */
export const bytesOfVersion = (version: FrozenVersion): Promise<SentFile> =>
  Promise.resolve({
    name: `${version.record} ${version.title} v${String(version.ordinal)}.txt`,
    type: "text/plain",
    bytes: new TextEncoder().encode(canonicalJson(version.json)),
  });
