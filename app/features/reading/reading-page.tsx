import type { ReturnedForm } from "#app/ui/form-result.ts";
import { useT } from "#app/ui/language.tsx";
import { FormPage } from "#app/ui/form-page.tsx";

import { ReadingForm } from "./reading-form.tsx";
import type { ReadingPart } from "./reading-part.ts";
import { ReadingResult } from "./reading-result.tsx";
import type { Reading } from "./view-reading.server.ts";

/** Where anybody of the office has a text read for its citations. Nothing of the text is kept. */
export function ReadingPage({
  result,
  found,
}: {
  /** What was not taken. */
  readonly result: ReturnedForm | null;
  readonly found: { readonly reading: Reading; readonly part: ReadingPart } | null;
}) {
  const t = useT();
  return (
    <FormPage
      trail={[{ label: t("act.list.title"), href: "/laws" }, { label: t("reading.title") }]}
      title={t("reading.title")}
      lead={t("reading.lead")}
    >
      <ReadingForm result={result} reading={found?.reading ?? null} />
      {found ? <ReadingResult {...found} /> : null}
    </FormPage>
  );
}
