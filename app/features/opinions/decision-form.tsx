import { Form } from "@remix-run/react";

import { Anchor } from "#app/ui/anchor.tsx";
import { FormErrors, SelectField, SubmitButton, TextAreaField, TextField } from "#app/ui/field.tsx";
import { type ReturnedForm, useReturned } from "#app/ui/form-result.ts";
import { useFormat, useLanguage, useT, type Language, type LocalText } from "#app/ui/language.tsx";
import { Banner } from "#app/ui/page.tsx";
import { NormLink } from "#app/features/records/page/record-norms.tsx";

import type { DecisionPageProps, DecisionView, OpinionView } from "./find-decision.server.ts";
import { holdings } from "./holdings.ts";

type Returned = ReturnType<typeof useReturned>;

/** Records a decision of the Court, or sets right what is recorded of it. */
export function DecisionForm({
  page,
  result,
}: {
  readonly page: DecisionPageProps;
  readonly result: ReturnedForm | null;
}) {
  const t = useT();
  const { date } = useFormat();
  const returned = useReturned(result);
  const { value, error, formErrors, isConflict } = returned;
  const { decision, opinion } = page;
  const day = value("decidedOn", decision?.on);
  return (
    <Form method="post" className="form" noValidate>
      {isConflict ? (
        <Banner tone="hold" word={t("forms.changedWord")} shape="check" live>
          {t("forms.changedText")}
        </Banner>
      ) : (
        <FormErrors errors={formErrors} />
      )}
      <input type="hidden" name="revision" value={page.revision} />
      {decision ? (
        <>
          <input type="hidden" name="isCorrection" value="on" />
          <input type="hidden" name="number" value={decision.number} />
        </>
      ) : null}
      <div className="form-row">
        {decision ? null : (
          <TextField
            name="number"
            label={t("forms.decision.number")}
            hint={t("forms.decision.numberHint")}
            defaultValue={value("number")}
            error={error("number")}
          />
        )}
        <TextField
          name="decidedOn"
          label={t("forms.decision.decidedOn")}
          hint={
            isConflict && decision && day !== decision.on
              ? t("forms.nowInRecord", { text: date(decision.on) })
              : t("forms.dayHint")
          }
          defaultValue={day}
          error={error("decidedOn")}
        />
      </div>
      <TextField
        name="source"
        type="url"
        label={t("forms.decision.source")}
        hint={t("forms.decision.sourceHint")}
        defaultValue={value("source", decision?.source ?? decision?.registryUrl)}
        error={error("source")}
      />
      <NoteField
        name="note"
        label={t("forms.decision.note")}
        stored={decision?.note ?? null}
        returned={returned}
      />
      {opinion.norms.length === 0 ? (
        <p className="hint">
          {t("forms.decision.noNorms")}{" "}
          <Anchor href={`/records/${page.number}/links#link-norms`}>{t("forms.decision.addNorms")}</Anchor>
        </p>
      ) : null}
      {opinion.norms.map((norm, index) => (
        <HoldingFields
          key={norm.id}
          norm={norm}
          name={`holdings[${String(index)}]`}
          held={decision?.holdings.find((holding) => holding.norm === norm.id) ?? null}
          returned={returned}
        />
      ))}
      <p className="row">
        <SubmitButton name="deed" value="recordDecision">
          {t(decision ? "forms.decision.saveCorrection" : "forms.decision.save")}
        </SubmitButton>
        <Anchor className="btn btn-plain" href={`/records/${page.number}#norms`}>
          {t("forms.cancel")}
        </Anchor>
      </p>
    </Form>
  );
}

function HoldingFields({
  norm,
  name,
  held,
  returned: { value, error, isConflict },
  returned,
}: {
  readonly norm: OpinionView["norms"][number];
  readonly name: string;
  readonly held: DecisionView["holdings"][number] | null;
  readonly returned: Returned;
}) {
  const t = useT();
  const { date } = useFormat();
  const say = (holding: string | null | undefined) =>
    holding ? t(`status.holding.${holding}`) : t("forms.decision.notStated");
  const chosen = value(`${name}.holding`, held?.holding);
  const term = value(`${name}.amendBy`, held?.amendBy);
  const now = (typed: string, kept: string | null | undefined, text: string) =>
    isConflict && typed !== (kept ?? "") ? t("forms.nowInRecord", { text }) : null;
  return (
    <fieldset>
      <legend>
        <NormLink norm={norm} />
      </legend>
      <div className="form-row">
        <SelectField
          name={`${name}.holding`}
          label={t("record.opinion.holding")}
          defaultValue={chosen}
          error={error(`${name}.holding`)}
          hint={now(chosen, held?.holding, say(held?.holding))}
          options={[
            { value: "", label: t("forms.decision.notStated") },
            ...holdings.map((holding) => ({ value: holding, label: say(holding) })),
          ]}
        />
        <TextField
          name={`${name}.amendBy`}
          label={t("forms.decision.amendBy")}
          hint={now(term, held?.amendBy, date(held?.amendBy ?? null)) ?? t("forms.decision.amendByHint")}
          defaultValue={term}
          error={error(`${name}.amendBy`)}
        />
      </div>
      <NoteField
        name={`${name}.note`}
        label={t("forms.decision.holdingNote")}
        stored={held?.note ?? null}
        returned={returned}
      />
      <input type="hidden" name={`${name}.norm`} value={norm.id} />
    </fieldset>
  );
}

const all: readonly Language[] = ["kk", "ru", "en"];

/** A note in the reader's language; what stands in the others is sent along, so that it stays. */
function NoteField({
  name,
  label,
  stored,
  returned: { value, error },
}: {
  readonly name: string;
  readonly label: string;
  readonly stored: LocalText | null;
  readonly returned: Returned;
}) {
  const language = useLanguage();
  return (
    <>
      <TextAreaField
        name={`${name}.${language}`}
        lang={language}
        rows={2}
        label={label}
        defaultValue={value(`${name}.${language}`, stored?.[language])}
        error={error(`${name}.${language}`)}
      />
      {all
        .filter((other) => other !== language)
        .map((other) => (
          <input key={other} type="hidden" name={`${name}.${other}`} value={stored?.[other] ?? ""} />
        ))}
    </>
  );
}
