import { useLocal, type LocalText } from "#app/ui/language.tsx";
import { Local } from "#app/ui/local.tsx";

import { briefBody } from "./brief-body.ts";

/** The name of a state body for a list: without the country, which the pointer still shows. */
export function BodyName({ of }: { readonly of: LocalText | null }) {
  const local = useLocal();
  const name = of && local(of);
  if (!name) return <Local of={null} />;
  const brief = briefBody(name.text, name.lang);
  return brief === name.text ? (
    <Local of={of} />
  ) : (
    <span title={name.text}>
      <Local of={{ [name.lang]: brief }} />
    </span>
  );
}
