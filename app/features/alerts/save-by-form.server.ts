import { redirect } from "@remix-run/node";

import type { StaffMember } from "#app/platform/auth.server.ts";
import { submitForm } from "#app/platform/form.server.ts";

import { followSearch } from "./follow-search.server.ts";
import { removeSearch } from "./remove-search.server.ts";
import { saveSearch } from "./save-search.server.ts";
import { saveSchema } from "./schema.ts";

/** Saves the search of an address, and follows it if its person wants to be told. Refused that, it is not saved either. */
export const saveByForm = (staff: StaffMember, address: URLSearchParams, form: FormData) =>
  submitForm(form, saveSchema, async ({ told, name, note }) => {
    const { id, isNew } = await saveSearch(staff, { name, note, address: address.toString() });
    if (told !== "no") {
      try {
        await followSearch(staff, id, told);
      } catch (error) {
        if (isNew) await removeSearch(staff, id);
        throw error;
      }
    }
    return redirect(`/subscriptions/${id}`);
  });
