import { redirect } from "@remix-run/node";

import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { submitForm } from "#app/platform/form.server.ts";
import { z } from "zod";

import { discardDraft, publishDraft, returnDraft, submitDraft } from "./decide-draft.server.ts";
import { pageHref } from "./page-address.ts";
import { pageForm } from "./page-form.ts";
import { saveDraft } from "./save-draft.server.ts";

const remarkForm = z.object({ remark: z.string().trim().max(2000, "validation.tooLong").default("") });
const nothing = z.object({});

/**
 * Does what a button of the editor says: keeps the text, lays it before the heads, publishes it, sends it back. Null:
 * there is no such text.
 */
export async function changeByForm(staff: StaffMember, id: string | null, form: FormData) {
  const deed = form.get("deed");
  if (id !== null && !(await db.knowledgeVersion.count({ where: { id, page: { removedAt: null } } })))
    return null;
  if (id !== null && deed === "discard")
    return submitForm(form, nothing, async () => {
      await discardDraft(staff, id);
      return redirect("/knowledge");
    });
  if (id !== null && deed === "publish")
    return submitForm(form, nothing, async () => redirect(pageHref(await publishDraft(staff, id))));
  if (id !== null && deed === "return")
    return submitForm(form, remarkForm, async ({ remark }) => {
      await returnDraft(staff, id, remark);
      return redirect(`/knowledge/drafts/${id}`);
    });
  return submitForm(form, pageForm, async (input) => {
    const saved = await saveDraft(staff, id, input);
    if (deed === "submit") await submitDraft(staff, saved);
    return redirect(`/knowledge/drafts/${saved}`);
  });
}
