import { useEffect } from "react";

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

/** The attributes of a form's fields: what was typed if the form came back, else what is stored, and the error. */
export function useReturned(result: ReturnedForm | null | undefined) {
  const t = useT();
  useEffect(() => {
    if (result) showFault();
  }, [result]);
  const say = ({ key, values }: Message) => t(key, values);
  return {
    value: (name: string, stored?: string | number | null): string =>
      result?.values[name]?.[0] ?? (stored == null ? "" : String(stored)),
    all: (name: string, stored: readonly string[]): readonly string[] =>
      result ? (result.values[name] ?? []).filter((value) => value !== "") : stored,
    error: (name: string): string | null => {
      const message = result?.errors[name];
      return message ? say(message) : null;
    },
    formErrors: result?.formErrors.map(say) ?? [],
    isConflict: result?.isConflict ?? false,
  };
}

/** Takes the person to what is wrong: the first faulty field, else the message above the form. */
function showFault(): void {
  const field = document.querySelector<HTMLElement>('main form [aria-invalid="true"]');
  const place = field ?? document.querySelector<HTMLElement>("main form .banner");
  place?.scrollIntoView({ block: "center" });
  field?.focus({ preventScroll: true });
}
