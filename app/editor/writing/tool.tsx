import type { ReactNode } from "react";

/** One tool of the bar: says what it does, with which keys, and whether it is on. */
export function Tool({
  name,
  keys,
  on,
  expanded,
  run,
  children,
}: {
  /** Where what is shown is only a letter. */
  readonly name?: string;
  readonly keys?: string;
  readonly on?: boolean;
  readonly expanded?: boolean;
  readonly run: () => unknown;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      className="tl"
      data-tool=""
      aria-label={name}
      aria-pressed={on}
      aria-expanded={expanded}
      aria-keyshortcuts={keys?.replace("Ctrl", "Control")}
      title={[name, keys].filter(Boolean).join(" · ") || undefined}
      // The text keeps its selection.
      onMouseDown={(event) => {
        event.preventDefault();
      }}
      onClick={() => {
        run();
      }}
    >
      {children}
    </button>
  );
}
