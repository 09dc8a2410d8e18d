import { Crumbs } from "#app/ui/page.tsx";
import { useLocal, useT } from "#app/ui/language.tsx";
import { DocumentView } from "#app/editor/reading/document-view.tsx";

import type { DraftView } from "./view-draft.server.ts";

/** A document of a record. */
export function DraftPage({ draft }: { readonly draft: DraftView }) {
  const t = useT();
  const local = useLocal();
  return (
    <div className="wrap">
      <div className="ed-bar">
        <div className="ed-id">
          <Crumbs
            items={[
              { label: t(`record.crumbs.${draft.record.kind}`), href: draft.record.list },
              { label: draft.record.number, href: `/records/${encodeURIComponent(draft.record.number)}` },
              { label: draft.title },
            ]}
          />
          <h1 className="title-2">{local(draft.record.title)?.text ?? draft.title}</h1>
        </div>
      </div>
      <article className="sheet" lang={draft.language} aria-label={draft.title}>
        <div className="doc">
          <DocumentView json={draft.json} />
        </div>
      </article>
    </div>
  );
}
