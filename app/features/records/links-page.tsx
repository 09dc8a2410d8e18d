import { Form } from "@remix-run/react";

import { Anchor } from "#app/ui/anchor.tsx";
import { FormErrors, SelectField, SubmitButton, TextField } from "#app/ui/field.tsx";
import { type ReturnedForm, useReturned } from "#app/ui/form-result.ts";
import { useLanguage, useT } from "#app/ui/language.tsx";
import { Local } from "#app/ui/local.tsx";
import { Section } from "#app/ui/page.tsx";
import { Picker } from "#app/ui/picker.tsx";

import { Linked } from "./linked.tsx";
import { LinkedNorms } from "./linked-norms.tsx";
import type { RecordView } from "./view-record.server.ts";

/** What of a record its links are made of. */
export type LinkedRecord = Pick<
  RecordView,
  "number" | "revision" | "related" | "appeals" | "norms" | "cited" | "opinion"
>;

/** Where a record is tied to appeals, norms and other records; each deed takes effect at once and can be undone. */
export function LinksPage({
  record,
  linkTypes,
  result,
}: {
  readonly record: LinkedRecord;
  readonly linkTypes: readonly string[];
  readonly result: ReturnedForm | null;
}) {
  const t = useT();
  const language = useLanguage();
  const { value, error, formErrors } = useReturned(result);
  const deed = value("deed");
  const errorIn = (form: string, field: string) => (deed === form ? error(field) : null);
  const typed = (form: string, field: string) => (deed === form ? value(field) : "");
  return (
    <>
      <FormErrors errors={formErrors} />
      <Section id="link-appeals" title={t("forms.links.appeals")} note={t("forms.links.appealsNote")} first>
        <ul className="linked">
          {record.appeals.rows.map((row) => (
            <Linked key={row.id} deed="unlinkAppeal" id={row.id} name={row.number}>
              <span className="no">{row.number}</span> <Local of={row.title} />
            </Linked>
          ))}
        </ul>
        <Form method="post" className="form" key={`appeals-${String(record.appeals.rows.length)}`}>
          <Picker
            name="appeal"
            label={t("forms.links.appeal")}
            endpoint="/pick/appeals"
            defaultText={typed("linkAppeal", "appeal")}
            error={errorIn("linkAppeal", "appeal")}
          />
          <SelectField
            name="role"
            label={t("forms.links.role")}
            options={(["prompted", "illustrates"] as const).map((role) => ({
              value: role,
              label: t(`status.appealRole.${role}`),
            }))}
          />
          <p>
            <SubmitButton name="deed" value="linkAppeal" tone="ordinary">
              {t("forms.links.linkAppeal")}
            </SubmitButton>
          </p>
        </Form>
      </Section>
      <LinkedNorms record={record} result={result} />
      <Section id="link-records" title={t("forms.links.records")} note={t("forms.links.recordsNote")}>
        <ul className="linked">
          {record.related.map((other) => (
            <Linked key={other.id} deed="unlinkRecord" id={other.id} name={other.number}>
              <Anchor className="quiet" href={`/records/${other.number}`}>
                <span className="no">{other.number}</span> <Local of={other.title} />
              </Anchor>
              <span className="why">
                {t(other.outward ? `status.link.${other.type}` : `status.linkBack.${other.type}`)}
              </span>
            </Linked>
          ))}
        </ul>
        <Form method="post" className="form" key={`records-${String(record.related.length)}`}>
          <Picker
            name="to"
            label={t("forms.links.record")}
            endpoint="/pick/records"
            defaultText={typed("linkRecord", "to")}
            error={errorIn("linkRecord", "to")}
          />
          <SelectField
            name="type"
            label={t("forms.links.type")}
            options={linkTypes.map((type) => ({ value: type, label: t(`status.link.${type}`) }))}
          />
          <TextField
            name={`reason.${language}`}
            label={t("forms.links.reason")}
            defaultValue={typed("linkRecord", `reason.${language}`)}
            error={errorIn("linkRecord", `reason.${language}`)}
          />
          <p>
            <SubmitButton name="deed" value="linkRecord" tone="ordinary">
              {t("forms.links.linkRecord")}
            </SubmitButton>
          </p>
        </Form>
      </Section>
    </>
  );
}
