import type { CSSProperties } from "react";

import { colourOf } from "#app/editor/writing/colour-of.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { useFormat, useT } from "#app/ui/language.tsx";
import { Section } from "#app/ui/page.tsx";

import type { WritersView } from "./view-writers.server.ts";

/** A text by its writers: each passage bears its writer's colour, and the name where another begins. */
export function WritersPage({ page: { draft, writers, blocks } }: { readonly page: WritersView }) {
  const t = useT();
  const { number } = useFormat();
  const names = new Map(writers.map(({ id, name }) => [id, name]));
  const nameOf = (id: string | null) => names.get(id) ?? t("drafts.writers.template");
  // React writes custom properties, its types do not know them.
  const face = (id: string | null) =>
    (id === null ? undefined : { "--face": colourOf(id) }) as CSSProperties | undefined;
  return (
    <FormPage
      trail={[
        { label: draft.record, href: `/records/${encodeURIComponent(draft.record)}` },
        { label: draft.title, href: `/drafts/${draft.id}` },
        { label: t("drafts.writers.title") },
      ]}
      title={t("drafts.writers.title")}
      lead={<span lang={draft.language}>{draft.title}</span>}
    >
      <Section id="shares" title={t("drafts.writers.shares")} first>
        <ul className="linked">
          {writers.map(({ id, letters, share }) => (
            <li key={id ?? "template"}>
              <div className="written" style={face(id)}>
                {nameOf(id)}
                <span className="why">
                  {t("drafts.writers.letters", { count: letters, shown: number(letters), share })}
                </span>
              </div>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="text" title={t("drafts.writers.text")}>
        <div className="doc" lang={draft.language}>
          {blocks.map((block, index) => (
            <p key={index}>
              {block.map(({ writerId, text }, at) => (
                <span key={at} className="written" style={face(writerId)} title={nameOf(writerId)}>
                  <span className="vh">{nameOf(writerId)}: </span>
                  {text}
                </span>
              ))}
            </p>
          ))}
        </div>
      </Section>
    </FormPage>
  );
}
