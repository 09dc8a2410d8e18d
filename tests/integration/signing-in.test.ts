import { describe, expect, test } from "vitest";

import { createToken, revokeToken, listTokens } from "#app/features/staff/tokens.server.ts";
import { sweepSignIns } from "#app/features/staff/sweep-sign-ins.server.ts";
import { hashPassword, requireBearer, signIn, signOut, staffOf } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { buildStaff } from "#tests/support/factories.ts";

const request = (headers: Record<string, string> = {}) => new Request("http://127.0.0.1/", { headers });
const person = async () => buildStaff({ passwordHash: await hashPassword("a long password") });
const cookieOf = (headers: Headers) => headers.get("Set-Cookie")?.split(";")[0] ?? "";

describe("signing in", () => {
  test("leaves no session or attempt for ever", async () => {
    const { email } = await person();
    const { headers } = await signIn(request(), { email, password: "a long password" });
    await sweepSignIns();
    await expect(staffOf(request({ Cookie: cookieOf(headers) }))).resolves.not.toBeNull();
    await sweepSignIns(new Date(Date.now() + 400 * 86_400_000));
    expect([await db.session.count(), await db.signInAttempt.count()]).toEqual([0, 0]);
  });

  test("opens a session that signing out ends at once", async () => {
    const { email, id } = await person();
    const { headers } = await signIn(request(), { email: email.toUpperCase(), password: "a long password" });
    const signedIn = request({ Cookie: cookieOf(headers) });
    await expect(staffOf(signedIn)).resolves.toMatchObject({ id });
    await signOut(signedIn);
    await expect(staffOf(signedIn)).resolves.toBeNull();
  });

  test("keeps neither the password nor the session's secret", async () => {
    const { email, id } = await person();
    const { headers } = await signIn(request(), { email, password: "a long password" });
    const kept = JSON.stringify([
      await db.staff.findUnique({ where: { id } }),
      await db.session.findMany({ where: { staffId: id } }),
    ]);
    expect(kept).not.toContain("a long password");
    expect(kept).not.toContain(cookieOf(headers).split("=")[1]);
  });

  test("is refused after eight failures, with the right password too", async () => {
    const { email } = await person();
    for (let n = 0; n < 8; n += 1) {
      await expect(signIn(request(), { email, password: "wrong" })).rejects.toMatchObject({
        key: "refusal.signInWrong",
      });
    }
    await expect(signIn(request(), { email, password: "a long password" })).rejects.toMatchObject({
      key: "refusal.signInTooMany",
    });
  });

  test("tries no more than eight passwords of a hundred that are sent at once", async () => {
    const { email } = await person();
    const answers = await Promise.allSettled(
      Array.from({ length: 100 }, (_, n) =>
        signIn(request({ "x-usynys-address": `10.0.0.${String(n)}` }), {
          email,
          password: `wrong ${String(n)}`,
        }),
      ),
    );
    const tried = answers.filter(
      (answer) => answer.status === "rejected" && String(answer.reason).includes("signInWrong"),
    );
    expect(tried.length).toBeLessThanOrEqual(8);
  });

  test("says the same of an unknown address as of a wrong password", async () => {
    await expect(signIn(request(), { email: "nobody@example.org", password: "x" })).rejects.toMatchObject({
      key: "refusal.signInWrong",
    });
  });

  test("ends for a person who was disabled", async () => {
    const { email, id } = await person();
    const { headers } = await signIn(request(), { email, password: "a long password" });
    await db.staff.update({ where: { id }, data: { disabledAt: new Date() } });
    await expect(staffOf(request({ Cookie: cookieOf(headers) }))).resolves.toBeNull();
  });
});

describe("a bearer token", () => {
  test("opens the API until it is revoked, and is stored hashed", async () => {
    const staff = await person();
    const token = await createToken(staff, "terminal");
    const bearing = request({ Authorization: `Bearer ${token}` });
    await expect(requireBearer(bearing)).resolves.toMatchObject({ id: staff.id });
    expect(JSON.stringify(await db.apiToken.findMany())).not.toContain(token);
    const [listed] = await listTokens(staff);
    await revokeToken(staff, listed?.id ?? "");
    await expect(requireBearer(bearing)).rejects.toMatchObject({ status: 401 });
    await expect(revokeToken(staff, "no id at all")).resolves.toBeUndefined();
  });
});
