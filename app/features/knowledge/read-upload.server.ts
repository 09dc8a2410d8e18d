import { type FormResult, refusedForm, typedValues } from "#app/platform/form.server.ts";
import { receiveOneFile } from "#app/platform/one-file-form.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import { readPage } from "#content/markdown/pages/read-page.ts";

const LIMITS = { largestFile: 1_000_000, largestText: 1_000_000 };

export interface NewPageForm {
  readonly form: FormData;
  /** What a file that was chosen fills the fields with; null: none was chosen. */
  readonly read: FormResult | null;
}

/** Reads the form of a new page, which may bring a file: its fields then come back filled in, and nothing is kept. */
export async function receiveNewPage(request: Request): Promise<NewPageForm> {
  const { form, file } = await receiveOneFile(request, "file", LIMITS);
  if (file === null) return { form, read: null };
  const refuse = (key: string): NewPageForm => ({
    form,
    read: refusedForm(typedValues(form), new Refusal(key, {}, { field: "file" })),
  });
  if (file === "tooLarge") return refuse("knowledge.refusal.pageFileTooLarge");
  const { meta, body } = readPage(
    Buffer.from(file.bytes)
      .toString("utf8")
      .replace(/^\uFEFF/u, ""),
  );
  if (!meta) return refuse("knowledge.refusal.pageFileUnreadable");
  const { slug, language, title, section, asOf, summary, seeAlso } = meta;
  const values = { slug, language, title, section, asOf, summary, seeAlso: seeAlso.join(", "), body };
  return {
    form,
    read: {
      values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value]])),
      ...{ errors: {}, formErrors: [], isConflict: false },
    },
  };
}
