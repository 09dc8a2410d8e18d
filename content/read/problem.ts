/** A mistake in a content file, at the place where a person can correct it. */
export interface Problem {
  /** From the content folder: `records/2024/proposals/P-01.md`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** `events[0].to`, `# kk`; empty for the file as a whole. */
  readonly field: string;
  readonly message: string;
}

export interface Place {
  readonly line: number;
  readonly column: number;
}

export type Path = readonly (string | number)[];

/** `events[0].note.kk` */
export function fieldName(path: Path): string {
  return path.reduce<string>(
    (name, step) => (typeof step === "number" ? `${name}[${step}]` : name ? `${name}.${step}` : step),
    "",
  );
}

export function byPlace(one: Problem, other: Problem): number {
  return one.file.localeCompare(other.file) || one.line - other.line || one.column - other.column;
}
