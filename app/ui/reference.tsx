import { useLocation } from "@remix-run/react";
import { createContext, useContext } from "react";

/** Under which reference the log keeps what went wrong while this page was made; null if nothing did. */
export const ReferenceContext = createContext<string | null>(null);

/** The place in the history that the server's page stands at; null on the server itself. */
function placeOfFirstPage(): string | null {
  if (typeof window === "undefined") return null;
  const state: unknown = window.history.state;
  return typeof state === "object" && state !== null && "key" in state ? String(state.key) : "default";
}

const firstPlace = placeOfFirstPage();

/** The reference of the page as the server made it. What goes wrong after moving on from it has none. */
export function useReference(): string | null {
  const reference = useContext(ReferenceContext);
  const { key } = useLocation();
  return firstPlace === null || key === firstPlace ? reference : null;
}
