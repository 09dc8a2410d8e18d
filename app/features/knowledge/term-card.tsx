import { type RefObject, useEffect, useRef } from "react";

/** How long the hand may take from the word to the card. */
const GRACE_MS = 200;

const termAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>("a.term") : null;

/**
 * Shows what a marked word means beside it, while it is pointed at or has the focus; Escape closes it. It repeats what
 * the list of terms says, and screen readers are told that by the link itself: so it is hidden from them.
 */
export function TermCard({ within }: { readonly within: RefObject<HTMLElement | null> }) {
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const text = within.current;
    const box = card.current;
    if (!text || !box) return;
    let closing: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      clearTimeout(closing);
    };
    const close = () => {
      keep();
      box.hidden = true;
    };
    const closeSoon = () => {
      keep();
      closing = setTimeout(close, GRACE_MS);
    };
    const open = (event: Event) => {
      const term = termAt(event.target);
      if (!term) return;
      keep();
      const entries = (term.getAttribute("aria-describedby") ?? "")
        .split(" ")
        .map((id) => document.getElementById(id))
        .filter((entry) => entry !== null);
      if (entries.length === 0) return;
      box.replaceChildren(...entries.map(copyOf));
      box.hidden = false;
      place(box, term, text);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") close();
    };
    const listeners = [
      ["pointerover", open],
      ["focusin", open],
      ["focusout", closeSoon],
    ] as const;
    for (const [name, listener] of listeners) text.addEventListener(name, listener);
    const leave = (event: PointerEvent) => {
      if (termAt(event.target)) closeSoon();
    };
    text.addEventListener("pointerout", leave);
    box.addEventListener("pointerenter", keep);
    box.addEventListener("pointerleave", closeSoon);
    document.addEventListener("keydown", onKey);
    return () => {
      close();
      for (const [name, listener] of listeners) text.removeEventListener(name, listener);
      text.removeEventListener("pointerout", leave);
      box.removeEventListener("pointerenter", keep);
      box.removeEventListener("pointerleave", closeSoon);
      document.removeEventListener("keydown", onKey);
    };
  }, [within]);
  return <div ref={card} className="term-card" hidden aria-hidden="true" />;
}

/** An entry of the list without its id, which is there once. */
function copyOf(entry: HTMLElement): HTMLElement {
  const copy = document.createElement("dl");
  for (const child of entry.children) copy.append(child.cloneNode(true));
  return copy;
}

/** Under the word, and never beyond the text's edge. */
function place(box: HTMLElement, term: HTMLElement, text: HTMLElement): void {
  const word = term.getBoundingClientRect();
  const edge = text.getBoundingClientRect();
  const left = Math.min(word.left - edge.left, Math.max(0, edge.width - box.offsetWidth));
  box.style.insetInlineStart = `${String(Math.max(0, left))}px`;
  box.style.insetBlockStart = `${String(word.bottom - edge.top + 4)}px`;
}
