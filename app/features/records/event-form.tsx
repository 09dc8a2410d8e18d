import { Form } from "@remix-run/react";

import { Anchor } from "#app/ui/anchor.tsx";
import { FormErrors, SelectField, SubmitButton, TextAreaField, TextField } from "#app/ui/field.tsx";
import { type ReturnedForm, useReturned } from "#app/ui/form-result.ts";
import { useFormat, useLanguage, useLocal, useT, type LocalText } from "#app/ui/language.tsx";
import { Banner } from "#app/ui/page.tsx";
import { Picker } from "#app/ui/picker.tsx";
import { FileField } from "#app/features/files/file-field.tsx";

export interface EventFormProps {
  readonly number: string;
  readonly eventTypes: readonly string[];
  readonly verdicts: readonly string[];
  readonly addressees: readonly { readonly id: string; readonly name: LocalText | null }[];
  readonly stages: readonly { readonly id: string; readonly name: LocalText }[];
  /** What is to be recorded, if the page was asked for it. */
  readonly type: string | null;
  /** The event to be corrected, if this is a correction. */
  readonly corrected: {
    readonly id: string;
    readonly type: string;
    readonly verdict: string | null;
    readonly addresseeId: string | null;
    readonly on: string | null;
    readonly note: LocalText;
  } | null;
  /** Its first event shows it to everybody. */
  readonly isDraft: boolean;
  readonly result: ReturnedForm | null;
}

/** Records what happened, or what happened instead of a wrong entry. */
export function EventForm({
  number,
  isDraft,
  eventTypes,
  verdicts,
  addressees,
  stages,
  type: asked,
  corrected,
  result,
}: EventFormProps) {
  const t = useT();
  const local = useLocal();
  const language = useLanguage();
  const format = useFormat();
  const { value, all, date, error, formErrors } = useReturned(result);
  const none = { value: "", label: t("forms.none") };
  const only = !corrected && addressees.length === 1 ? addressees[0] : undefined;
  return (
    <Form method="post" encType="multipart/form-data" className="form" noValidate>
      <FormErrors errors={formErrors} />
      {corrected ? (
        <Banner tone="hold" word={t("forms.correctionWord")} shape="check">
          {t("forms.correctionText", {
            event: t(`status.event.${corrected.type}`),
            date: format.date(corrected.on),
          })}
        </Banner>
      ) : null}
      {isDraft ? (
        <Banner tone="hold" word={t("forms.event.draftWord")} shape="check">
          {t("forms.event.draftText")}
        </Banner>
      ) : null}
      <input type="hidden" name="correctsId" value={corrected?.id ?? ""} />
      <SelectField
        name="type"
        label={t("forms.event.type")}
        defaultValue={value("type", corrected?.type ?? asked)}
        error={error("type")}
        options={[
          // What is recorded cannot be taken back, so it is chosen, never assumed.
          ...(corrected ? [] : [{ value: "", label: t("forms.choose") }]),
          ...eventTypes.map((type) => ({ value: type, label: t(`status.event.${type}`) })),
        ]}
      />
      <SelectField
        name="verdict"
        label={t("forms.event.verdict")}
        hint={t("forms.event.verdictHint")}
        defaultValue={value("verdict", corrected?.verdict)}
        error={error("verdict")}
        options={[
          none,
          ...verdicts.map((verdict) => ({ value: verdict, label: t(`status.verdict.${verdict}`) })),
        ]}
      />
      <TextField
        {...date("happenedOn", corrected?.on, { hint: t("forms.dateHint") })}
        label={t("forms.event.happenedOn")}
      />
      <SelectField
        name="addresseeId"
        label={t("forms.event.addressee")}
        // Of one addressee it needs no saying; of several the clerk chooses.
        defaultValue={value("addresseeId", corrected?.addresseeId ?? only?.id)}
        error={error("addresseeId")}
        options={[
          none,
          ...addressees.map(({ id, name }) => ({
            value: id,
            label: (name && local(name)?.text) ?? t("record.addressees.unknown"),
          })),
        ]}
      />
      <SelectField
        name="stageId"
        label={t("forms.event.stage")}
        defaultValue={value("stageId")}
        error={error("stageId")}
        options={[none, ...stages.map(({ id, name }) => ({ value: id, label: local(name)?.text ?? id }))]}
      />
      <TextAreaField
        name={`note.${language}`}
        lang={language}
        rows={3}
        label={t("forms.event.note")}
        defaultValue={value(`note.${language}`, corrected?.note[language])}
        error={error(`note.${language}`)}
      />
      <fieldset>
        <legend>{t("forms.event.evidence")}</legend>
        <div className="form-row">
          <TextField
            name="letterNumber"
            label={t("forms.event.letterNumber")}
            defaultValue={value("letterNumber")}
            error={error("letterNumber")}
          />
          <TextField
            {...date("letterOn", null, { hint: t("forms.dayHint") })}
            label={t("forms.event.letterOn")}
          />
        </div>
        <TextAreaField
          name="quote"
          rows={3}
          label={t("forms.event.quote")}
          hint={t("forms.event.quoteHint")}
          defaultValue={value("quote")}
          error={error("quote")}
        />
        <SelectField
          name="quoteLanguage"
          label={t("forms.event.quoteLanguage")}
          defaultValue={value("quoteLanguage", language)}
          options={(["kk", "ru", "en"] as const).map((lang) => ({
            value: lang,
            label: t(`forms.languageName.${lang}`),
          }))}
        />
        <TextField
          name="url"
          type="url"
          label={t("forms.event.url")}
          defaultValue={value("url")}
          error={error("url")}
        />
        <FileField
          label={t("files.evidence")}
          hint={t("files.evidenceHint")}
          error={error("file")}
          sent={all("sentFiles", [])}
        />
        <Picker
          name="actSlug"
          label={t("forms.event.act")}
          endpoint="/pick/acts"
          error={error("actSlug")}
          defaultText={value("actSlug")}
        />
      </fieldset>
      <p className="row">
        <SubmitButton>{t(corrected ? "forms.event.correct" : "forms.event.save")}</SubmitButton>
        <Anchor className="btn btn-plain" href={`/records/${number}`}>
          {t("forms.cancel")}
        </Anchor>
      </p>
    </Form>
  );
}
