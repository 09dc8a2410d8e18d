import { Form } from "@remix-run/react";
import type { ReactNode } from "react";

import { Anchor } from "#app/ui/anchor.tsx";
import { useT } from "#app/ui/language.tsx";

import { textHref } from "../provision-href.ts";
import { provisionLabel } from "../provision-label.ts";
import type { Heading } from "./read-window.server.ts";
import type { TextShown } from "./view-text.server.ts";

interface Branch {
  readonly heading: Heading;
  readonly below: Branch[];
}

/** Headings in the order of the act, each with those that are deeper and follow it. */
function branches(headings: readonly Heading[]): Branch[] {
  const roots: Branch[] = [];
  const open: Branch[] = [];
  for (const heading of headings) {
    while ((open.at(-1)?.heading.depth ?? -1) >= heading.depth) open.pop();
    const branch = { heading, below: [] };
    (open.at(-1)?.below ?? roots).push(branch);
    open.push(branch);
  }
  return roots;
}

const holds = ({ heading, below }: Branch, path: string | null): boolean =>
  heading.path === path || below.some((branch) => holds(branch, path));

/** The act's tree: parts, sections and chapters folded, the articles of what is shown, and a way to any provision. */
export function TextTree({
  text,
  structure,
  slug,
  on,
}: {
  readonly text: TextShown;
  readonly structure: string | null;
  readonly slug: string;
  readonly on: string | null;
}) {
  const t = useT();
  const articles = text.blocks.filter(({ isHead }) => isHead);
  const list = (
    <ul>
      {articles.map(({ path }) => (
        <li key={path}>
          <a href={`#${path}`}>{provisionLabel(path, structure, t)}</a>
        </li>
      ))}
    </ul>
  );
  const roots = branches(text.headings);
  return (
    <nav className="tree" aria-label={t("act.tree")}>
      <Form method="get" action={`/laws/${encodeURIComponent(slug)}`} className="tree-go">
        {on === null ? null : <input type="hidden" name="on" value={on} />}
        <label htmlFor="go">{t("laws.text.goTo")}</label>
        <input id="go" name="go" placeholder="163(2)(5)" aria-describedby="go-hint" autoComplete="off" />
        <button className="btn btn-s">{t("laws.text.go")}</button>
        <p className="hint" id="go-hint">
          {t("laws.text.goToHint")}
        </p>
      </Form>
      <div className="branch">
        {roots.length === 0 ? list : <Branches {...{ roots, text, slug, on }} articles={list} />}
      </div>
    </nav>
  );
}

function Branches({
  roots,
  text,
  slug,
  on,
  articles,
}: {
  readonly roots: readonly Branch[];
  readonly text: TextShown;
  readonly slug: string;
  readonly on: string | null;
  readonly articles: ReactNode;
}) {
  return (
    <ul>
      {roots.map((branch) => {
        const { path, title } = branch.heading;
        const isCurrent = path === text.current;
        const link = (
          <Anchor href={textHref(slug, path, on)} aria-current={isCurrent ? "location" : undefined}>
            {title}
          </Anchor>
        );
        const inside =
          branch.below.length > 0 ? (
            <Branches roots={branch.below} {...{ text, slug, on, articles }} />
          ) : isCurrent ? (
            articles
          ) : null;
        return (
          <li key={path}>
            {branch.below.length > 0 ? (
              <details open={holds(branch, text.current)}>
                <summary>{title}</summary>
                {inside}
              </details>
            ) : (
              <>
                {link}
                {inside}
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
