import { useFetcher } from "@remix-run/react";
import { useEffect } from "react";

import { Anchor } from "#app/ui/anchor.tsx";
import { useT } from "#app/ui/language.tsx";
import { Section } from "#app/ui/page.tsx";

import { DraftList } from "./draft-list.tsx";
import type { DraftsOfRecord } from "./list-drafts.server.ts";

/** The part of a record's page with its documents, brought after the page is there. */
export function DraftsPart({ number }: { readonly number: string }) {
  const t = useT();
  const href = `/records/${encodeURIComponent(number)}/drafts`;
  const { data, load } = useFetcher<{ readonly record: DraftsOfRecord }>({ key: href });
  useEffect(() => {
    load(href);
  }, [href, load]);
  return (
    <Section id="drafts" title={t("drafts.title")}>
      {data ? (
        <DraftList record={data.record} />
      ) : (
        <p className="none">
          <Anchor href={href}>{t("drafts.open")}</Anchor>
        </p>
      )}
    </Section>
  );
}
