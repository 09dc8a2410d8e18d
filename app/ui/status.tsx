import type { ReactNode } from "react";

export type Shape =
  | "draft"
  | "sent"
  | "answered"
  | "moving"
  | "done"
  | "late"
  | "due"
  | "refused"
  | "hold"
  | "check"
  | "void"
  | "closed";

/** A state: the word says it, the shape before it repeats it, the colour seconds both. */
export function Status({ shape, children }: { readonly shape: Shape; readonly children: ReactNode }) {
  return <span className={`st st-${shape}`}>{children}</span>;
}
