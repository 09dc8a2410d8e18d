import { Form } from "@remix-run/react";

import { Anchor } from "#app/ui/anchor.tsx";
import {
  CheckField,
  FormErrors,
  SelectField,
  SubmitButton,
  TextAreaField,
  TextField,
} from "#app/ui/field.tsx";
import { type ReturnedForm, useReturned } from "#app/ui/form-result.ts";
import { useLanguage, useLocal, useT, type Language, type LocalText } from "#app/ui/language.tsx";
import { Banner } from "#app/ui/page.tsx";
import { Picker } from "#app/ui/picker.tsx";

import type { RecordFormChoices } from "./form-choices.server.ts";
import { ProbableDuplicates } from "./probable-duplicates.tsx";

export interface RecordFormValues {
  readonly kind: string;
  readonly titles: LocalText;
  readonly summaries: LocalText;
  readonly language: string;
  readonly year: number;
  readonly regionId: string | null;
  readonly topicIds: readonly string[];
  readonly addresseeBodyIds: readonly string[];
  readonly visibility: string;
  readonly requestedOn: string | null;
  readonly opinionOn: string | null;
  readonly hearingOn: string | null;
  /** Null for a new record. */
  readonly revision: number | null;
}

const all: readonly Language[] = ["kk", "ru", "en"];

/** Creates or edits a record. What was typed comes back on any error; a colleague's change is never overwritten unseen. */
export function RecordForm({
  stored,
  choices,
  kinds,
  result,
  back,
}: {
  readonly stored: RecordFormValues;
  readonly choices: RecordFormChoices;
  /** The kinds to choose from; none when editing. */
  readonly kinds: readonly string[];
  readonly result: ReturnedForm | null;
  readonly back: string;
}) {
  const t = useT();
  const local = useLocal();
  const language = useLanguage();
  const { value, all: values, error, formErrors, isConflict } = useReturned(result);
  const order = [language, ...all.filter((other) => other !== language)];
  const name = (one: LocalText) => local(one)?.text ?? "";
  const chosenTopics = values("topicIds", stored.topicIds);
  const bodies = new Map(choices.bodies.map((body) => [body.id, name(body.name)]));
  const now = (typed: string, kept: string | null | undefined) =>
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
      <ProbableDuplicates duplicates={result?.duplicates} />
      {stored.revision === null ? null : <input type="hidden" name="revision" value={stored.revision} />}
      {kinds.length > 0 ? (
        <SelectField
          name="kind"
          label={t("forms.kind")}
          defaultValue={value("kind", stored.kind)}
          error={error("kind")}
          options={kinds.map((kind) => ({ value: kind, label: t(`status.kind.${kind}`) }))}
        />
      ) : null}
      <fieldset>
        <legend>{t("forms.title")}</legend>
        <p className="hint">{t("forms.titleHint")}</p>
        {order.map((lang) => (
          <TextField
            key={lang}
            name={`titles.${lang}`}
            lang={lang}
            label={t(`forms.in.${lang}`)}
            defaultValue={value(`titles.${lang}`, stored.titles[lang])}
            error={
              error(`titles.${lang}`) ?? (lang === language && lang !== "kk" ? error("titles.kk") : null)
            }
            hint={now(value(`titles.${lang}`, stored.titles[lang]), stored.titles[lang])}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>{t("forms.summary")}</legend>
        <p className="hint">{t("forms.summaryHint")}</p>
        {order.map((lang) => (
          <TextAreaField
            key={lang}
            name={`summaries.${lang}`}
            lang={lang}
            rows={6}
            label={t(`forms.in.${lang}`)}
            defaultValue={value(`summaries.${lang}`, stored.summaries[lang])}
            error={error(`summaries.${lang}`)}
            hint={now(value(`summaries.${lang}`, stored.summaries[lang]), stored.summaries[lang])}
          />
        ))}
      </fieldset>
      <div className="form-row">
        <TextField
          name="year"
          label={t("forms.year")}
          inputMode="numeric"
          defaultValue={value("year", stored.year)}
          error={error("year")}
        />
        <SelectField
          name="language"
          label={t("forms.language")}
          defaultValue={value("language", stored.language)}
          error={error("language")}
          options={all.map((lang) => ({ value: lang, label: t(`forms.languageName.${lang}`) }))}
        />
        <SelectField
          name="regionId"
          label={t("forms.region")}
          defaultValue={value("regionId", stored.regionId)}
          error={error("regionId")}
          options={[
            { value: "", label: t("forms.noRegion") },
            ...choices.regions.map(({ id, name: region }) => ({ value: id, label: name(region) })),
          ]}
        />
      </div>
      <Picker
        name="addresseeBodyIds"
        label={t("forms.addressees")}
        hint={t("forms.addresseesHint")}
        endpoint="/pick/bodies"
        multiple
        defaultItems={values("addresseeBodyIds", stored.addresseeBodyIds)
          .filter((id) => bodies.has(id))
          .map((id) => ({ id, label: bodies.get(id) ?? id }))}
        error={error("addresseeBodyIds")}
      />
      <fieldset>
        <legend>{t("forms.topics")}</legend>
        <div className="checks">
          {choices.topics.map((topic) => (
            <CheckField
              key={topic.id}
              name="topicIds"
              value={topic.id}
              label={name(topic.name)}
              defaultChecked={chosenTopics.includes(topic.id)}
            />
          ))}
        </div>
      </fieldset>
      {stored.kind === "court_opinion" ? (
        <div className="form-row">
          {(["requestedOn", "opinionOn", "hearingOn"] as const).map((field) => (
            <TextField
              key={field}
              name={field}
              label={t(`forms.${field}`)}
              hint={t("forms.dateHint")}
              defaultValue={value(field, stored[field])}
              error={error(field)}
            />
          ))}
        </div>
      ) : null}
      <SelectField
        name="visibility"
        label={t("forms.visibility")}
        hint={t("forms.visibilityHint")}
        defaultValue={value("visibility", stored.visibility)}
        options={[
          { value: "staff", label: t("forms.visible.staff") },
          { value: "legal", label: t("forms.visible.legal") },
        ]}
      />
      <p className="row">
        <SubmitButton>{t(stored.revision === null ? "forms.create" : "forms.save")}</SubmitButton>
        <Anchor className="btn btn-plain" href={back}>
          {t("forms.cancel")}
        </Anchor>
      </p>
    </Form>
  );
}
