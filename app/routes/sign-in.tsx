import {
  data,
  redirect,
  redirectDocument,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { SignInForm, type SignInFault } from "#app/features/staff/sign-in-page.tsx";
import { signIn, staffOf } from "#app/platform/auth.server.ts";
import {
  chosenLanguage,
  forgetChoice,
  keepLanguage,
  languageOf,
  translator,
} from "#app/platform/i18n.server.ts";
import { localPath } from "#app/platform/local-path.ts";
import { Refusal } from "#app/platform/refusal.ts";
import { LanguageButtons } from "#app/ui/language-buttons.tsx";
import { useT } from "#app/ui/language.tsx";
import { windowTitle } from "#app/ui/window-title.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const next = localPath(new URL(request.url).searchParams.get("next"));
  if (await staffOf(request)) throw redirect(next);
  return { next, title: translator(await languageOf(request))("signIn.title") };
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.title);

const typed = (value: FormDataEntryValue | null): string => (typeof value === "string" ? value : "");

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const email = typed(form.get("email")).trim();
  const password = typed(form.get("password"));
  const t = translator(await languageOf(request));
  const errors: SignInFault["errors"] = {
    ...(email === "" ? { email: t("signIn.noEmail") } : {}),
    ...(password === "" ? { password: t("signIn.noPassword") } : {}),
  };
  if (errors.email ?? errors.password) return data({ email, errors, formErrors: [] }, { status: 400 });
  try {
    const { headers, language } = await signIn(request, {
      email,
      password,
      language: await chosenLanguage(request),
    });
    headers.append("Set-Cookie", await keepLanguage(language));
    headers.append("Set-Cookie", await forgetChoice());
    // With another person comes another language: the page is loaded anew, with its messages.
    return redirectDocument(localPath(form.get("next")), { headers });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return data({ email, errors: {}, formErrors: [t(error.key, error.values)] }, { status: 400 });
  }
}

export default function SignInPage() {
  const t = useT();
  const { next } = useLoaderData<typeof loader>();
  const fault = useActionData<typeof action>();
  return (
    <div className="title-page">
      <header className="wrap">
        <div className="top">
          <LanguageButtons action="/language" here={`/sign-in?next=${encodeURIComponent(next)}`} full />
        </div>
      </header>
      <main className="front" id="main">
        <div className="wrap">
          <div className="plate">
            <div className="title-side">
              <h1 className="name" lang="kk">
                Ұсыныс
              </h1>
              {/* The name and its meaning stand in all three languages, whatever the reader's. */}
              <div className="trio">
                <p lang="kk">
                  <b>Ұсыныс</b>Өтініштен бастап қабылданған нормаға дейін.
                </p>
                <p lang="ru">
                  <b>Предложение</b>От обращения до принятой нормы.
                </p>
                <p lang="en">
                  <b>Proposal</b>From the appeal to the enacted norm.
                </p>
              </div>
            </div>
            <SignInForm next={next} fault={fault} />
          </div>
        </div>
      </main>
      <footer className="wrap meta">
        <div className="bottom">
          <span>{t("signIn.logged")}</span>
        </div>
      </footer>
    </div>
  );
}
