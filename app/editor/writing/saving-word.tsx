import { useT } from "#app/ui/language.tsx";

import type { SessionView } from "./editor-session.ts";

const CLASSES = { saved: "saved", saving: "saved saved-ing", notSaved: "saved saved-not" } as const;

/** One of three words, and never "Saved" before the database has it. */
export function SavingWord({ view }: { readonly view: SessionView }) {
  const t = useT();
  return (
    <p className={CLASSES[view.saving]} role="status">
      {t(`editor.${view.ready ? view.saving : "opening"}`)}
    </p>
  );
}
