import type { StylesheetJson } from "cytoscape";

import { DRAWN_SHAPES } from "./kind-shape.tsx";

/** The page's colours as a canvas takes them: tokens are pairs that only an element resolves. */
function inks(place: HTMLElement): (token: string) => string {
  return (token) => {
    const probe = document.createElement("span");
    probe.style.color = `var(--${token})`;
    place.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  };
}

/** How the drawing looks on the page as it is now: light or dark. */
export function drawingStyle(place: HTMLElement): StylesheetJson {
  const ink = inks(place);
  const font = getComputedStyle(place).fontFamily;
  return [
    {
      selector: "node",
      style: {
        ...{ label: "data(label)", "text-wrap": "wrap", "text-max-width": "130px", "line-height": 1.2 },
        ...{ "text-valign": "bottom", "text-margin-y": 4, "font-family": font, "font-size": 12 },
        ...{ color: ink("ink"), width: 24, height: 24, "background-color": ink("raised") },
        ...{ "border-width": 1.5, "border-color": ink("ink-2") },
        ...{ "text-background-color": ink("paper"), "text-background-opacity": 0.85 },
      },
    },
    ...Object.entries(DRAWN_SHAPES).map(([kind, shape]) => ({
      selector: `node[kind = "${kind}"]`,
      style: { shape },
    })),
    { selector: 'node[kind = "group"]', style: { "border-style": "double", "border-width": 5 } },
    { selector: 'node[kind = "provision"]', style: { width: 30, height: 20 } },
    {
      selector: 'node[kind = "more"]',
      style: { shape: "ellipse", width: 10, height: 10, "border-style": "dotted", color: ink("accent") },
    },
    { selector: "node[?isExpanded]", style: { "border-color": ink("accent"), "border-width": 3 } },
    { selector: "node[?isRoot]", style: { "background-color": ink("accent"), "font-weight": 600 } },
    {
      selector: "node:selected",
      style: { "background-color": ink("wash"), "border-color": ink("accent"), "border-width": 4 },
    },
    {
      selector: "edge",
      style: {
        ...{ label: "data(label)", "font-family": font, "font-size": 11, color: ink("ink-2") },
        ...{ width: 1, "line-color": ink("rule-2"), "curve-style": "bezier" },
        ...{ "target-arrow-shape": "triangle", "target-arrow-color": ink("ink-3"), "arrow-scale": 0.8 },
        ...{ "text-wrap": "wrap", "text-rotation": "autorotate", "text-background-color": ink("paper") },
        ...{ "text-background-opacity": 0.85 },
      },
    },
  ];
}
