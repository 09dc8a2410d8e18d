import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { KeepLinkTo } from "#app/features/alerts/keep-link.tsx";
import { keepLinks } from "#app/features/alerts/keep-links.server.ts";
import { citingAddress } from "#app/features/alerts/saved-address.ts";
import { ActPage } from "#app/features/laws/act-page.tsx";
import { viewAct } from "#app/features/laws/view-act.server.ts";
import { RecordsOfAct } from "#app/features/records/list-of-act.tsx";
import { requireStaff } from "#app/platform/auth.server.ts";
import { found } from "#app/platform/http.server.ts";
import { languageOf } from "#app/platform/i18n.server.ts";
import { windowTitle } from "#app/ui/window-title.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const language = await languageOf(request, staff);
  const slug = params["slug"] ?? "";
  const view = found(await viewAct(staff, language, slug, new URL(request.url).searchParams));
  const cited = [slug, ...view.provisions.map(({ path }) => `${slug}#${path}`)];
  return { ...view, keep: await keepLinks(staff, cited.map(citingAddress)) };
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.windowTitle);

export default function Act() {
  const { said, act, provisions, more, mayEdit, keep } = useLoaderData<typeof loader>();
  const follow = (path: string | null, name: string) => {
    const cited = path === null ? act.slug : `${act.slug}#${path}`;
    const link = keep[citingAddress(cited)];
    return <KeepLinkTo link={link} of={name} {...(path === null && { className: "btn" })} />;
  };
  return (
    <ActPage act={act} provisions={provisions} more={more} mayEdit={mayEdit} follow={follow}>
      <RecordsOfAct said={said} />
    </ActPage>
  );
}
