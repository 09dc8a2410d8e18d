import { Fragment } from "react";

import { Anchor } from "#app/ui/anchor.tsx";
import { useLanguage, useLocal, useT } from "#app/ui/language.tsx";
import { Status } from "#app/ui/status.tsx";

import { Marked } from "./marked.tsx";
import { kindKey, statusKey, statusShape } from "./search-words.ts";
import type { ShownHit } from "./view-search.server.ts";

/** Kinds whose title says less than what they are a part of. */
const CONTEXT_BELOW: ReadonlySet<string> = new Set(["file", "draft", "knowledge"]);

function Hit({ hit }: { readonly hit: ShownHit }) {
  const t = useT();
  const local = useLocal();
  const language = useLanguage();
  const region = hit.region ? local(hit.region) : null;
  const about = [t(kindKey(hit.kind)), region?.text, hit.year === null ? null : String(hit.year)];
  return (
    <li className="hit">
      <p className="hit-k">
        {hit.number === null ? null : <span className="no">{hit.number}</span>}{" "}
        <span>{about.filter(Boolean).join(", ")}</span>{" "}
        {hit.status === null ? null : (
          <span className="push">
            <Status shape={statusShape(hit.status)}>{t(statusKey(hit.status))}</Status>
          </span>
        )}
      </p>
      <h3 className="title-3">
        <Anchor className="quiet" href={hit.url}>
          {hit.kind === "provision" && hit.context ? (
            <>
              <Marked of={hit.context} />,{" "}
            </>
          ) : null}
          {hit.title ? <Marked of={hit.title} /> : (hit.number ?? t("search.untitled"))}
        </Anchor>
      </h3>
      {CONTEXT_BELOW.has(hit.kind) && hit.context ? (
        <p className="why">
          <Marked of={hit.context} />
        </p>
      ) : null}
      {hit.passages.map((passage, index) => (
        <p className="frag" key={index} lang={passage.lang === language ? undefined : passage.lang}>
          <Marked of={passage} />
        </p>
      ))}
      {hit.missing.length > 0 ? (
        <p className="why">{t("search.missing", { words: hit.missing.join(", ") })}</p>
      ) : null}
    </li>
  );
}

/** The hits in order; a cut stands before those that lack words. */
export function SearchHits({ hits }: { readonly hits: readonly ShownHit[] }) {
  const t = useT();
  const cut = hits.findIndex(({ matchedAll }) => !matchedAll);
  return (
    <ol className="hits">
      {hits.map((hit, index) => (
        <Fragment key={hit.id}>
          {index === cut ? (
            <li className="part">
              <span>{t("search.notAll")}</span>
            </li>
          ) : null}
          <Hit hit={hit} />
        </Fragment>
      ))}
    </ol>
  );
}
