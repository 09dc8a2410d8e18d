import { Form } from "@remix-run/react";

import { SubmitButton, TextField } from "#app/ui/field.tsx";
import { useFormat, useT } from "#app/ui/language.tsx";
import { Banner } from "#app/ui/page.tsx";

export interface TokenRow {
  readonly id: string;
  readonly name: string;
  readonly hint: string;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
}

export interface TokenForm {
  readonly name: string;
  readonly error: string | null;
}

/** Tokens for programs. A new one is shown here once and never again. */
export function TokensPart({
  tokens,
  made,
  form,
}: {
  readonly tokens: readonly TokenRow[];
  readonly made: string | null;
  readonly form: TokenForm | null;
}) {
  const t = useT();
  return (
    <div className="stack">
      {made === null ? null : (
        <>
          <Banner tone="done" shape="done" word={t("profile.tokens.madeWord")} live>
            {t("profile.tokens.madeText")}
          </Banner>
          <div className="field">
            <label htmlFor="made-token">{t("profile.tokens.value")}</label>
            <input
              id="made-token"
              className="num"
              readOnly
              value={made}
              onFocus={(event) => {
                event.currentTarget.select();
              }}
            />
          </div>
        </>
      )}
      {tokens.length === 0 ? (
        <p className="meta">{t("profile.tokens.none")}</p>
      ) : (
        <TokenTable tokens={tokens} />
      )}
      {/* A token made leaves an empty form behind. */}
      <Form className="form" method="post" preventScrollReset key={made ?? "form"}>
        <TextField
          name="name"
          label={t("profile.tokens.name")}
          hint={t("profile.tokens.nameHint")}
          maxLength={100}
          defaultValue={form?.name}
          error={form?.error}
        />
        <div className="field">
          <SubmitButton name="intent" value="createToken" tone="ordinary">
            {t("profile.tokens.create")}
          </SubmitButton>
        </div>
      </Form>
    </div>
  );
}

function TokenTable({ tokens }: { readonly tokens: readonly TokenRow[] }) {
  const t = useT();
  const { instant } = useFormat();
  return (
    <table className="t t-stack t-still">
      <thead>
        <tr>
          <th scope="col">{t("profile.tokens.name")}</th>
          <th scope="col">{t("profile.tokens.hint")}</th>
          <th scope="col">{t("profile.tokens.created")}</th>
          <th scope="col">{t("profile.tokens.lastUsed")}</th>
          <th scope="col">
            <span className="vh">{t("ui.table.actions")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {tokens.map(({ id, name, hint, createdAt, lastUsedAt }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td className="num" data-l={t("profile.tokens.hint")}>
              {hint}…
            </td>
            <td className="num" data-l={t("profile.tokens.created")}>
              {instant(createdAt)}
            </td>
            <td className="num" data-l={t("profile.tokens.lastUsed")}>
              {lastUsedAt === null ? t("profile.tokens.never") : instant(lastUsedAt)}
            </td>
            <td className="act">
              <Form method="post" preventScrollReset>
                <input type="hidden" name="id" value={id} />
                <SubmitButton
                  name="intent"
                  value="revokeToken"
                  tone="grave"
                  small
                  label={t("profile.tokens.revokeNamed", { name })}
                >
                  {t("profile.tokens.revoke")}
                </SubmitButton>
              </Form>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
