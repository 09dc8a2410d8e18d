import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { readGraphAddress } from "#app/features/graph/graph-address.ts";
import { GraphPage } from "#app/features/graph/graph-page.tsx";
import { viewGraph } from "#app/features/graph/view-graph.server.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { found } from "#app/platform/http.server.ts";
import { languageOf, translator } from "#app/platform/i18n.server.ts";
import { windowTitle } from "#app/ui/window-title.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const language = await languageOf(request, staff);
  const { searchParams } = new URL(request.url);
  const t = translator(language);
  if (!searchParams.has("from")) return { graph: null, windowTitle: t("graph.title") };
  const graph = found(await viewGraph(staff, language, readGraphAddress(searchParams)));
  return { graph, windowTitle: t("graph.titleOf", { name: graph.nodes[graph.root]?.label ?? "" }) };
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.windowTitle);

export default function Connections() {
  const { graph } = useLoaderData<typeof loader>();
  return <GraphPage graph={graph} />;
}
