import { Form } from "@remix-run/react";
import { useEffect, useRef, useState, type ComponentType } from "react";
import { flushSync } from "react-dom";

import { useT } from "./language.tsx";

/** The box that `/` goes to: the masthead's, or that of the search page, which stands in its place. */
export const SEARCH_BOX = "find";

export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:input|textarea|select)$/iu.test(target.tagName));

/** The key by its sign, or by its place on a keyboard that writes Kazakh or Russian. */
const isSlash = ({ key, code, shiftKey }: KeyboardEvent): boolean =>
  key === "/" || (code === "Slash" && !shiftKey && key !== "?");

/** `/` goes to the search box, unless something is being typed. */
export function useSlash(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isSlash(event) || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const box = document.getElementById(SEARCH_BOX);
      if (!(box instanceof HTMLInputElement)) return;
      event.preventDefault();
      // On a phone the box is folded away until it is asked for.
      if (box.offsetParent === null) document.querySelector<HTMLElement>("[data-find-toggle]")?.click();
      box.focus();
      box.select();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => {
      document.removeEventListener("keydown", onKeyDown);
    };
  }, []);
}

interface Loaded {
  readonly Box: ComponentType<{ id: string; initialText: string; endpoint: string }>;
  /** What had been typed when the code arrived. */
  readonly text: string;
}

/**
 * The search of the masthead: an ordinary form, which suggests as one types once it has been focused. The suggesting
 * part is loaded then, so that a page that is only read does not carry it.
 */
export function SearchField({ endpoint }: { readonly endpoint: string }) {
  const t = useT();
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const plain = useRef<HTMLInputElement>(null);
  useSlash();
  const load = async () => {
    const { default: Box } = await import("./search-box.tsx");
    // At once, so that no key falls between the box that was and the box that comes.
    flushSync(() => {
      setLoaded((now) => now ?? { Box, text: plain.current?.value ?? "" });
    });
  };
  return (
    <Form className="find" role="search" action="/search" method="get">
      {/* From here a number alone opens what bears it; on the search page it is searched for. */}
      <input type="hidden" name="go" value="1" />
      <label className="vh" htmlFor={SEARCH_BOX}>
        {t("shell.search.label")}
      </label>
      {loaded ? (
        <loaded.Box id={SEARCH_BOX} initialText={loaded.text} endpoint={endpoint} />
      ) : (
        <input
          ref={plain}
          id={SEARCH_BOX}
          name="q"
          type="search"
          autoComplete="off"
          placeholder={t("shell.search.placeholder")}
          // Offline the plain box works on.
          onFocus={() => void load().catch(() => undefined)}
        />
      )}
      <kbd aria-hidden="true">/</kbd>
    </Form>
  );
}
