import { Form } from "@remix-run/react";

import { SubmitButton } from "#app/ui/field.tsx";
import { useFormat, useT } from "#app/ui/language.tsx";

import { deviceOf } from "./device.ts";

export interface SessionRow {
  readonly id: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly userAgent: string;
  readonly isCurrent: boolean;
}

/** Where the person is signed in; each place can be ended, all but this one at once. */
export function SessionsPart({ sessions }: { readonly sessions: readonly SessionRow[] }) {
  const t = useT();
  const { instant } = useFormat();
  return (
    <div className="stack">
      <table className="t t-stack t-still">
        <thead>
          <tr>
            <th scope="col">{t("profile.sessions.device")}</th>
            <th scope="col">{t("profile.sessions.started")}</th>
            <th scope="col">{t("profile.sessions.lastSeen")}</th>
            <th scope="col">
              <span className="vh">{t("ui.table.actions")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sessions.map(({ id, createdAt, lastSeenAt, userAgent, isCurrent }) => {
            const device = deviceOf(userAgent) ?? t("profile.sessions.unknown");
            return (
              <tr key={id}>
                <th scope="row">
                  {device}
                  {isCurrent ? <span className="why">{t("profile.sessions.current")}</span> : null}
                </th>
                <td className="num" data-l={t("profile.sessions.started")}>
                  {instant(createdAt)}
                </td>
                <td className="num" data-l={t("profile.sessions.lastSeen")}>
                  {instant(lastSeenAt)}
                </td>
                <td className="act">
                  {isCurrent ? null : (
                    <Form method="post" preventScrollReset>
                      <input type="hidden" name="id" value={id} />
                      <SubmitButton
                        name="intent"
                        value="endSession"
                        tone="ordinary"
                        small
                        label={t("profile.sessions.endNamed", { device, date: instant(createdAt) })}
                      >
                        {t("profile.sessions.end")}
                      </SubmitButton>
                    </Form>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {sessions.length > 1 ? (
        <Form method="post" preventScrollReset>
          <SubmitButton name="intent" value="endOthers" tone="ordinary">
            {t("profile.sessions.endOthers")}
          </SubmitButton>
        </Form>
      ) : null}
    </div>
  );
}
