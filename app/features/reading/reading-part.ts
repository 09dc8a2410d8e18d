import { isStanding, type Standing } from "./standing.ts";

/** Which part of the table is shown; `standing` null: of all. Pages count from 1. */
export interface ReadingPart {
  readonly standing: Standing | null;
  readonly page: number;
}

/** What a button of the table sent: `open 2`. */
export function partIn(form: FormData): ReadingPart {
  const sent = form.get("part");
  const [name = "", page = ""] = typeof sent === "string" ? sent.split(" ") : [];
  return { standing: isStanding(name) ? name : null, page: Math.max(1, Math.trunc(Number(page)) || 1) };
}
