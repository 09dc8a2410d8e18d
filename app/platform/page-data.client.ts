import { RemixBrowser } from "@remix-run/react";

/**
 * Waits until the data that came with the page are decoded. `RemixBrowser` throws the promise of them at its first call,
 * outside any Suspense boundary; a key or a click at that very moment makes React 18 render at once, find the promise
 * and give the whole page up ("Root did not complete", error 345). So it is called once before React begins.
 */
export async function pageDataDecoded(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (thrown) {
    if (thrown instanceof Promise) await thrown;
  }
}
