import type { Properties } from "hast";
import type { Root } from "mdast";
import { visit } from "unist-util-visit";

import { ANCHOR_PREFIX } from "./heading-anchors.ts";
import type { Target } from "./targets.ts";

/** What a target is called, and where it is read. */
export interface Resolved {
  readonly href: string;
  readonly title: string;
}

/** Null: there is no such thing, or not for this reader. */
export type Resolve = (target: Target) => Resolved | null;

/** Makes links of `[[…]]`; what leads nowhere stays as its words, marked as broken. */
export function linkTargets({ resolve, broken }: { readonly resolve: Resolve; readonly broken: string }) {
  return (tree: Root): void => {
    visit(tree, "wikiLink", (node) => {
      const { target } = node;
      const resolved = isWithin(target) ? partOf(tree, target.anchor) : resolve(target);
      const words = node.label ?? resolved?.title ?? nameOf(target);
      node.data = {
        hName: resolved ? "a" : "span",
        hProperties: resolved
          ? { href: resolved.href, ...looks(target) }
          : { className: ["wiki-broken"], title: broken },
        hChildren: [{ type: "text", value: words }],
      };
    });
  };
}

type Within = Extract<Target, { kind: "page" }>;
const isWithin = (target: Target): target is Within => target.kind === "page" && target.slug === "";

/** `[[#part]]`: a part of the page itself. */
function partOf(tree: Root, anchor: string | null): Resolved | null {
  const heading = tree.data?.headings?.find((one) => one.anchor === anchor);
  return heading ? { href: `#${ANCHOR_PREFIX}${heading.anchor}`, title: heading.title } : null;
}

function looks(target: Target): Properties {
  if (target.kind === "term") return { className: ["term"], ariaDescribedBy: [`term-${target.id}`] };
  return { className: [target.kind === "act" ? "cite" : "wiki"] };
}

function nameOf(target: Target): string {
  if (target.kind === "record") return target.number;
  if (target.kind === "term") return target.id;
  return target.kind === "act" ? target.slug : target.slug || (target.anchor ?? "");
}
