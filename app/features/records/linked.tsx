import { Form } from "@remix-run/react";
import type { ReactNode } from "react";

import { SubmitButton } from "#app/ui/field.tsx";
import { useT } from "#app/ui/language.tsx";

/** Something a record is tied to, with the button that unties it. */
export function Linked({
  deed,
  id,
  name,
  children,
}: {
  readonly deed: string;
  readonly id: string;
  /** What a screen reader says after «Remove». */
  readonly name: string;
  readonly children: ReactNode;
}) {
  const t = useT();
  return (
    <li>
      <div>{children}</div>
      <Form method="post">
        <input type="hidden" name="id" value={id} />
        <SubmitButton name="deed" value={deed} tone="plain" small>
          {t("forms.links.remove")}
          <span className="vh"> {name}</span>
        </SubmitButton>
      </Form>
    </li>
  );
}
