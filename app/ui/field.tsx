import { useNavigation } from "@remix-run/react";
import {
  useId,
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from "react";

import { useT } from "./language.tsx";

interface FieldProps {
  readonly name: string;
  readonly label: ReactNode;
  readonly defaultValue?: string | number | null | undefined;
  /** What to do about it, already in the reader's language. */
  readonly error?: string | null | undefined;
  readonly hint?: ReactNode;
  readonly lang?: string | undefined;
  readonly required?: boolean | undefined;
}

interface FrameProps extends Pick<FieldProps, "label" | "error" | "hint" | "required"> {
  readonly id: string;
  readonly children: ReactNode;
}

/** Label above, hint and error below; the control is described by both. */
function Frame({ id, label, error, hint, required, children }: FrameProps) {
  const t = useT();
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {required ? <span className="hint"> {t("ui.field.required")}</span> : null}
      </label>
      {children}
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
    </div>
  );
}

/** The attributes that tie a control to its hint and error. */
function described(id: string, error: FieldProps["error"], hint: ReactNode) {
  const ids = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(" ");
  return { "aria-invalid": error ? true : undefined, "aria-describedby": ids === "" ? undefined : ids };
}

type Rest<T> = Omit<T, keyof FieldProps | "children" | "id">;

export function TextField(props: FieldProps & Rest<InputHTMLAttributes<HTMLInputElement>>) {
  const { name, label, defaultValue, error, hint, required, type = "text", ...rest } = props;
  const id = useId();
  return (
    <Frame id={id} label={label} error={error} hint={hint} required={required}>
      <input
        {...rest}
        id={id}
        name={name}
        type={type}
        required={required}
        defaultValue={defaultValue ?? ""}
        {...described(id, error, hint)}
      />
    </Frame>
  );
}

export function TextAreaField(props: FieldProps & Rest<TextareaHTMLAttributes<HTMLTextAreaElement>>) {
  const { name, label, defaultValue, error, hint, required, ...rest } = props;
  const id = useId();
  return (
    <Frame id={id} label={label} error={error} hint={hint} required={required}>
      <textarea
        {...rest}
        id={id}
        name={name}
        required={required}
        defaultValue={defaultValue ?? ""}
        {...described(id, error, hint)}
      />
    </Frame>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

export function SelectField(
  props: FieldProps & { readonly options: readonly Option[] } & Rest<SelectHTMLAttributes<HTMLSelectElement>>,
) {
  const { name, label, defaultValue, error, hint, required, options, ...rest } = props;
  const id = useId();
  return (
    <Frame id={id} label={label} error={error} hint={hint} required={required}>
      <select
        {...rest}
        id={id}
        name={name}
        required={required}
        defaultValue={defaultValue ?? ""}
        {...described(id, error, hint)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

export function CheckField({
  name,
  label,
  value = "on",
  defaultChecked,
  error,
  hint,
}: {
  readonly name: string;
  readonly label: ReactNode;
  readonly value?: string | undefined;
  readonly defaultChecked?: boolean | undefined;
  readonly error?: string | null | undefined;
  readonly hint?: ReactNode;
}) {
  const id = useId();
  return (
    <div className="field">
      <label className="check" htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          name={name}
          value={value}
          defaultChecked={defaultChecked ?? false}
          {...described(id, error, hint)}
        />
        <span>{label}</span>
      </label>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
    </div>
  );
}

/** What is wrong with the form as a whole. Announced when it appears. */
export function FormErrors({
  errors,
  word,
}: {
  readonly errors?: readonly string[] | null | undefined;
  /** "Not saved", unless the form does something else. */
  readonly word?: string | undefined;
}) {
  const t = useT();
  if (!errors || errors.length === 0) return null;
  return (
    <div className="banner banner-late form-errors" role="alert">
      <span className="st st-late">{word ?? t("ui.form.notSaved")}</span>
      <ul>
        {errors.map((error) => (
          <li key={error}>{error}</li>
        ))}
      </ul>
    </div>
  );
}

/** The button that sends a form; while it is being sent it says so and sends nothing twice. */
export function SubmitButton({
  children,
  name,
  value,
  tone = "main",
  small = false,
  label,
  formNoValidate,
}: {
  readonly children: ReactNode;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly tone?: "main" | "plain" | "grave" | "ordinary" | undefined;
  readonly small?: boolean | undefined;
  /** What a screen reader says of it where several buttons read alike. Begins with the visible words. */
  readonly label?: string | undefined;
  readonly formNoValidate?: boolean | undefined;
}) {
  const { state } = useNavigation();
  const busy = state === "submitting";
  const classes = ["btn", tone === "ordinary" ? null : `btn-${tone}`, small ? "btn-s" : null];
  return (
    <button
      className={classes.filter(Boolean).join(" ")}
      type="submit"
      name={name}
      value={value}
      formNoValidate={formNoValidate}
      aria-label={label}
      aria-disabled={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
      }}
    >
      {children}
    </button>
  );
}
