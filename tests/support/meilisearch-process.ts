import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const KEY = "a-key-that-only-this-test-knows";

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  return typeof address === "object" && address ? address.port : 0;
}

/** A Meilisearch of a test's own, that can be killed and started again on the same folder. */
export class MeilisearchProcess {
  readonly key = KEY;
  private readonly program: string;
  private readonly folder = mkdtempSync(join(tmpdir(), "usynys-meilisearch-"));
  private readonly port: number;
  private child: ChildProcess | null = null;

  private constructor(program: string, port: number) {
    this.program = program;
    this.port = port;
  }

  static async start(program: string): Promise<MeilisearchProcess> {
    const server = new MeilisearchProcess(program, await freePort());
    await server.startAgain();
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${String(this.port)}`;
  }

  async startAgain(): Promise<void> {
    const parameters = [
      "--db-path",
      join(this.folder, "data"),
      "--http-addr",
      `127.0.0.1:${String(this.port)}`,
    ];
    this.child = spawn(this.program, [...parameters, "--master-key", KEY, "--no-analytics"], {
      ...{ cwd: this.folder, stdio: "ignore" },
    });
    for (;;) {
      if (this.child.exitCode !== null) throw new Error("Meilisearch has ended");
      const isUp = await fetch(`${this.url}/health`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (isUp) return;
      await sleep(50);
    }
  }

  /** As by a power cut: it is not asked. */
  async kill(): Promise<void> {
    const { child } = this;
    this.child = null;
    if (!child || child.exitCode !== null) return;
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
  }

  async end(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
