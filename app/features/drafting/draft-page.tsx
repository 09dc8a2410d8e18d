import { lazy, Suspense } from "react";

import { DocumentView } from "#app/editor/reading/document-view.tsx";
import { Anchor } from "#app/ui/anchor.tsx";
import { useHydrated } from "#app/ui/hydrated.ts";
import { useFormat, useLocal, useT } from "#app/ui/language.tsx";
import { Banner, Crumbs } from "#app/ui/page.tsx";

import { StageWord } from "./review/stage-word.tsx";
import { DownloadMenu } from "./exporting/download-menu.tsx";
import type { DraftView } from "./view-draft.server.ts";

/** The editor is some hundred kilobytes: only who may write or comment gets it, and after the page. */
const Workplace = lazy(() => import("./draft-workplace.client.tsx"));

/** A document of a record: to write in, to comment on, or only to read. */
export function DraftPage({ draft }: { readonly draft: DraftView }) {
  const t = useT();
  const { instant } = useFormat();
  const worksOnIt = useHydrated() && (draft.may.edit || draft.may.comment);
  const parts = {
    head: <DraftHead draft={draft} />,
    actions: <DraftActions draft={draft} />,
    meanwhile: <ReadSheet draft={draft} />,
  };
  const still = (
    <>
      <div className="ed-bar">
        {parts.head}
        {parts.actions}
      </div>
      {draft.frozenAt ? (
        <Banner word={t("drafts.frozen")} shape="done" tone="done">
          {t("drafts.frozenHint", { when: instant(draft.frozenAt) })}
        </Banner>
      ) : null}
      <div className="ed">{parts.meanwhile}</div>
    </>
  );
  return (
    <div className="wrap draft">
      {worksOnIt ? (
        <Suspense fallback={still}>
          {/* Another document is another session. */}
          <Workplace key={draft.id} draft={draft} {...parts} />
        </Suspense>
      ) : (
        still
      )}
    </div>
  );
}

function DraftHead({ draft }: { readonly draft: DraftView }) {
  const t = useT();
  const local = useLocal();
  const title = local(draft.record.title);
  return (
    <div className="ed-id">
      <Crumbs
        items={[
          { label: t(`record.crumbs.${draft.record.kind}`), href: draft.record.list },
          { label: draft.record.number, href: `/records/${encodeURIComponent(draft.record.number)}` },
          { label: `${t(`drafts.kind.${draft.kind}`)}, ${t(`drafts.language.${draft.language}`)}` },
        ]}
      />
      <h1 className="title-2" lang={title?.lang}>
        {title?.text ?? draft.title}
      </h1>
    </div>
  );
}

function DraftActions({ draft }: { readonly draft: DraftView }) {
  const t = useT();
  return (
    <div className="row no-print">
      <StageWord stage={draft.stage} />
      <Anchor className="btn" href={`/drafts/${draft.id}/review`}>
        {t("review.link")}
      </Anchor>
      <Anchor className="btn" href={`/drafts/${draft.id}/versions`}>
        {t("drafts.versions.title")}
      </Anchor>
      <DownloadMenu draft={draft} />
    </div>
  );
}

function ReadSheet({ draft }: { readonly draft: DraftView }) {
  return (
    <article className="sheet" lang={draft.language} aria-label={draft.title}>
      <div className="doc">
        <DocumentView json={draft.json} />
      </div>
    </article>
  );
}
