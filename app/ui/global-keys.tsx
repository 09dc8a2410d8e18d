import { type ComponentType, useEffect, useState } from "react";

import { isTyping } from "./search-field.tsx";

type Opened = ComponentType<{ endpoint: string; onClose: () => void }> | null;

/** By its sign, or by its place on a keyboard that writes Kazakh or Russian. */
const isK = ({ key, code }: KeyboardEvent): boolean => key.toLowerCase() === "k" || code === "KeyK";

/** Ctrl-K opens the palette, `?` the list of keys; each is loaded when it is first asked for. */
export function GlobalKeys({ endpoint }: { readonly endpoint: string }) {
  const [opened, setOpened] = useState<{ readonly Part: Opened }>({ Part: null });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && isK(event)) {
        // In a text being written the key is the editor's.
        if (event.target instanceof HTMLElement && event.target.isContentEditable) return;
        event.preventDefault();
        void import("./palette.tsx").then(({ default: Part }) => {
          setOpened({ Part });
        });
      } else if (event.key === "?" && !event.ctrlKey && !event.metaKey && !isTyping(event.target)) {
        event.preventDefault();
        void import("./keys-list.tsx").then(({ default: Part }) => {
          setOpened({ Part });
        });
      }
    };
    document.addEventListener("keydown", onKeyDown);
    return () => {
      document.removeEventListener("keydown", onKeyDown);
    };
  }, []);
  const { Part } = opened;
  return Part ? (
    <Part
      endpoint={endpoint}
      onClose={() => {
        setOpened({ Part: null });
      }}
    />
  ) : null;
}
