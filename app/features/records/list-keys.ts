import { type RefObject, useEffect, useState } from "react";

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName));

/** Which way a key leads: the letter, or its place on a keyboard that writes Kazakh or Russian. */
const stepOf = ({ key, code }: KeyboardEvent): number =>
  key === "j" || code === "KeyJ" ? 1 : key === "k" || code === "KeyK" ? -1 : 0;

/**
 * `j` and `k` walk the rows of a table; Enter opens the one reached, for its link has the focus. Answers the place of
 * that row, or null.
 */
export function useRowKeys(body: RefObject<HTMLTableSectionElement>, list: string): number | null {
  const [at, setAt] = useState<{ list: string; row: number } | null>(null);
  const row = at?.list === list ? at.row : null;
  useEffect(() => {
    const walk = (event: KeyboardEvent) => {
      const step = stepOf(event);
      if (step === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.defaultPrevented || isTyping(event.target)) return;
      const rows = body.current?.rows;
      if (!rows || rows.length === 0) return;
      const next = row === null ? 0 : row + step;
      const reached = Math.min(Math.max(next, 0), rows.length - 1);
      rows[reached]?.querySelector<HTMLAnchorElement>("th a")?.focus();
      setAt({ list, row: reached });
    };
    document.addEventListener("keydown", walk);
    return () => {
      document.removeEventListener("keydown", walk);
    };
  }, [body, list, row]);
  return row;
}
