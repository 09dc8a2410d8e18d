import type { ReactNode } from "react";

import { Anchor } from "./anchor.tsx";
import { useT } from "./language.tsx";

const designed = [403, 404, 405] as const;

/** Which of the faults we have words for: any other is our own. */
const faultOf = (status: number): 403 | 404 | 405 | 500 => designed.find((one) => one === status) ?? 500;

/** The key of a fault's title. */
export const faultTitle = (status: number): string => `errors.title.${faultOf(status)}`;

/** What a reader sees instead of a page: what happened, whether anything is lost, where to go from here. */
export function Fault({ status, reference }: { readonly status: number; readonly reference: string | null }) {
  const t = useT();
  const known = faultOf(status);
  return (
    <FaultFrame status={status}>
      <h1 className="title">{t(faultTitle(status))}</h1>
      <p className="lead">{t(`errors.text.${known}`)}</p>
      <p className="row">
        {known === 500 ? (
          // An ordinary link: the page is asked for anew, whatever state the scripts are in.
          <a className="btn btn-main" href="?">
            {t("errors.again")}
          </a>
        ) : (
          <Anchor className="btn btn-main" href="/search">
            {t("errors.toSearch")}
          </Anchor>
        )}
        <Anchor className="btn" href="/">
          {t("errors.toHome")}
        </Anchor>
      </p>
      {known === 500 && reference ? <p className="meta">{t("errors.reference", { reference })}</p> : null}
    </FaultFrame>
  );
}

function FaultFrame({ status, children }: { readonly status: number; readonly children: ReactNode }) {
  return (
    <div className="wrap">
      <div className="fault">
        <span className="no" aria-hidden="true">
          {status}
        </span>
        {children}
      </div>
    </div>
  );
}
