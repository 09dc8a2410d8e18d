import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { newForYou } from "#app/features/alerts/new-hits.server.ts";
import { unseenNotices } from "#app/features/drafting/notices/notices.server.ts";
import { HomePage } from "#app/features/home/home-page.tsx";
import { readSection, whatWaits } from "#app/features/home/queries.server.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { languageOf, translator } from "#app/platform/i18n.server.ts";
import { windowTitle } from "#app/ui/window-title.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const language = await languageOf(request, staff);
  const whole = readSection(new URL(request.url).searchParams.get("all"));
  const [waits, fresh, notices] = await Promise.all([
    whatWaits(staff, language, whole),
    newForYou(staff, language),
    unseenNotices(staff),
  ]);
  return { waits, fresh, notices, windowTitle: translator(language)("home.title") };
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.windowTitle);

export default function Home() {
  const { waits, fresh, notices } = useLoaderData<typeof loader>();
  return <HomePage waits={waits} fresh={fresh} notices={notices} />;
}
