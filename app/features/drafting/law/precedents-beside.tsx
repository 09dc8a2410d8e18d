import { useState } from "react";

import { PrecedentsPart } from "#app/features/precedents/precedents-part.tsx";
import { useT } from "#app/ui/language.tsx";

/** What the office said on the like before; looked for once somebody asks. */
export function PrecedentsBeside({ number }: { readonly number: string }) {
  const t = useT();
  const [isOpen, open] = useState(false);
  return (
    <details
      className="low"
      onToggle={(event) => {
        open(event.currentTarget.open);
      }}
    >
      <summary>{t("precedents.title")}</summary>
      {isOpen ? <PrecedentsPart number={number} /> : null}
    </details>
  );
}
