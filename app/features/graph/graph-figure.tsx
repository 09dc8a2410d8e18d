import { lazy, Suspense, useCallback, useMemo, useState } from "react";

import { Anchor } from "#app/ui/anchor.tsx";
import { useHydrated } from "#app/ui/hydrated.ts";
import { useFormat, useT } from "#app/ui/language.tsx";
import { Section } from "#app/ui/page.tsx";

import { type Drawn, drawnElements } from "./drawn-elements.ts";
import { NodeToggle, NodeWords } from "./graph-list.tsx";
import { readRef } from "./node-kinds.ts";
import type { Graph } from "./view-graph.server.ts";

/** The library is large, and no other page needs it. */
const Canvas = lazy(async () => ({ default: (await import("./graph-canvas.client.tsx")).GraphCanvas }));

/** The drawing and what was chosen on it. Without JavaScript there is none, and the list says all. */
export function GraphFigure({ graph }: { readonly graph: Graph }) {
  const t = useT();
  const { number } = useFormat();
  const isHydrated = useHydrated();
  const [chosen, setChosen] = useState<string | null>(null);
  const choose = useCallback((id: string | null) => {
    setChosen(id);
  }, []);
  const drawn = useMemo(() => drawnElements(graph, t, number), [graph, t, number]);
  if (!isHydrated) return null;
  return (
    <Section id="drawing" title={t("graph.drawing")}>
      <Suspense fallback={<div className="graph-canvas" />}>
        <Canvas drawn={drawn} onChoose={choose} />
      </Suspense>
      <p className="graph-chosen" role="status">
        <Chosen id={chosen} graph={graph} drawn={drawn} />
      </p>
    </Section>
  );
}

function Chosen({
  id,
  graph,
  drawn,
}: {
  readonly id: string | null;
  readonly graph: Graph;
  readonly drawn: Drawn;
}) {
  const t = useT();
  const list = id === null ? undefined : drawn.lists[id];
  if (list) return list.href ? <Anchor href={list.href}>{list.words}</Anchor> : list.words;
  const ref = id === null ? null : readRef(id);
  const node = ref === null ? undefined : graph.nodes[ref];
  if (!node) return <span className="meta">{t("graph.drawingHint")}</span>;
  return (
    <>
      <NodeWords node={node} detail={null} />{" "}
      {node.ref === graph.root ? null : <NodeToggle node={node} graph={graph} />}
    </>
  );
}
