import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { listSessions, revokeOtherSessions, revokeSession } from "#app/features/staff/sessions.server.ts";
import { SessionsPart } from "#app/features/staff/sessions-part.tsx";
import { createToken, listTokens, revokeToken } from "#app/features/staff/tokens.server.ts";
import { TokensPart } from "#app/features/staff/tokens-part.tsx";
import { requireStaff, sessionIdOf } from "#app/platform/auth.server.ts";
import { languageOf, translator } from "#app/platform/i18n.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import { themeOf } from "#app/platform/theme.server.ts";
import { LanguageButtons } from "#app/ui/language-buttons.tsx";
import { useT } from "#app/ui/language.tsx";
import { ThemeButtons } from "#app/ui/masthead.tsx";
import { Banner, Crumbs, Section } from "#app/ui/page.tsx";
import { windowTitle } from "#app/ui/window-title.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const [sessions, tokens, theme, language] = await Promise.all([
    listSessions(staff, await sessionIdOf(request)),
    listTokens(staff),
    themeOf(request),
    languageOf(request, staff),
  ]);
  const { name, email, role } = staff;
  return { name, email, role, sessions, tokens, theme, title: translator(language)("profile.title") };
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.title);

interface Outcome {
  /** A key of the catalogues: what was done. */
  readonly done: string | null;
  /** The token just made, shown this once. */
  readonly made: string | null;
  readonly form: { readonly name: string; readonly error: string | null } | null;
}

const did = (done: string): Outcome => ({ done, made: null, form: null });
const typed = (value: FormDataEntryValue | null): string => (typeof value === "string" ? value : "");

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request);
  const form = await request.formData();
  const id = typed(form.get("id"));
  switch (form.get("intent")) {
    case "endSession":
      await revokeSession(staff, id);
      return data(did("profile.sessions.ended"));
    case "endOthers":
      await revokeOtherSessions(staff, await sessionIdOf(request));
      return data(did("profile.sessions.othersEnded"));
    case "revokeToken":
      await revokeToken(staff, id);
      return data(did("profile.tokens.revoked"));
    case "createToken": {
      const name = typed(form.get("name"));
      try {
        const made = await createToken(staff, name);
        return data<Outcome>({ done: null, made, form: null });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        const message = translator(await languageOf(request, staff))(error.key, error.values);
        return data<Outcome>({ done: null, made: null, form: { name, error: message } }, { status: 400 });
      }
    }
    default:
      throw data(null, { status: 400 });
  }
}

export default function ProfilePage() {
  const t = useT();
  const { name, email, role, sessions, tokens, theme } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  return (
    <div className="wrap">
      <Crumbs items={[{ label: t("shell.home"), href: "/" }, { label: t("profile.title") }]} />
      <header className="list-head">
        <h1 className="title">{name}</h1>
        <p className="lead">{t(`status.role.${role}`)}</p>
      </header>
      {outcome?.done ? (
        <Banner tone="done" shape="done" word={t("profile.saved")} live>
          {t(outcome.done)}
        </Banner>
      ) : null}
      <Section id="person" title={t("profile.person")}>
        <dl className="facts">
          <dt>{t("profile.email")}</dt>
          <dd>{email}</dd>
          <dt>{t("profile.language")}</dt>
          <dd>
            <LanguageButtons action="/language" here="/profile" full />
          </dd>
        </dl>
        <div className="gap-t">
          <ThemeButtons theme={theme} here="/profile" />
        </div>
      </Section>
      <Section id="sessions" title={t("profile.sessions.title")} note={t("profile.sessions.note")}>
        <SessionsPart sessions={sessions} />
      </Section>
      <Section id="tokens" title={t("profile.tokens.title")} note={t("profile.tokens.note")}>
        <TokensPart tokens={tokens} made={outcome?.made ?? null} form={outcome?.form ?? null} />
      </Section>
    </div>
  );
}
