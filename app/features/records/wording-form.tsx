import { Form } from "@remix-run/react";

import { Anchor } from "#app/ui/anchor.tsx";
import { CheckField, FormErrors, SubmitButton, TextAreaField } from "#app/ui/field.tsx";
import { type ReturnedForm, useReturned } from "#app/ui/form-result.ts";
import { useLanguage, useT, type Language } from "#app/ui/language.tsx";
import { Banner } from "#app/ui/page.tsx";

import type { RecordView } from "./view-record.server.ts";

const all: readonly Language[] = ["kk", "ru", "en"];
const PARTS = ["current", "proposed", "justification"] as const;

/** Writes a row of the comparative table; a colleague's change is never overwritten unseen. */
export function WordingForm({
  norm,
  revision,
  back,
  result,
}: {
  readonly norm: Pick<RecordView["norms"][number], (typeof PARTS)[number] | "isSummary">;
  readonly revision: number;
  readonly back: string;
  readonly result: ReturnedForm | null;
}) {
  const t = useT();
  const language = useLanguage();
  const { value, all: values, error, formErrors, isConflict } = useReturned(result);
  const order = [language, ...all.filter((other) => other !== language)];
  const now = (typed: string, kept: string | null) =>
    isConflict && typed !== (kept ?? "") ? t("forms.nowInRecord", { text: kept ?? "—" }) : null;
  return (
    <Form method="post" className="form" noValidate>
      {isConflict ? (
        <Banner tone="hold" word={t("forms.changedWord")} shape="check" live>
          {t("forms.changedText")}
        </Banner>
      ) : (
        <FormErrors errors={formErrors} />
      )}
      <input type="hidden" name="revision" value={revision} />
      {PARTS.map((part) => (
        <fieldset key={part}>
          <legend>{t(`forms.wording.${part}`)}</legend>
          {order.map((lang) => {
            const name = `${part}.${lang}`;
            const text = value(name, norm[part][lang]);
            return (
              <TextAreaField
                key={lang}
                name={name}
                lang={lang}
                rows={part === "justification" ? 4 : 6}
                label={t(`forms.in.${lang}`)}
                defaultValue={text}
                error={error(name)}
                hint={now(text, norm[part][lang])}
              />
            );
          })}
        </fieldset>
      ))}
      <CheckField
        name="isSummary"
        label={t("forms.wording.isSummary")}
        hint={t("forms.wording.isSummaryHint")}
        defaultChecked={values("isSummary", norm.isSummary ? ["on"] : []).length > 0}
      />
      <p className="row">
        <SubmitButton>{t("forms.save")}</SubmitButton>
        <Anchor className="btn btn-plain" href={back}>
          {t("forms.cancel")}
        </Anchor>
      </p>
    </Form>
  );
}
