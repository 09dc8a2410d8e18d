import { Form, useFetcher, useSearchParams } from "@remix-run/react";
import { useEffect, useRef } from "react";

import { SubmitButton } from "#app/ui/field.tsx";
import { useFormat, useT } from "#app/ui/language.tsx";
import { Section } from "#app/ui/page.tsx";
import { Pages } from "#app/ui/pages.tsx";

import { DocumentTitle, DocumentWords } from "./document-words.tsx";
import type { SavedView } from "./view-saved.server.ts";

type Found = NonNullable<SavedView["found"]>;

/** What was found since following began, the newest first. What is shown as new is thereby told. */
export function FoundPart({ searchId, found }: { readonly searchId: string; readonly found: Found }) {
  const t = useT();
  const { number, instant } = useFormat();
  const [search] = useSearchParams();
  const { hits, total, fresh, page, pageCount, until } = found;
  useSeen(searchId, hits);
  const hrefFor = (n: number) => {
    const copy = new URLSearchParams(search);
    copy.set("page", String(n));
    return `?${copy.toString()}#new`;
  };
  return (
    <Section id="new" title={t("alerts.found.title")} note={fresh > 0 ? number(fresh) : null}>
      {total === 0 ? (
        <p className="meta">{t("alerts.found.none")}</p>
      ) : (
        <>
          {fresh > 0 && until !== null ? (
            <Form method="post" preventScrollReset>
              <input type="hidden" name="until" value={until} />
              <SubmitButton name="intent" value="seen" tone="ordinary" small>
                {t("alerts.found.markAll")}
              </SubmitButton>
            </Form>
          ) : null}
          <ol className="hits">
            {hits.map((hit) => (
              <li className="hit" key={hit.document}>
                <p className="hit-k">
                  {hit.isNew ? <span className="tag">{t("alerts.found.new")}</span> : null}
                  <DocumentWords of={hit} />
                  <span className="push">{instant(hit.foundAt)}</span>
                </p>
                <h3 className="title-3">
                  <DocumentTitle of={hit} />
                </h3>
              </li>
            ))}
          </ol>
          <Pages page={page} pageCount={pageCount} hrefFor={hrefFor} />
        </>
      )}
    </Section>
  );
}

/** Tells the server once which new ones stood on this page. The page itself stays as it is: they were new when read. */
function useSeen(searchId: string, hits: Found["hits"]): void {
  const { submit } = useFetcher({ key: `seen-${searchId}` });
  const sent = useRef("");
  const fresh = hits.filter(({ isNew }) => isNew).map(({ document }) => document);
  const all = fresh.join(" ");
  useEffect(() => {
    if (all === "" || sent.current === all) return;
    sent.current = all;
    const form = new FormData();
    form.set("intent", "seen");
    for (const document of all.split(" ")) form.append("document", document);
    submit(form, { method: "post", action: `/subscriptions/${searchId}` });
  }, [all, searchId, submit]);
}
