import type { ReactNode } from "react";

import { useT } from "./language.tsx";
import { type Crumb, Crumbs } from "./page.tsx";

/** A page that holds a form: the way to it, what is being done and to what. */
export function FormPage({
  trail,
  title,
  lead,
  children,
}: {
  /** From the home page, which stands before them, down to this page. */
  readonly trail: readonly Crumb[];
  readonly title: string;
  /** The title of what the form is about. */
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}) {
  const t = useT();
  return (
    <div className="wrap">
      <Crumbs items={[{ label: t("lists.home"), href: "/" }, ...trail]} />
      <h1 className="title">{title}</h1>
      {lead ? <p className="lead">{lead}</p> : null}
      {children}
    </div>
  );
}
