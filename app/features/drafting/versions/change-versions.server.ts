import type { StaffMember } from "#app/platform/auth.server.ts";

import { nameVersion } from "./name-version.server.ts";
import { restoreVersion } from "./restore-version.server.ts";
import type { VersionDeed } from "./schema.ts";

/** Does with a draft's versions what somebody asked for. @throws {Refusal} as the command itself. */
export async function changeVersions(
  staff: StaffMember,
  draftId: string | undefined,
  deed: VersionDeed,
): Promise<void> {
  switch (deed.deed) {
    case "name":
      await nameVersion(staff, draftId, deed.name);
      return;
    case "restore":
      await restoreVersion(staff, draftId, deed.ordinal, deed.revision);
  }
}
