import { Form } from "@remix-run/react";
import { useId } from "react";

import { SelectField, SubmitButton } from "#app/ui/field.tsx";
import { useT } from "#app/ui/language.tsx";

import { KindShape } from "./kind-shape.tsx";
import { nodeKinds } from "./node-kinds.ts";
import type { Graph } from "./view-graph.server.ts";

/** Which kinds and which year are seen; it is the key to the shapes as well. */
export function GraphFilters({ graph: { asked, years } }: { readonly graph: Graph }) {
  const t = useT();
  const id = useId();
  const { from, open, kinds, year } = asked;
  return (
    <Form method="get" action="/graph" className="graph-filters no-print" preventScrollReset>
      {from ? <input type="hidden" name="from" value={from} /> : null}
      {open.map((ref) => (
        <input key={ref} type="hidden" name="open" value={ref} />
      ))}
      <fieldset>
        <legend className="label">{t("graph.filter.kinds")}</legend>
        <div className="graph-kinds">
          {nodeKinds.map((kind) => (
            <label key={kind} className="check" htmlFor={`${id}-${kind}`}>
              <input
                id={`${id}-${kind}`}
                type="checkbox"
                name="kind"
                value={kind}
                defaultChecked={kinds.length === 0 || kinds.includes(kind)}
              />
              <KindShape kind={kind} /> <span>{t(`graph.kinds.${kind}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <SelectField
        name="year"
        label={t("graph.filter.year")}
        defaultValue={year}
        options={[
          { value: "", label: t("graph.filter.everyYear") },
          ...years.map((each) => ({ value: String(each), label: String(each) })),
        ]}
      />
      <SubmitButton tone="ordinary">{t("graph.filter.apply")}</SubmitButton>
    </Form>
  );
}
