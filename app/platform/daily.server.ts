const DAY = 86_400_000;

/** Does each of these now and once a day until stopped. Trouble is told, and tried again the next day. */
export function startDaily(
  works: readonly (() => Promise<unknown>)[],
  onError: (error: unknown) => void,
): { stop(): Promise<void> } {
  const doAll = () => Promise.all(works.map((work) => work().catch(onError)));
  let doing: Promise<unknown> = doAll();
  const timer = setInterval(() => {
    doing = doAll();
  }, DAY).unref();
  return {
    async stop() {
      clearInterval(timer);
      await doing;
    },
  };
}
