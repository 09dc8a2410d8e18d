import { useT } from "#app/ui/language.tsx";
import { Local } from "#app/ui/local.tsx";
import { Crumbs, Empty, Section } from "#app/ui/page.tsx";

import { GraphFigure } from "./graph-figure.tsx";
import { GraphFilters } from "./graph-filters.tsx";
import { GraphList } from "./graph-list.tsx";
import type { Graph } from "./view-graph.server.ts";

/** What is tied to what: a drawing for the eye, and beside it the same as a list. */
export function GraphPage({ graph }: { readonly graph: Graph | null }) {
  const t = useT();
  const root = graph?.nodes[graph.root];
  const home = { label: t("lists.home"), href: "/" };
  if (!graph || !root) {
    return (
      <div className="wrap">
        <Crumbs items={[home, { label: t("graph.title") }]} />
        <h1 className="title">{t("graph.title")}</h1>
        <Empty title={t("graph.begin")}>{t("graph.beginHow")}</Empty>
      </div>
    );
  }
  return (
    <div className="wrap">
      <Crumbs items={[home, { label: root.label, href: root.href }, { label: t("graph.title") }]} />
      <header className="list-head">
        <p className="meta">{root.word}</p>
        <h1 className="title">{t("graph.titleOf", { name: root.label })}</h1>
        {root.title ? (
          <p className="lead">
            <Local of={root.title} />
          </p>
        ) : null}
        <p className="meta">{t("graph.lead")}</p>
      </header>
      <GraphFilters key={JSON.stringify([graph.asked.kinds, graph.asked.year])} graph={graph} />
      <GraphFigure graph={graph} />
      <Section id="list" title={t("graph.list")} note={t("graph.listNote")}>
        <GraphList graph={graph} />
      </Section>
    </div>
  );
}
