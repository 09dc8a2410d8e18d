import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";

export interface ComboboxItem {
  readonly id: string;
  readonly label: string;
  readonly note?: string | null | undefined;
  readonly href?: string | null | undefined;
  /** What the text box says once it is chosen, where choosing it goes on typing. */
  readonly put?: string | undefined;
}

/** Long enough that a fast typist causes one request a word, short enough to feel immediate. */
const PAUSE = 140;

function isItem(value: unknown): value is ComboboxItem {
  return typeof value === "object" && value !== null && "id" in value && "label" in value;
}

async function load(endpoint: string, query: string, signal: AbortSignal): Promise<readonly ComboboxItem[]> {
  const address = new URL(endpoint, window.location.href);
  address.searchParams.set("q", query);
  const response = await fetch(address, { signal, headers: { Accept: "application/json" } });
  if (!response.ok) return [];
  const body: unknown = await response.json();
  const items: unknown = typeof body === "object" && body !== null && "items" in body ? body.items : [];
  return Array.isArray(items) ? items.filter(isItem) : [];
}

/**
 * A text box with a list of suggestions under it, after the ARIA combobox pattern: arrows move, Enter chooses, Escape
 * closes, and typing goes on meanwhile. `onChoose` gets the chosen item.
 */
export function useCombobox({
  endpoint,
  query,
  leastLength = 1,
  onChoose,
}: {
  readonly endpoint: string;
  readonly query: string;
  readonly leastLength?: number;
  readonly onChoose: (item: ComboboxItem) => void;
}) {
  const listId = useId();
  const [items, setItems] = useState<readonly ComboboxItem[]>([]);
  const [answered, setAnswered] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const asked = query.trim();
  const enough = asked.length >= leastLength;
  const listRef = useRef<HTMLUListElement>(null);

  useEffect(() => {
    if (!open || !enough) return undefined;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      load(endpoint, asked, abort.signal).then(
        (found) => {
          setItems(found);
          setAnswered(asked);
          setActive(-1);
        },
        // Aborted by the next letter, or the network is gone: the text box works on without suggestions.
        () => undefined,
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [endpoint, asked, enough, open]);

  useEffect(() => {
    if (active >= 0) listRef.current?.children[active]?.scrollIntoView({ block: "nearest" });
  }, [active]);

  const shown = open && enough && answered !== null;
  const optionId = (index: number) => `${listId}-${index}`;
  const choose = (item: ComboboxItem) => {
    setOpen(false);
    setActive(-1);
    onChoose(item);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const last = items.length - 1;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      setActive((now) => (now + step < -1 ? last : now + step > last ? -1 : now + step));
    } else if (event.key === "Enter" && shown) {
      const item = items[active];
      if (!item) return;
      event.preventDefault();
      choose(item);
    } else if (event.key === "Escape" && shown) {
      event.preventDefault();
      setOpen(false);
      setActive(-1);
    }
  };

  return {
    items,
    /** Whether the list, or word that nothing was found, is to be seen. */
    shown,
    active,
    choose,
    openList: () => {
      setOpen(true);
    },
    inputProps: {
      role: "combobox",
      autoComplete: "off",
      "aria-autocomplete": "list",
      "aria-expanded": shown && items.length > 0,
      "aria-controls": listId,
      "aria-activedescendant": shown && active >= 0 ? optionId(active) : undefined,
      onKeyDown,
      onBlur: () => {
        setOpen(false);
        setActive(-1);
      },
    },
    listProps: { id: listId, role: "listbox", ref: listRef },
    optionProps: (item: ComboboxItem, index: number) => ({
      id: optionId(index),
      role: "option",
      "aria-selected": index === active,
      // Before the text box loses its focus, which would close the list under the pointer.
      onMouseDown: (event: { preventDefault: () => void }) => {
        event.preventDefault();
      },
      onClick: () => {
        choose(item);
      },
    }),
  } as const;
}
