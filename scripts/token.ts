import { createToken } from "#app/features/staff/tokens.server.ts";
import { db, disconnect } from "#app/platform/db.server.ts";

import { readCommand } from "./setup/read-command.js";

/** `npm run token -- <email>`: makes an API token with the rights of that person and prints it once. */
async function main(): Promise<number> {
  const [given = ""] = readCommand("token").positionals;
  const email = given.trim().toLowerCase();
  const staff = await db.staff.findUnique({ where: { email }, select: { id: true, disabledAt: true } });
  if (!staff || staff.disabledAt) {
    console.error(`There is no active account ${email}.`);
    return 1;
  }
  console.log(await createToken(staff, `terminal ${new Date().toISOString().slice(0, 10)}`));
  return 0;
}

process.exitCode = await main().finally(disconnect);
