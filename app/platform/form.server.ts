import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import type { z } from "zod";

import { Refusal } from "./refusal.ts";

export interface FormMessage {
  /** A key of the catalogues. */
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** What exists already and resembles what is being created. */
export interface Likeness {
  readonly href: string;
  /** Its number, or what stands for one. */
  readonly number: string;
  readonly title: { readonly kk: string | null; readonly ru: string | null; readonly en: string | null };
}

/** What a form gets back that was not taken: everything that was typed, and what is wrong where. */
export interface FormResult {
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly errors: Readonly<Record<string, FormMessage>>;
  readonly formErrors: readonly FormMessage[];
  readonly isConflict: boolean;
  /** Absent unless the form was taken but for these. */
  readonly duplicates?: readonly Likeness[] | undefined;
}

/** Text in a form is small; what is larger than this is no form of ours. */
const KEY = /^(?:validation|refusal)\./u;
const asMessage = (message: string): FormMessage => ({
  key: KEY.test(message) ? message : "validation.invalid",
  values: {},
});

/** What was typed, without the character of no meaning that a database takes in no text: OCR leaves it in what is pasted. */
export function typedValues(form: FormData): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  for (const [name, value] of form)
    if (typeof value === "string") (values[name] ??= []).push(value.replaceAll("\0", ""));
  return values;
}

function formOf(values: Readonly<Record<string, readonly string[]>>): FormData {
  const form = new FormData();
  for (const [name, all] of Object.entries(values)) for (const value of all) form.append(name, value);
  return form;
}

/**
 * Reads a form by a schema and runs a command with what it says. What is wrong comes back with everything typed: 400
 * for values, 409 for a refusal.
 */
export async function submitForm<Schema extends z.ZodType, Answer>(
  form: FormData,
  schema: Schema,
  run: (value: z.output<Schema>) => Promise<Answer>,
) {
  const values = typedValues(form);
  const submission = parseWithZod(formOf(values), { schema });
  if (submission.status !== "success") {
    const { error } = submission.reply();
    const errors: Record<string, FormMessage> = {};
    const formErrors: FormMessage[] = [];
    for (const [name, messages] of Object.entries(error ?? {})) {
      const [first] = messages ?? [];
      if (first === undefined) continue;
      if (name === "") formErrors.push(asMessage(first));
      else errors[name] = asMessage(first);
    }
    return data<FormResult>({ values, errors, formErrors, isConflict: false }, { status: 400 });
  }
  try {
    return await run(submission.value);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return data<FormResult>(refusedForm(values, error), { status: 409 });
  }
}

/**
 * Asks before a probable duplicate is created: the form comes back as typed, with what it resembles. Null if it
 * resembles nothing, or if the person has seen the likeness and says that it is another.
 */
export async function askOfDuplicates(form: FormData, find: () => Promise<readonly Likeness[]>) {
  if (form.has("notDuplicate")) return null;
  const duplicates = await find();
  if (duplicates.length === 0) return null;
  const returned = { values: typedValues(form), errors: {}, formErrors: [], isConflict: false };
  return data<FormResult>({ ...returned, duplicates }, { status: 409 });
}

export function refusedForm(values: FormResult["values"], refusal: Refusal): FormResult {
  const message = { key: refusal.key, values: refusal.values };
  return {
    values,
    errors: refusal.field ? { [refusal.field]: message } : {},
    formErrors: refusal.field ? [] : [message],
    isConflict: refusal.kind === "conflict",
  };
}
