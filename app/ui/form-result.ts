import { useEffect } from "react";

import { dateText } from "./date-text.ts";
import { type LocalText, useT } from "./language.tsx";

interface Message {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** What exists already and resembles what is being created. */
export interface Likeness {
  readonly href: string;
  /** Its number, or what stands for one. */
  readonly number: string;
  readonly title: LocalText;
}

/** What a form gets back that was not taken. */
export interface ReturnedForm {
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly errors: Readonly<Record<string, Message>>;
  readonly formErrors: readonly Message[];
  readonly isConflict: boolean;
  readonly duplicates?: readonly Likeness[] | undefined;
}

type Stored = string | number | null | undefined;

interface FieldOptions {
  readonly hint?: string | undefined;
  /** How a stored value is called, where it is a code: an option of a list. */
  readonly say?: ((stored: string) => string) | undefined;
}

/** The attributes of a form's fields: what was typed if the form came back, else what is stored, and the error. */
export function useReturned(result: ReturnedForm | null | undefined) {
  const t = useT();
  useEffect(() => {
    if (result) showFault();
  }, [result]);
  const say = ({ key, values }: Message) => t(key, values);
  const isConflict = result?.isConflict ?? false;
  const error = (name: string): string | null => {
    const message = result?.errors[name];
    return message ? say(message) : null;
  };
  const attributes = (
    name: string,
    stored: string,
    write: (text: string) => string,
    options: FieldOptions,
  ) => {
    const defaultValue = write(result?.values[name]?.[0] ?? stored);
    const isOther = isConflict && defaultValue !== stored;
    const now = stored === "" ? "—" : (options.say?.(stored) ?? stored);
    return {
      name,
      defaultValue,
      error: error(name),
      hint: isOther ? t("forms.nowInRecord", { text: now }) : options.hint,
    };
  };
  return {
    value: (name: string, stored?: Stored): string =>
      result?.values[name]?.[0] ?? (stored == null ? "" : String(stored)),
    all: (name: string, stored: readonly string[]): readonly string[] =>
      result ? (result.values[name] ?? []).filter((value) => value !== "") : stored,
    error,
    /** Of a field, all at once; if a colleague was faster, its hint says what the record has now. */
    field: (name: string, stored?: Stored, options: FieldOptions = {}) =>
      attributes(name, stored == null ? "" : String(stored), (text) => text, options),
    /** The same of a date, written as the office writes it. */
    date: (name: string, stored?: string | null, options: FieldOptions = {}) =>
      attributes(name, dateText(stored ?? ""), dateText, options),
    formErrors: result?.formErrors.map(say) ?? [],
    isConflict,
  };
}
export type Returned = ReturnType<typeof useReturned>;

/** Takes the person to what is wrong: the first faulty field, else the message above the form. */
function showFault(): void {
  const field = document.querySelector<HTMLElement>('main form [aria-invalid="true"]');
  const place = field ?? document.querySelector<HTMLElement>("main form .banner");
  place?.scrollIntoView({ block: "center" });
  field?.focus({ preventScroll: true });
}
