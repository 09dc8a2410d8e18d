import { setTimeout as sleep } from "node:timers/promises";

import {
  type EnqueuedTaskPromise,
  Meilisearch,
  MeilisearchApiError,
  type MultiSearchQuery,
  type MultiSearchQueryWithFederation,
  type Task,
} from "meilisearch";

/** Where a Meilisearch is, and by which key it lets us in. */
export interface MeilisearchAt {
  readonly url: string;
  readonly key: string | null;
}

/** How long a question waits. */
const ANSWER_WITHIN_MS = 10_000;
/** How long a write waits until it is done; what is written again later is written over it. */
export const WRITTEN_WITHIN_MS = 60_000;
/** How long a rebuild waits for what it brought: others may be before it. */
export const BUILT_WITHIN_MS = 30 * 60_000;

/** How long to wait before the first look whether a task is done, and at most before each further one. */
const FIRST_LOOK_MS = 10;
const LAST_LOOK_MS = 250;

/** A task that was taken and then not done: which one, and why. */
export class TaskFailure extends Error {
  override readonly name = "TaskFailure";

  constructor(task: Task) {
    const { uid, type, status, error } = task;
    const why = error ? `${error.type} ${error.code}: ${error.message}` : "no reason given";
    super(`Meilisearch task ${String(uid)} (${type}, index ${task.indexUid ?? "-"}) ${status}: ${why}`);
  }
}

export const isNotFound = (error: unknown): boolean =>
  error instanceof MeilisearchApiError && error.response.status === 404;

/** A Meilisearch server: what is written is waited for, and what fails there fails here. */
export class Server {
  readonly reading: Meilisearch;
  readonly writing: Meilisearch;

  constructor({ url, key }: MeilisearchAt) {
    const access = { host: url, ...(key !== null && { apiKey: key }) };
    this.reading = new Meilisearch({ ...access, timeout: ANSWER_WITHIN_MS });
    this.writing = new Meilisearch({ ...access, timeout: WRITTEN_WITHIN_MS });
  }

  /** Waits until a task is done. @throws TaskFailure if it is not, and whatever says that the server is away or slow. */
  async done(enqueued: EnqueuedTaskPromise, within = WRITTEN_WITHIN_MS): Promise<void> {
    const { taskUid } = await enqueued;
    await this.finished(taskUid, within);
  }

  /** As `done`, of a task that was sent before. */
  async finished(taskUid: number, within = WRITTEN_WITHIN_MS): Promise<void> {
    const end = Date.now() + within;
    // The client's own waiting adds a listener at every look, and keeps them all.
    for (let wait = FIRST_LOOK_MS; ; wait = Math.min(wait * 1.3, LAST_LOOK_MS)) {
      const task = await this.writing.tasks.getTask(taskUid);
      if (task.status === "succeeded") return;
      if (task.status === "failed" || task.status === "canceled") throw new TaskFailure(task);
      if (Date.now() > end)
        throw new Error(
          `Meilisearch task ${String(taskUid)} is still ${task.status} after ${String(within)} ms`,
        );
      await sleep(wait);
    }
  }

  /** Takes an index away; one that is not there is no failure. */
  async dropped(uid: string): Promise<void> {
    try {
      await this.done(this.writing.deleteIndex(uid));
    } catch (error) {
      if (!isNotFound(error) && !(error instanceof TaskFailure && error.message.includes("index_not_found")))
        throw error;
    }
  }

  async hasIndex(uid: string): Promise<boolean> {
    return found(async () => {
      await this.writing.getRawIndex(uid);
      return true;
    }, false);
  }

  /** Several questions at once, each with its own answer. */
  async ask<Shown extends object>(queries: readonly MultiSearchQuery[]) {
    if (queries.length === 0) return [];
    const { results } = await this.reading.multiSearch<{ queries: MultiSearchQuery[] }, Shown>({
      queries: [...queries],
    });
    return results;
  }

  /** Several questions with one answer: each hit once, where the best of them puts it. */
  async askTogether<Shown extends object>(
    queries: readonly MultiSearchQueryWithFederation[],
    page: { readonly limit: number; readonly offset: number },
  ) {
    const { hits } = await this.reading.multiSearch<
      { federation: typeof page; queries: MultiSearchQueryWithFederation[] },
      Shown
    >({ federation: page, queries: [...queries] });
    return hits;
  }
}

/** What is asked for, or another value if Meilisearch has no such thing. */
export async function found<T, E>(ask: () => Promise<T>, otherwise: E): Promise<T | E> {
  try {
    return await ask();
  } catch (error) {
    if (isNotFound(error)) return otherwise;
    throw error;
  }
}
