import { type ReactNode, useId } from "react";

import { Anchor } from "./anchor.tsx";
import { useFormat } from "./language.tsx";

export interface FacetItem {
  readonly value: string;
  readonly label: string;
  /** What the label is short for. */
  readonly fullLabel?: string | undefined;
  readonly count: number;
  /** Where choosing it, or taking it away if it is active, leads. */
  readonly href: string;
  readonly active: boolean;
  /** 1: a part of the value above it. */
  readonly level?: 0 | 1;
}

/** One filter of a list: its values, each a link with the number of rows it leads to. */
export function Facet({
  title,
  items,
  above,
  atLeast = false,
}: {
  readonly title: string;
  readonly items: readonly FacetItem[];
  /** What the values look like together. */
  readonly above?: ReactNode;
  /** The numbers are the least that they can be, and say so. */
  readonly atLeast?: boolean;
}) {
  const id = useId();
  const { number } = useFormat();
  if (items.length === 0) return null;
  return (
    <section className="facet" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {above}
      <ul>
        {items.map(({ value, label, fullLabel, count, href, active, level }) => (
          <li key={value} className={level === 1 ? "deep" : undefined}>
            <Anchor href={href} stay aria-current={active ? "true" : undefined}>
              <span title={fullLabel === label ? undefined : fullLabel}>{label}</span>{" "}
              <span className="n">{atLeast ? `≥ ${number(count)}` : number(count)}</span>
            </Anchor>
          </li>
        ))}
      </ul>
    </section>
  );
}
