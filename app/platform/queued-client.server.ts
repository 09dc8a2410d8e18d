import pg from "pg";

const plainQuery: unknown = Reflect.get(pg.Client.prototype, "query");

/**
 * A connection that begins a query when the one before has ended. Prisma loads several relations of one transaction
 * at once; pg queues them too, but warns that it will not for ever.
 */
export class QueuedClient extends pg.Client {
  #last: Promise<unknown> = Promise.resolve();

  // The signature of pg's query has six overloads; what is awaited is queued, callbacks pass through as they are.
  override query = ((...given: unknown[]): unknown => {
    const start = (): unknown => Reflect.apply(plainQuery as (...given: unknown[]) => unknown, this, given);
    const [first] = given;
    const isSubmittable = typeof first === "object" && first !== null && "submit" in first;
    if (isSubmittable || typeof given.at(-1) === "function") return start();
    const run = this.#last.then(start);
    this.#last = run.catch(() => undefined);
    return run;
  }) as pg.Client["query"];
}
