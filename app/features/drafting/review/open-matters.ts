import type { ReviewAnswer } from "#prisma/generated/client.ts";

/** What stands in the way of an approval, unless a head says why it does not. */
export const openMatters = ["reviewers", "changedSince", "checklist", "findings"] as const;
export type OpenMatter = (typeof openMatters)[number];

export interface ReviewState {
  readonly revision: number;
  readonly reviewers: readonly { readonly answer: ReviewAnswer | null; readonly revision: number | null }[];
  readonly checklist: readonly string[];
  readonly checked: readonly string[];
  readonly graveFindings: number;
}

/** Reviewers who have not agreed, who agreed to an earlier text, what nobody has seen to, what is gravely wrong. */
export function matters({
  revision,
  reviewers,
  checklist,
  checked,
  graveFindings,
}: ReviewState): OpenMatter[] {
  const is: Readonly<Record<OpenMatter, boolean>> = {
    reviewers: reviewers.some(({ answer }) => answer !== "agreed"),
    changedSince: reviewers.some((one) => one.answer === "agreed" && one.revision !== revision),
    checklist: checklist.some((item) => !checked.includes(item)),
    findings: graveFindings > 0,
  };
  return openMatters.filter((matter) => is[matter]);
}
