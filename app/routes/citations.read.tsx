import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { useState } from "react";

import { readByForm } from "#app/features/reading/read-by-form.server.ts";
import { ReadingPage } from "#app/features/reading/reading-page.tsx";
import { partIn } from "#app/features/reading/reading-part.ts";
import { viewReading } from "#app/features/reading/view-reading.server.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { languageOf, translator } from "#app/platform/i18n.server.ts";
import { windowTitle } from "#app/ui/window-title.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  return { windowTitle: translator(await languageOf(request, staff))("reading.title") };
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request);
  const language = await languageOf(request, staff);
  return readByForm(request, async ({ text, date, form }) => ({
    reading: await viewReading(language, text, date),
    part: partIn(form),
  }));
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.windowTitle);

export default function ReadCitations() {
  // The form is sent as a whole page, so this is all the answer there is; a jump within the page would take it away.
  const [answer] = useState(useActionData<typeof action>());
  const found = answer && "reading" in answer ? answer : null;
  return <ReadingPage result={answer && !("reading" in answer) ? answer : null} found={found} />;
}
