import { useEffect, useRef, type ReactNode } from "react";

/** A folded menu that works without JavaScript; with it, Escape and a press elsewhere fold it again. */
export function Menu({
  className,
  summary,
  summaryClass,
  label,
  children,
}: {
  readonly className: string;
  readonly summary: ReactNode;
  readonly summaryClass: string;
  readonly label?: string | undefined;
  readonly children: ReactNode;
}) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const fold = (event: Event) => {
      const menu = details.current;
      if (!menu?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== "Escape") return;
        menu.querySelector("summary")?.focus();
      } else if (event.target instanceof Node && menu.contains(event.target)) {
        return;
      }
      menu.open = false;
    };
    document.addEventListener("keydown", fold);
    document.addEventListener("pointerdown", fold);
    return () => {
      document.removeEventListener("keydown", fold);
      document.removeEventListener("pointerdown", fold);
    };
  }, []);
  return (
    <details className={className} ref={details}>
      <summary className={summaryClass} aria-label={label}>
        {summary}
      </summary>
      <div className="card">{children}</div>
    </details>
  );
}
