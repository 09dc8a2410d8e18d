/** The address if it lies within the product, else the home page: a link must not lead a person out by way of us. */
export function localPath(value: unknown): string {
  if (typeof value !== "string" || !/^\/(?![/\\])/u.test(value)) return "/";
  try {
    const { origin, pathname, search, hash } = new URL(value, "http://here.invalid");
    // A browser drops tabs and line ends in an address, so that "/\t/elsewhere" leads elsewhere too.
    return origin === "http://here.invalid" && !pathname.startsWith("//")
      ? `${pathname}${search}${hash}`
      : "/";
  } catch {
    return "/";
  }
}
