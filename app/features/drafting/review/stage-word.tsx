import { useT } from "#app/ui/language.tsx";
import { Status, type Shape } from "#app/ui/status.tsx";
import type { DraftStage } from "#prisma/generated/client.ts";

const SHAPE: Readonly<Record<DraftStage, Shape>> = {
  draft: "draft",
  review: "check",
  changes_requested: "hold",
  approved: "done",
  sent: "sent",
};

/** How far a text has come, in a word. */
export function StageWord({ stage }: { readonly stage: DraftStage }) {
  const t = useT();
  return <Status shape={SHAPE[stage]}>{t(`review.stage.${stage}`)}</Status>;
}
