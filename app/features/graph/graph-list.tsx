import { shapeOf } from "#app/features/following/status-shape.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { useFormat, useT } from "#app/ui/language.tsx";
import { Local } from "#app/ui/local.tsx";
import { Status } from "#app/ui/status.tsx";

import { toggledNode } from "./graph-address.ts";
import type { GraphNode } from "./graph-node.server.ts";
import { KindShape } from "./kind-shape.tsx";
import type { Graph } from "./view-graph.server.ts";
import { type TreeBranch, type TreeNode, walkTree } from "./walk-tree.ts";

/** The walk as a nested list: the same nodes, edges and links as the drawing, for everybody. */
export function GraphList({ graph }: { readonly graph: Graph }) {
  const t = useT();
  const [first, ...others] = walkTree(graph);
  return (
    <>
      {first ? (
        <ul className="graph-list">
          <ListNode of={first} graph={graph} />
        </ul>
      ) : null}
      {others.length > 0 ? (
        <>
          <h3 className="title-3 gap-t">{t("graph.alsoOpen")}</h3>
          <ul className="graph-list">
            {others.map((each) => (
              <ListNode key={each.ref} of={each} graph={graph} />
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

function ListNode({ of, graph }: { readonly of: TreeNode; readonly graph: Graph }) {
  const t = useT();
  const node = graph.nodes[of.ref];
  if (!node) return null;
  const { branches } = of;
  return (
    <li id={branches ? anchorOf(of.ref) : undefined}>
      <div className="graph-node">
        <NodeWords node={node} detail={of.detail} />{" "}
        {of.isExpandedAbove ? (
          <a className="small" href={`#${anchorOf(of.ref)}`}>
            {t("graph.above")}
          </a>
        ) : of.ref === graph.root ? null : (
          <NodeToggle node={node} graph={graph} />
        )}
      </div>
      {branches && branches.length > 0 ? (
        <ul>
          {branches.map((branch) => (
            <Branch
              key={`${branch.edge} ${branch.direction} ${branch.nodes[0]?.ref ?? ""}`}
              {...{ branch, graph }}
            />
          ))}
        </ul>
      ) : null}
      {graph.expanded[of.ref]?.length === 0 ? <p className="none">{t("graph.noNeighbours")}</p> : null}
    </li>
  );
}

const anchorOf = (ref: string): string => `node-${ref}`;

function Branch({ branch, graph }: { readonly branch: TreeBranch; readonly graph: Graph }) {
  const t = useT();
  const { number } = useFormat();
  const { edge, direction, more, moreHref, nodes } = branch;
  const words = t("graph.more", { n: number(more) });
  return (
    <li>
      <span className="graph-edge">{t(`graph.edge.${direction}.${edge}`)}</span>
      <ul>
        {nodes.map((node) => (
          <ListNode key={node.ref} of={node} graph={graph} />
        ))}
        {more > 0 ? <li>{moreHref ? <Anchor href={moreHref}>{words}</Anchor> : words}</li> : null}
      </ul>
    </li>
  );
}

/** What a node is and is called, with a link to its page. */
export function NodeWords({ node, detail }: { readonly node: GraphNode; readonly detail: string | null }) {
  const t = useT();
  const { kind, word, label, title, year, status, href } = node;
  return (
    <>
      <KindShape kind={kind} /> <span className="meta">{word}</span>{" "}
      {href ? <Anchor href={href}>{label}</Anchor> : label}
      {title ? (
        <>
          {", "}
          <Local of={title} />
        </>
      ) : null}{" "}
      {year === null ? null : <span className="meta">{String(year)}</span>}{" "}
      {status ? <Status shape={shapeOf(status)}>{t(`status.record.${status}`)}</Status> : null}
      {detail ? <span className="tag">{t(detail)}</span> : null}
    </>
  );
}

/** Expands a node or folds it, at the same place of the page. */
export function NodeToggle({ node, graph }: { readonly node: GraphNode; readonly graph: Graph }) {
  const t = useT();
  const isOpen = graph.expanded[node.ref] !== undefined;
  const name = `${node.word} ${node.label}`;
  return (
    <Anchor
      className="small"
      href={toggledNode(graph.asked, node.ref)}
      stay
      aria-label={t(isOpen ? "graph.foldOf" : "graph.expandOf", { name })}
    >
      {t(isOpen ? "graph.fold" : "graph.expand")}
    </Anchor>
  );
}
