import { Anchor } from "#app/ui/anchor.tsx";
import { useT } from "#app/ui/language.tsx";
import { Local } from "#app/ui/local.tsx";

import type { ActInBrief } from "./act-in-brief.server.ts";

/** An act in passing: "Criminal Code", "Order No. 712". */
export function ActName({ act, className }: { readonly act: ActInBrief; readonly className: string }) {
  const t = useT();
  return (
    <Anchor className={className} href={`/laws/${encodeURIComponent(act.slug)}`}>
      {act.short === null && act.number !== null ? (
        `${t(`status.actForm.${act.form}`)} ${t("act.number", { number: act.number })}`
      ) : (
        <Local of={act.short ?? act.title} />
      )}
    </Anchor>
  );
}
