import { redirect } from "@remix-run/node";

import type { StaffMember } from "#app/platform/auth.server.ts";
import { submitForm } from "#app/platform/form.server.ts";

import { editSearch } from "./edit-search.server.ts";
import { makeFeed, revokeFeed } from "./feed-address.server.ts";
import { followSearch } from "./follow-search.server.ts";
import { markSeen } from "./mark-seen.server.ts";
import { removeSearch } from "./remove-search.server.ts";
import { mailSchema, nameSchema, seenSchema, shareSchema } from "./schema.ts";
import { shareSearch } from "./share-search.server.ts";
import { unfollowSearch } from "./unfollow-search.server.ts";

import { z } from "zod";

/** What a deed on the page of a saved search has done. */
export interface SavedOutcome {
  /** A key of the catalogues. */
  readonly done: string | null;
  /** The secret of the address just made, shown this once. */
  readonly feed: string | null;
}

const did = (done: string | null, feed: string | null = null): SavedOutcome => ({ done, feed });
const nothing = z.object({});

/** Does what a form on the page of a saved search asks for; null if that is no deed of this page. */
export async function changeSavedByForm(staff: StaffMember, id: string, form: FormData) {
  switch (form.get("intent")) {
    case "follow":
      return submitForm(form, mailSchema, async ({ mail }) => {
        await followSearch(staff, id, mail);
        return did("alerts.done.followed");
      });
    case "unfollow":
      return submitForm(form, nothing, async () => {
        await unfollowSearch(staff, id);
        return did("alerts.done.unfollowed");
      });
    case "seen":
      return submitForm(form, seenSchema, async (what) => {
        await markSeen(staff, id, "until" in what ? what : { documents: what.document });
        return did(null);
      });
    case "makeFeed":
      return submitForm(form, nothing, async () => did(null, await makeFeed(staff, id)));
    case "revokeFeed":
      return submitForm(form, nothing, async () => {
        await revokeFeed(staff, id);
        return did("alerts.done.feedRevoked");
      });
    case "share":
      return submitForm(form, shareSchema, async ({ groupId }) => {
        await shareSearch(staff, id, groupId);
        return did(groupId === null ? "alerts.done.unshared" : "alerts.done.shared");
      });
    case "edit":
      return submitForm(form, nameSchema, async (input) => {
        await editSearch(staff, id, input);
        return did("alerts.done.edited");
      });
    case "remove":
      return submitForm(form, nothing, async () => {
        await removeSearch(staff, id);
        return redirect("/subscriptions");
      });
    default:
      return null;
  }
}
