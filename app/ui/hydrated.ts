import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** False on the server and while the browser takes over the page, then true: for what needs JavaScript to work. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
