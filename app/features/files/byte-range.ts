interface ByteRange {
  readonly start: number;
  /** The last byte, included. */
  readonly end: number;
}

/**
 * The part of a file of `size` bytes that a request asks for. Null: the whole, also where several parts are asked for
 * or the file is another one than the asker has begun to read.
 */
export function byteRange(headers: Headers, size: number, etag: string): ByteRange | "unsatisfiable" | null {
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/u.exec(headers.get("Range")?.trim() ?? "") ?? [];
  if (first === "" && last === "") return null;
  const begun = headers.get("If-Range");
  if (begun !== null && begun !== etag) return null;
  if (first === "") {
    const length = Math.min(Number(last), size);
    return length === 0 ? "unsatisfiable" : { start: size - length, end: size - 1 };
  }
  const start = Number(first);
  if (start >= size) return "unsatisfiable";
  const end = last === "" ? size - 1 : Math.min(Number(last), size - 1);
  return end < start ? null : { start, end };
}
