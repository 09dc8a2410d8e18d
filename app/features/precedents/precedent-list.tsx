import { Anchor } from "#app/ui/anchor.tsx";
import { useLanguage, useT } from "#app/ui/language.tsx";
import { Local } from "#app/ui/local.tsx";
import { Status } from "#app/ui/status.tsx";
import { kindKey, statusKey, statusShape } from "#app/features/finding/search-words.ts";

import type { Precedent, SharedAct } from "./find-precedents.server.ts";

/** Records like another, each with what both concern and share. */
export function PrecedentList({ precedents }: { readonly precedents: readonly Precedent[] }) {
  const t = useT();
  return (
    <ol className="hits">
      {precedents.map((precedent) => (
        <li className="hit" key={precedent.number}>
          <p className="hit-k">
            <span className="no">{precedent.number}</span>{" "}
            <span>
              {[t(kindKey(precedent.kind)), precedent.year === null ? null : String(precedent.year)]
                .filter(Boolean)
                .join(", ")}
            </span>{" "}
            {precedent.status === null ? null : (
              <span className="push">
                <Status shape={statusShape(precedent.status)}>{t(statusKey(precedent.status))}</Status>
              </span>
            )}
          </p>
          <h3 className="title-3">
            <Anchor className="quiet" href={precedent.url}>
              <Local of={precedent.title} />
            </Anchor>
          </h3>
          <Reason precedent={precedent} />
        </li>
      ))}
    </ol>
  );
}

/** "Both concern the Criminal Executive Code, Art. 109; 14 shared words: visit, convict." */
function Reason({ precedent: { acts, words } }: { readonly precedent: Precedent }) {
  const t = useT();
  const language = useLanguage();
  const exact = acts.filter(({ places }) => places.length > 0);
  const named = exact.length > 0 ? exact : acts.slice(0, 2);
  return (
    <p className="why">
      {named.length > 0 ? (
        <>
          {t(exact.length > 0 ? "precedents.bothConcern" : "precedents.bothCite")}{" "}
          {named.map((act, place) => (
            <span key={act.slug}>
              {place > 0 ? "; " : ""}
              <ActAndPlaces act={act} />
            </span>
          ))}
          {words === null ? null : "; "}
        </>
      ) : null}
      {words === null ? null : (
        <>
          {t("precedents.shared", { count: words.count })}{" "}
          <span lang={words.lang === language ? undefined : words.lang}>{words.some.join(", ")}</span>
        </>
      )}
    </p>
  );
}

function ActAndPlaces({ act }: { readonly act: SharedAct }) {
  return (
    <>
      <Anchor href={`/laws/${encodeURIComponent(act.slug)}`}>
        <Local of={act.name} />
      </Anchor>
      {act.places.length > 0 ? `, ${act.places.join("; ")}` : null}
    </>
  );
}
