import { Form } from "@remix-run/react";

import { Anchor } from "#app/ui/anchor.tsx";
import { useFormat, useT } from "#app/ui/language.tsx";
import { Status } from "#app/ui/status.tsx";

import type { HeldText } from "./held-texts.server.ts";

/** Which day's wording is shown, of which editions it is, and where they came from. */
export function EditionBar({
  on,
  held,
  hrefToday,
  hrefCompare,
}: {
  readonly on: string;
  readonly held: readonly HeldText[];
  /** The same for today. */
  readonly hrefToday: string;
  readonly hrefCompare: string | null;
}) {
  const t = useT();
  const { longDate } = useFormat();
  return (
    <div className="edition">
      <Form method="get" className="edition-day">
        <label htmlFor="on">{t("laws.text.on")}</label>{" "}
        <input id="on" name="on" type="date" defaultValue={on} key={on} required />{" "}
        <button className="btn btn-s">{t("laws.text.show")}</button>
      </Form>
      <Anchor className="btn btn-s" href={hrefToday}>
        {t("laws.text.today")}
      </Anchor>
      {hrefCompare ? (
        <Anchor className="btn btn-s" href={hrefCompare}>
          {t("laws.text.compare")}
        </Anchor>
      ) : null}
      <ul className="editions-held">
        {held.map(({ language, from, source, overtakenOn }) => (
          <li key={language}>
            {t("laws.text.edition", { language: t(`laws.lang.${language}`), date: longDate(from) })}
            {source ? (
              <>
                {" · "}
                <a className="ext" href={source} rel="noreferrer">
                  {t("laws.text.source")}
                </a>
              </>
            ) : null}
            {overtakenOn ? (
              <>
                {" "}
                <Status shape="hold">{t("laws.text.overtaken", { date: longDate(overtakenOn) })}</Status>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
