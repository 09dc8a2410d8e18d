import { useFetcher } from "@remix-run/react";
import { useEffect } from "react";

import { Anchor } from "#app/ui/anchor.tsx";
import { useT } from "#app/ui/language.tsx";
import { Section } from "#app/ui/page.tsx";

import type { Precedent } from "./find-precedents.server.ts";
import { PrecedentList } from "./precedent-list.tsx";

/** So many stand on the record itself; the rest on a page of their own. */
const SHOWN = 5;

/** The part of a record's page that brings its precedents, after the page is there: nobody waits for them to read. */
export function PrecedentsPart({ number }: { readonly number: string }) {
  const t = useT();
  const href = `/records/${encodeURIComponent(number)}/similar`;
  const { data, load } = useFetcher<{ readonly precedents: readonly Precedent[] }>({ key: href });
  useEffect(() => {
    load(href);
  }, [href, load]);
  const found = data?.precedents ?? null;
  return (
    <Section id="similar" title={t("precedents.title")} note={t("precedents.note")}>
      {found === null ? (
        <p className="none">
          <Anchor href={href}>{t("precedents.open")}</Anchor>
        </p>
      ) : found.length === 0 ? (
        <p className="none">{t("precedents.none")}</p>
      ) : (
        <>
          <PrecedentList precedents={found.slice(0, SHOWN)} />
          {found.length > SHOWN ? (
            <p>
              <Anchor href={href}>{t("precedents.all", { count: found.length })}</Anchor>
            </p>
          ) : null}
        </>
      )}
    </Section>
  );
}
