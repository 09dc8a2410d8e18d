import cytoscape, { type Core } from "cytoscape";
import fcose from "cytoscape-fcose";
import { useEffect, useRef } from "react";

import { useT } from "#app/ui/language.tsx";

import type { Drawn } from "./drawn-elements.ts";
import { drawingStyle } from "./drawing-style.client.ts";

cytoscape.use(fcose);

/** The library writes a style sheet of one rule unless an element of this name is there. Ours has the rule already. */
const STYLE_ID = "__________cytoscape_stylesheet";
const STEP = 1.3;

/** The drawing. Only for the eye and the pointer: the list on the same page says the same to everybody. */
export function GraphCanvas({
  drawn,
  onChoose,
}: {
  readonly drawn: Drawn;
  readonly onChoose: (id: string | null) => void;
}) {
  const t = useT();
  const place = useRef<HTMLDivElement>(null);
  const core = useRef<Core | null>(null);

  useEffect(() => {
    const container = place.current;
    if (!container) return;
    const cy = cytoscape({
      ...{ container, style: drawingStyle(container), minZoom: 0.2, maxZoom: 3 },
      // The wheel scrolls the page, as everywhere.
      ...{ userZoomingEnabled: false, boxSelectionEnabled: false },
    });
    cy.on("select", "node", ({ target }: { target: { id(): string } }) => {
      onChoose(target.id());
    });
    cy.on("unselect", "node", () => {
      onChoose(null);
    });
    core.current = cy;
    const scheme = matchMedia("(prefers-color-scheme: dark)");
    const repaint = () => {
      cy.style(drawingStyle(container));
    };
    scheme.addEventListener("change", repaint);
    // The library remembers where on the page it is; what loads above moves it without its knowing.
    const lookAgain = () => {
      cy.resize();
    };
    container.addEventListener("pointerenter", lookAgain);
    container.addEventListener("pointerdown", lookAgain, true);
    return () => {
      container.removeEventListener("pointerenter", lookAgain);
      container.removeEventListener("pointerdown", lookAgain, true);
      scheme.removeEventListener("change", repaint);
      cy.destroy();
      core.current = null;
    };
  }, [onChoose]);

  useEffect(() => {
    const cy = core.current;
    if (cy) draw(cy, drawn);
  }, [drawn]);

  const zoom = (by: number) => {
    const cy = core.current;
    cy?.zoom({
      level: cy.zoom() * by,
      renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 },
    });
  };
  return (
    <>
      <span id={STYLE_ID} hidden />
      <div
        ref={place}
        className="graph-canvas"
        role="img"
        aria-label={t("graph.drawingOf", { nodes: drawn.nodes.length, edges: drawn.edges.length })}
      />
      <p className="graph-zoom">
        <button
          type="button"
          className="btn btn-s"
          onClick={() => {
            zoom(STEP);
          }}
        >
          {t("graph.zoomIn")}
        </button>
        <button
          type="button"
          className="btn btn-s"
          onClick={() => {
            zoom(1 / STEP);
          }}
        >
          {t("graph.zoomOut")}
        </button>
        <button type="button" className="btn btn-s" onClick={() => core.current?.fit(undefined, 30)}>
          {t("graph.fit")}
        </button>
      </p>
    </>
  );
}

/** What is drawn already stays near its place; what is new grows from what it is tied to. */
function draw(cy: Core, { nodes, edges }: Drawn): void {
  const wanted = new Set([...nodes, ...edges].map(({ id }) => id));
  const isFirst = cy.nodes().empty();
  cy.batch(() => {
    cy.elements()
      .filter((element) => !wanted.has(element.id()))
      .remove();
    for (const node of nodes) {
      const there = cy.getElementById(node.id);
      if (there.nonempty()) {
        there.data(node);
        continue;
      }
      const tied = edges.find(({ source, target }) => source === node.id || target === node.id);
      const other = tied ? cy.getElementById(tied.source === node.id ? tied.target : tied.source) : null;
      const position = other?.nonempty() ? { ...other.position() } : { x: 0, y: 0 };
      cy.add({ group: "nodes", data: { ...node }, position });
    }
    for (const edge of edges) {
      if (cy.getElementById(edge.id).empty()) cy.add({ group: "edges", data: { ...edge } });
    }
  });
  // The library's types know only its own layouts.
  const layout = {
    ...{ name: "fcose", randomize: isFirst, animate: false, fit: true, padding: 30, quality: "proof" },
    ...{ idealEdgeLength: 130, nodeRepulsion: 9000, nodeDimensionsIncludeLabels: true },
  } as cytoscape.LayoutOptions;
  cy.layout(layout).run();
  keepReadable(cy);
}

const LEAST_ZOOM = 0.75;
const MOST_ZOOM = 1.2;

/** Whole where its words can be read, else its last step: on a narrow screen a walk is looked at piece by piece. */
function keepReadable(cy: Core): void {
  const zoom = cy.zoom();
  if (zoom >= LEAST_ZOOM && zoom <= MOST_ZOOM) return;
  cy.zoom(zoom < LEAST_ZOOM ? LEAST_ZOOM : MOST_ZOOM);
  const steps = cy.nodes("[?isExpanded]");
  cy.center(zoom < LEAST_ZOOM ? steps.last() : undefined);
}
