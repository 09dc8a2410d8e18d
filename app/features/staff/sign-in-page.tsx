import { Form, useNavigation } from "@remix-run/react";
import { useEffect, useRef } from "react";

import { useT } from "#app/ui/language.tsx";
import { FormErrors } from "#app/ui/field.tsx";

export interface SignInFault {
  readonly email: string;
  readonly errors: Readonly<Partial<Record<"email" | "password", string>>>;
  readonly formErrors: readonly string[];
}

/** The form on the title page. What was typed stays, but for the password, which no page repeats. */
export function SignInForm({
  next,
  fault,
}: {
  readonly next: string;
  readonly fault: SignInFault | undefined;
}) {
  const t = useT();
  const busy = useNavigation().state !== "idle";
  const password = useRef<HTMLInputElement>(null);
  const email = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (fault) (fault.errors.email ? email : password).current?.focus();
  }, [fault]);
  return (
    <Form className="in" method="post" noValidate>
      <h2 className="title-2">{t("signIn.title")}</h2>
      <p className="meta">{t("signIn.who")}</p>
      <FormErrors word={t("signIn.refused")} errors={fault?.formErrors} />
      <input type="hidden" name="next" value={next} />
      <div className="field">
        <label htmlFor="email">{t("signIn.email")}</label>
        <input
          ref={email}
          id="email"
          name="email"
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          defaultValue={fault?.email ?? ""}
          aria-invalid={fault?.errors.email ? true : undefined}
          aria-describedby={fault?.errors.email ? "email-error" : undefined}
        />
        {fault?.errors.email ? (
          <p className="error" id="email-error">
            {fault.errors.email}
          </p>
        ) : null}
      </div>
      <div className="field">
        <label htmlFor="password">{t("signIn.password")}</label>
        <input
          ref={password}
          id="password"
          name="password"
          type="password"
          autoComplete="current-password"
          required
          aria-invalid={fault?.errors.password ? true : undefined}
          aria-describedby={fault?.errors.password ? "password-error" : undefined}
        />
        {fault?.errors.password ? (
          <p className="error" id="password-error">
            {fault.errors.password}
          </p>
        ) : null}
      </div>
      <button className="btn btn-main go" type="submit" aria-disabled={busy || undefined}>
        {t("signIn.submit")}
      </button>
      <p className="meta after">
        {t("signIn.forgotten")} {t("signIn.shared")}
      </p>
    </Form>
  );
}
