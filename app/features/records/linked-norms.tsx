import { Form } from "@remix-run/react";

import { Anchor } from "#app/ui/anchor.tsx";
import { SelectField, SubmitButton, TextAreaField, TextField } from "#app/ui/field.tsx";
import { type ReturnedForm, useReturned } from "#app/ui/form-result.ts";
import { useT } from "#app/ui/language.tsx";
import { Section } from "#app/ui/page.tsx";
import { Picker } from "#app/ui/picker.tsx";

import { Linked } from "./linked.tsx";
import { positions } from "./norm-positions.ts";
import { NormLink } from "./page/record-norms.tsx";
import type { RecordView } from "./view-record.server.ts";

type NormAtIssue = NonNullable<RecordView["opinion"]>["norms"][number];

/** The norms a record concerns and the laws it cites; in an opinion each norm at issue with our position. */
export function LinkedNorms({
  record,
  result,
}: {
  readonly record: Pick<RecordView, "number" | "revision" | "norms" | "cited" | "opinion">;
  readonly result: ReturnedForm | null;
}) {
  const t = useT();
  const { number, revision, norms, opinion } = record;
  const cited = record.cited.flatMap(({ norm, places }) =>
    places.flatMap(({ id, origin }) => (origin === "entered" ? [{ id, norm }] : [])),
  );
  return (
    <Section id="link-norms" title={t("forms.links.norms")} note={t("forms.links.normsNote")}>
      <ul className="linked">
        {opinion
          ? opinion.norms.map((norm) => (
              <Linked key={norm.id} deed="removeNorm" id={norm.id} name={norm.href}>
                <NormLink norm={norm} />
                <PositionForm norm={norm} revision={revision} result={result} />
              </Linked>
            ))
          : norms.map((norm) => (
              <Linked key={norm.id} deed="removeNorm" id={norm.id} name={norm.href}>
                <NormLink norm={norm} />{" "}
                <Anchor className="small" href={`/records/${number}/norms/${norm.id}`}>
                  {t("record.norms.write")}
                  <span className="vh"> {norm.path}</span>
                </Anchor>
              </Linked>
            ))}
        {cited.map(({ id, norm }) => (
          <Linked key={id} deed="removeCitation" id={id} name={norm.href}>
            <NormLink norm={norm} />
            <span className="why">{t("forms.links.onlyCited")}</span>
          </Linked>
        ))}
      </ul>
      <NewNormForm
        key={[norms.length, opinion?.norms.length, cited.length].join("-")}
        isOpinion={opinion !== null}
        result={result}
      />
    </Section>
  );
}

const usePositionOptions = () => {
  const t = useT();
  return [
    { value: "", label: t("forms.none") },
    ...positions.map((position) => ({ value: position, label: t(`status.position.${position}`) })),
  ];
};

function PositionForm({
  norm,
  revision,
  result,
}: {
  readonly norm: NormAtIssue;
  readonly revision: number;
  readonly result: ReturnedForm | null;
}) {
  const t = useT();
  const options = usePositionOptions();
  const isReturned = result?.values["deed"]?.[0] === "statePosition" && result.values["id"]?.[0] === norm.id;
  const { value, error } = useReturned(isReturned ? result : null);
  const isUntouched = value("position", norm.position) === (norm.position ?? "");
  return (
    <Form method="post" className="form position">
      <input type="hidden" name="id" value={norm.id} />
      <input type="hidden" name="revision" value={revision} />
      <div className="form-row">
        <SelectField
          name="position"
          label={t("forms.links.position")}
          options={options}
          defaultValue={value("position", norm.position)}
          error={error("position")}
          hint={
            isUntouched || !isReturned
              ? null
              : t("forms.nowInRecord", { text: norm.position ? t(`status.position.${norm.position}`) : "—" })
          }
        />
        <TextAreaField
          name="reason"
          rows={2}
          label={t("forms.links.positionReason")}
          defaultValue={value("reason", norm.reason)}
          error={error("reason")}
        />
      </div>
      <p>
        <SubmitButton name="deed" value="statePosition" tone="ordinary" small>
          {t("forms.links.savePosition")}
          <span className="vh"> {norm.path}</span>
        </SubmitButton>
      </p>
    </Form>
  );
}

function NewNormForm({
  isOpinion,
  result,
}: {
  readonly isOpinion: boolean;
  readonly result: ReturnedForm | null;
}) {
  const t = useT();
  const options = usePositionOptions();
  const isReturned = result?.values["deed"]?.[0] === "addNorm";
  const { value, error } = useReturned(isReturned ? result : null);
  return (
    <Form method="post" className="form">
      <Picker
        name="act"
        label={t("forms.links.act")}
        endpoint="/pick/acts"
        defaultText={value("act")}
        error={error("act")}
      />
      <TextField
        name="provision"
        label={t("forms.links.provision")}
        hint={t("forms.links.provisionHint")}
        defaultValue={value("provision")}
        error={error("provision")}
      />
      <SelectField
        name="as"
        label={t("forms.links.as")}
        defaultValue={value("as", "concerns")}
        error={error("as")}
        options={[
          { value: "concerns", label: t(isOpinion ? "forms.links.asAtIssue" : "forms.links.asConcerns") },
          { value: "cites", label: t("forms.links.asCites") },
        ]}
      />
      {isOpinion ? (
        <>
          <SelectField
            name="position"
            label={t("forms.links.position")}
            hint={t("forms.links.positionHint")}
            options={options}
            defaultValue={value("position")}
            error={error("position")}
          />
          <TextAreaField
            name="reason"
            rows={2}
            label={t("forms.links.positionReason")}
            defaultValue={value("reason")}
            error={error("reason")}
          />
        </>
      ) : null}
      <p>
        <SubmitButton name="deed" value="addNorm" tone="ordinary">
          {t("forms.links.addNorm")}
        </SubmitButton>
      </p>
    </Form>
  );
}
