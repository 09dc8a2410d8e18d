import { createContext, useContext } from "react";

/** The nonce under which the page's own inline scripts may run; none in the browser, which hides it. */
export const NonceContext = createContext<string | undefined>(undefined);

export const useNonce = (): string | undefined => useContext(NonceContext);
