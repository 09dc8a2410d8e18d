import { Anchor } from "#app/ui/anchor.tsx";
import { SelectField, TextAreaField, TextField } from "#app/ui/field.tsx";
import { type Returned, type ReturnedForm, useReturned } from "#app/ui/form-result.ts";
import { useLanguage, useT, type Language, type LocalText } from "#app/ui/language.tsx";
import { RevisedForm } from "#app/ui/revised-form.tsx";
import { NormLink } from "#app/features/records/page/record-norms.tsx";

import type { DecisionPageProps, DecisionView, OpinionView } from "./find-decision.server.ts";
import { holdings } from "./holdings.ts";

/** Records a decision of the Court, or sets right what is recorded of it. */
export function DecisionForm({
  page,
  result,
}: {
  readonly page: DecisionPageProps;
  readonly result: ReturnedForm | null;
}) {
  const t = useT();
  const returned = useReturned(result);
  const { date, field } = returned;
  const { decision, opinion } = page;
  return (
    <RevisedForm
      returned={returned}
      revision={page.revision}
      deed="recordDecision"
      save={t(decision ? "forms.decision.saveCorrection" : "forms.decision.save")}
      back={`/records/${page.number}#norms`}
    >
      {decision ? (
        <>
          <input type="hidden" name="isCorrection" value="on" />
          <input type="hidden" name="number" value={decision.number} />
        </>
      ) : null}
      <div className="form-row">
        {decision ? null : (
          <TextField
            {...field("number", null, { hint: t("forms.decision.numberHint") })}
            label={t("forms.decision.number")}
          />
        )}
        <TextField
          {...date("decidedOn", decision?.on, { hint: t("forms.dayHint") })}
          label={t("forms.decision.decidedOn")}
        />
      </div>
      <TextField
        {...field("source", decision?.source ?? decision?.registryUrl, {
          hint: t("forms.decision.sourceHint"),
        })}
        type="url"
        label={t("forms.decision.source")}
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
    </RevisedForm>
  );
}

function HoldingFields({
  norm,
  name,
  held,
  returned,
}: {
  readonly norm: OpinionView["norms"][number];
  readonly name: string;
  readonly held: DecisionView["holdings"][number] | null;
  readonly returned: Returned;
}) {
  const t = useT();
  const { date, field } = returned;
  const say = (holding: string) => t(`status.holding.${holding}`);
  return (
    <fieldset>
      <legend>
        <NormLink norm={norm} />
      </legend>
      <div className="form-row">
        <SelectField
          {...field(`${name}.holding`, held?.holding, { say })}
          label={t("record.opinion.holding")}
          options={[
            { value: "", label: t("forms.decision.notStated") },
            ...holdings.map((holding) => ({ value: holding, label: say(holding) })),
          ]}
        />
        <TextField
          {...date(`${name}.amendBy`, held?.amendBy, { hint: t("forms.decision.amendByHint") })}
          label={t("forms.decision.amendBy")}
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
  returned: { field },
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
        {...field(`${name}.${language}`, stored?.[language])}
        lang={language}
        rows={2}
        label={label}
      />
      {all
        .filter((other) => other !== language)
        .map((other) => (
          <input key={other} type="hidden" name={`${name}.${other}`} value={stored?.[other] ?? ""} />
        ))}
    </>
  );
}
