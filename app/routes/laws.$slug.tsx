import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { KeepLinkTo } from "#app/features/alerts/keep-link.tsx";
import { keepLinks } from "#app/features/alerts/keep-links.server.ts";
import { citingAddress } from "#app/features/alerts/saved-address.ts";
import { ActPage } from "#app/features/laws/act-page.tsx";
import { provisionAsked } from "#app/features/laws/provision-asked.ts";
import { viewAct } from "#app/features/laws/view-act.server.ts";
import { RecordsOfAct } from "#app/features/records/list-of-act.tsx";
import { requireStaff } from "#app/platform/auth.server.ts";
import { found } from "#app/platform/http.server.ts";
import { languageOf } from "#app/platform/i18n.server.ts";
import { windowTitle } from "#app/ui/window-title.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const language = await languageOf(request, staff);
  const { searchParams } = new URL(request.url);
  const slug = params["slug"] ?? "";
  // A provision as lawyers write it, from the field above the tree.
  const place = provisionAsked(slug, searchParams);
  if (place) return redirect(place);
  const view = found(await viewAct(staff, language, slug, searchParams));
  const cited = [slug, ...view.provisions.map(({ path }) => `${slug}#${path}`)];
  return { ...view, keep: await keepLinks(staff, cited.map(citingAddress)) };
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.windowTitle);

export default function Act() {
  const { said, keep, ...shown } = useLoaderData<typeof loader>();
  const follow = (path: string | null, name: string) => {
    const { slug } = shown.act;
    const cited = path === null ? slug : `${slug}#${path}`;
    const link = keep[citingAddress(cited)];
    return <KeepLinkTo link={link} of={name} {...(path === null && { className: "btn" })} />;
  };
  return (
    <ActPage {...shown} follow={follow}>
      <RecordsOfAct said={said} slug={shown.act.slug} />
    </ActPage>
  );
}
