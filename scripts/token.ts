import { createToken } from "#app/features/staff/tokens.server.ts";
import { db, disconnect } from "#app/platform/db.server.ts";

/** `npm run token -- <email>`: makes an API token with the rights of that person and prints it once. */
async function main(): Promise<number> {
  const email = process.argv[2]?.trim().toLowerCase();
  if (!email) {
    console.error("Usage: npm run token -- <email>");
    return 2;
  }
  const staff = await db.staff.findUnique({ where: { email }, select: { id: true, disabledAt: true } });
  if (!staff || staff.disabledAt) {
    console.error(`There is no active account ${email}.`);
    return 1;
  }
  console.log(await createToken(staff, `terminal ${new Date().toISOString().slice(0, 10)}`));
  return 0;
}

process.exitCode = await main();
await disconnect();
