import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { KeepLinkTo } from "#app/features/alerts/keep-link.tsx";
import { keepLinks } from "#app/features/alerts/keep-links.server.ts";
import { citingAddress, savedAddress } from "#app/features/alerts/saved-address.ts";
import { recordsOfNumber } from "#app/features/finding/number-asked.server.ts";
import { SearchPage } from "#app/features/finding/search-page.tsx";
import { viewSearch } from "#app/features/finding/view-search.server.ts";
import { ReadingEntry } from "#app/features/reading/reading-entry.tsx";
import { requireStaff } from "#app/platform/auth.server.ts";
import { languageOf, translator } from "#app/platform/i18n.server.ts";
import { windowTitle } from "#app/ui/window-title.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const language = await languageOf(request, staff);
  const { searchParams } = new URL(request.url);
  if (searchParams.has("go")) {
    const [only, other] = await recordsOfNumber(staff, language, searchParams.get("q") ?? "");
    if (only && !other) return redirect(`/records/${encodeURIComponent(only.number)}`);
    searchParams.delete("go");
    return redirect(`/search?${searchParams.toString()}`);
  }
  const view = await viewSearch(staff, language, searchParams);
  const t = translator(language);
  const address = savedAddress(searchParams);
  const cited = view.found?.cited.map((provision) => citingAddress(provision.cited)) ?? [];
  return {
    ...{ view, address },
    keep: await keepLinks(staff, address === null ? cited : [address, ...cited]),
    windowTitle: view.text === "" ? t("search.title") : t("search.titleFor", { text: view.text }),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.windowTitle);

export default function Search() {
  const { view, keep, address } = useLoaderData<typeof loader>();
  return (
    <>
      <SearchPage
        {...view}
        keep={address === null ? null : <KeepLinkTo link={keep[address]} className="btn" />}
        followCited={(cited, name) => <KeepLinkTo link={keep[citingAddress(cited)]} of={name} />}
      />
      <ReadingEntry />
    </>
  );
}
