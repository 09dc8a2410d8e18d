import { Anchor } from "#app/ui/anchor.tsx";
import { useLocal, useT } from "#app/ui/language.tsx";
import { Status } from "#app/ui/status.tsx";
import { kindKey, statusKey, statusShape } from "#app/features/finding/search-words.ts";

import type { ShownDocument } from "./new-hits.server.ts";

/** Number, kind, year and status of a document. */
export function DocumentWords({ of }: { readonly of: ShownDocument }) {
  const t = useT();
  const { number, kind, year, status } = of;
  return (
    <>
      {number === null ? null : <span className="no">{number}</span>}{" "}
      <span>{[t(kindKey(kind)), year === null ? null : String(year)].filter(Boolean).join(", ")}</span>{" "}
      {status === null ? null : <Status shape={statusShape(status)}>{t(statusKey(status))}</Status>}
    </>
  );
}

export function DocumentTitle({
  of,
  className = "quiet",
}: {
  readonly of: ShownDocument;
  readonly className?: string;
}) {
  const t = useT();
  const local = useLocal();
  const title = of.title ? local(of.title) : null;
  const context = of.context ? local(of.context) : null;
  return (
    <Anchor className={className} href={of.href}>
      {context && of.kind === "provision" ? <span lang={context.lang}>{context.text}, </span> : null}
      {title ? <span lang={title.lang}>{title.text}</span> : (of.number ?? t("search.untitled"))}
    </Anchor>
  );
}
