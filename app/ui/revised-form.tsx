import { Form } from "@remix-run/react";
import type { ReactNode } from "react";

import { Anchor } from "./anchor.tsx";
import { FormErrors, SubmitButton } from "./field.tsx";
import type { Returned } from "./form-result.ts";
import { useT } from "./language.tsx";
import { Banner } from "./page.tsx";

/**
 * A form over something that a colleague may change meanwhile: it carries the revision that was read, says so when
 * somebody was faster, and ends with one button that saves and one that leaves.
 */
export function RevisedForm({
  returned: { formErrors, isConflict },
  revision,
  save,
  deed,
  back,
  className,
  children,
}: {
  readonly returned: Returned;
  /** Null for something new. */
  readonly revision: number | null;
  /** What the button says, unless "Create" or "Save". */
  readonly save?: ReactNode;
  /** Which of the page's deeds this is, where it has several. */
  readonly deed?: string | undefined;
  readonly back: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  const t = useT();
  return (
    <Form method="post" className={className ? `form ${className}` : "form"} noValidate>
      {isConflict ? (
        <Banner tone="hold" word={t("forms.changedWord")} shape="check" live>
          {t("forms.changedText")}
        </Banner>
      ) : (
        <FormErrors errors={formErrors} />
      )}
      {revision === null ? null : <input type="hidden" name="revision" value={revision} />}
      {children}
      <p className="row">
        <SubmitButton name={deed === undefined ? undefined : "deed"} value={deed}>
          {save ?? t(revision === null ? "forms.create" : "forms.save")}
        </SubmitButton>
        <Anchor className="btn btn-plain" href={back}>
          {t("forms.cancel")}
        </Anchor>
      </p>
    </Form>
  );
}
