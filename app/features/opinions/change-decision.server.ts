import type { z } from "zod";

import type { StaffMember } from "#app/platform/auth.server.ts";

import { confirmHolding } from "./confirm-holding.server.ts";
import { recordDecision } from "./record-decision.server.ts";
import type { decisionDeedSchema } from "./schema.ts";
import { withdrawDecision } from "./withdraw-decision.server.ts";

export async function changeDecision(
  staff: StaffMember,
  opinion: string,
  deed: z.output<typeof decisionDeedSchema>,
): Promise<void> {
  switch (deed.deed) {
    case "recordDecision":
      return recordDecision(staff, opinion, deed);
    case "confirmHolding":
      return confirmHolding(staff, opinion, deed);
    case "withdrawDecision":
      return withdrawDecision(staff, opinion, deed);
  }
}
