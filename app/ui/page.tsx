import type { ReactNode } from "react";

import { Anchor } from "./anchor.tsx";
import { useT } from "./language.tsx";
import { Status, type Shape } from "./status.tsx";

export interface Crumb {
  readonly label: string;
  readonly href?: string | null | undefined;
}

export function Crumbs({ items }: { readonly items: readonly Crumb[] }) {
  const t = useT();
  return (
    <nav aria-label={t("ui.crumbs")}>
      <ol className="crumbs">
        {items.map(({ label, href }, index) => (
          <li key={index} aria-current={index === items.length - 1 ? "page" : undefined}>
            {href ? <Anchor href={href}>{label}</Anchor> : label}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** A part of a page, its heading in the left margin. */
export function Section({
  id,
  title,
  note,
  first,
  children,
}: {
  readonly id: string;
  readonly title: ReactNode;
  readonly note?: ReactNode;
  /** Without a hairline above: the first part under a head that has its own. */
  readonly first?: boolean | undefined;
  readonly children: ReactNode;
}) {
  return (
    <section className={first ? "sec first" : "sec"} id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        {title} {note ? <span className="meta">{note}</span> : null}
      </h2>
      <div>{children}</div>
    </section>
  );
}

/** A message across the column: the word first, one action at the end. */
export function Banner({
  tone = "plain",
  word,
  shape,
  action,
  live,
  className,
  children,
}: {
  readonly tone?: "plain" | "hold" | "late" | "done" | undefined;
  readonly word: string;
  readonly shape: Shape;
  readonly action?: ReactNode;
  /** Announced by screen readers when it appears: for what just happened. */
  readonly live?: boolean | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  const classes = ["banner", tone === "plain" ? null : `banner-${tone}`, className].filter(Boolean).join(" ");
  return (
    <div className={classes} role={live ? (tone === "late" ? "alert" : "status") : undefined}>
      <Status shape={shape}>{word}</Status>
      <span>{children}</span>
      {action ?? null}
    </div>
  );
}

/** Nothing here yet, and how to fill it. */
export function Empty({
  title,
  action,
  children,
}: {
  readonly title: ReactNode;
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <div className="empty">
      <p className="title-3">{title}</p>
      {children ? <p className="meta">{children}</p> : null}
      {action ? <div className="empty-do">{action}</div> : null}
    </div>
  );
}
