import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { setTimeout as sleep } from "node:timers/promises";

import { ask } from "./measure.ts";

/** For the accounts of the synthetic database alone. */
export const PASSWORD = "bench-password-1";
const READY_WITHIN = 180_000;

const freePort = (): Promise<number> =>
  new Promise((answer, fail) => {
    const probe = createServer().once("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => {
        answer(typeof address === "object" && address ? address.port : 0);
      });
    });
  });

/** Starts the built product on a database and answers once it is ready. */
export async function startProduct(
  databaseUrl: string,
  dataFolder: string,
): Promise<{ readonly origin: string; readonly pid: number; stop(): Promise<void> }> {
  const port = await freePort();
  const child = spawn(process.execPath, [fileURLToPath(new URL("../up.js", import.meta.url))], {
    env: {
      ...process.env,
      ...{ DATABASE_URL: databaseUrl, USYNYS_DATA: dataFolder, USYNYS_DEMO_PASSWORD: PASSWORD },
      ...{ PORT: String(port), HOST: "127.0.0.1" },
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let words = "";
  child.stdout.on("data", (part: Buffer) => {
    words = (words + part.toString("utf8")).slice(-2_000);
  });
  const ended = new Promise<void>((answer) => {
    child.once("close", () => {
      answer();
    });
  });
  const origin = `http://127.0.0.1:${String(port)}`;
  const until = Date.now() + READY_WITHIN;
  for (;;) {
    if (child.exitCode !== null || Date.now() > until) {
      child.kill("SIGTERM");
      throw new Error(`The product did not start: ${words}`);
    }
    if ((await ask(`${origin}/readyz`, {}).catch(() => null))?.status === 200) break;
    await sleep(250);
  }
  return {
    origin,
    pid: child.pid ?? 0,
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/** Signs a demonstration account in and answers its cookies. */
export async function signIn(origin: string, role: string): Promise<string> {
  const response = await fetch(`${origin}/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: { origin, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ email: `${role}@demo.usynys`, password: PASSWORD, next: "/" }),
  });
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");
  if (response.status >= 400 || !cookies.some((cookie) => cookie.startsWith("usynys_session")))
    throw new Error(`${role} could not sign in: ${String(response.status)}`);
  return cookies.join("; ");
}
