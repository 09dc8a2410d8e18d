import { Anchor } from "#app/ui/anchor.tsx";
import { useT } from "#app/ui/language.tsx";

import { READ_HREF } from "./reading-form.tsx";

/** For whoever has a whole text rather than a question. */
export function ReadingEntry() {
  const t = useT();
  return (
    <p className="wrap meta reading-entry no-print">
      {t("reading.entryHint")} <Anchor href={READ_HREF}>{t("reading.entry")}</Anchor>
    </p>
  );
}
