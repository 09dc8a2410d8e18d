const deeds = ["accept", "merge", "mergeKnown", "reject", "undo"];

/** What the address says was just done, so that the page can say it once; null if nothing. */
export function readDeed(search: URLSearchParams): { action: string; count: number } | null {
  if (search.get("again") === "1") return { action: "again", count: 0 };
  const action = search.get("done") ?? "";
  const count = Number(search.get("n"));
  return deeds.includes(action) && Number.isInteger(count) && count > 0 ? { action, count } : null;
}

/** The address without it: links and filters go on from here. */
export function withoutDeed(search: URLSearchParams): URLSearchParams {
  const copy = new URLSearchParams(search);
  for (const name of ["done", "n", "again", "_data", "index", "_routes"]) copy.delete(name);
  return copy;
}
