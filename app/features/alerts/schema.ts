import { z } from "zod";

const name = z
  .string("validation.required")
  .trim()
  .min(1, "validation.required")
  .max(200, "validation.tooLong");
const note = z.string().trim().max(2_000, "validation.tooLong").default("");
export const mails = ["none", "daily", "weekly"] as const;
const mail = z.enum(mails, "validation.choose");

/** How a person wants to be told; `no`: the search is only kept. */
export const saveSchema = z.object({ name, note, told: z.enum(["no", ...mails], "validation.choose") });

export const nameSchema = z.object({ name, note });
export const mailSchema = z.object({ mail });
export const shareSchema = z.object({
  groupId: z
    .union([z.uuid("validation.invalid"), z.literal("")])
    .default("")
    .transform((id) => (id === "" ? null : id)),
});
export const seenSchema = z.union([
  z.object({ until: z.iso.datetime("validation.invalid").transform((at) => new Date(at)) }),
  z.object({ document: z.array(z.string().max(100)).max(100) }),
]);
