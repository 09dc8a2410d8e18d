/** What is taken, by what the content is. The first extension is the usual one. */
const TYPES = {
  "application/pdf": { word: "pdf", extensions: ["pdf"], isShown: true },
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": {
    word: "word",
    extensions: ["docx"],
    isShown: false,
  },
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": {
    word: "excel",
    extensions: ["xlsx"],
    isShown: false,
  },
  "application/vnd.oasis.opendocument.text": { word: "odt", extensions: ["odt"], isShown: false },
  "application/vnd.oasis.opendocument.spreadsheet": { word: "ods", extensions: ["ods"], isShown: false },
  "application/msword": { word: "word", extensions: ["doc"], isShown: false },
  "application/vnd.ms-excel": { word: "excel", extensions: ["xls"], isShown: false },
  "image/png": { word: "image", extensions: ["png"], isShown: true },
  "image/jpeg": { word: "image", extensions: ["jpg", "jpeg"], isShown: true },
  "text/plain": { word: "text", extensions: ["txt"], isShown: false },
  "text/markdown": { word: "text", extensions: ["md"], isShown: false },
  "text/csv": { word: "csv", extensions: ["csv"], isShown: false },
} as const satisfies Readonly<
  Record<
    string,
    {
      /** `files.type.…` of the catalogues. */
      readonly word: string;
      readonly extensions: readonly [string, ...string[]];
      /** Whether a browser shows it in its own window; it saves the others. */
      readonly isShown: boolean;
    }
  >
>;

export type FileType = keyof typeof TYPES;

const ofEachExtension = new Map<string, FileType>(
  (Object.keys(TYPES) as FileType[]).flatMap((type) =>
    TYPES[type].extensions.map((extension) => [extension, type] as const),
  ),
);

/** What the `accept` of a file field says. */
export const acceptedExtensions = [...ofEachExtension.keys()].map((extension) => `.${extension}`).join(",");

/** The type that goes by an extension, or null if none of ours does. */
export const typeByExtension = (extension: string): FileType | null =>
  ofEachExtension.get(extension.toLowerCase()) ?? null;

export const usualExtension = (type: FileType): string => TYPES[type].extensions[0];

const isFileType = (type: string): type is FileType => Object.hasOwn(TYPES, type);

/** Whether a browser shows it in its own window. */
export const isShownInBrowser = (type: string): boolean => isFileType(type) && TYPES[type].isShown;

/** The last word of the key `files.type.…`. */
export const typeWord = (type: string): string => (isFileType(type) ? TYPES[type].word : "other");

/** As a header says it. */
export const mediaType = (type: string): string =>
  type.startsWith("text/") ? `${type}; charset=utf-8` : type;
