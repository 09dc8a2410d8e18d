import { createContext, useContext } from "react";

/** Under which reference the log keeps what went wrong while this page was made; null if nothing did. */
export const ReferenceContext = createContext<string | null>(null);

export const useReference = (): string | null => useContext(ReferenceContext);
