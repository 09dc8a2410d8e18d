import { Refusal } from "#app/platform/refusal.ts";
import { LARGEST_LAW } from "#content/laws/read-source.ts";
import { UnreadableLaw } from "#content/laws/types.ts";

const LARGEST_LAW_MB = LARGEST_LAW / 1024 / 1024;
export const lawTooLarge = (): Refusal => refused("tooLarge");

const refused = (reason: string, language = "none"): Refusal =>
  new Refusal(`laws.refusal.${reason}`, { megabytes: LARGEST_LAW_MB, language }, { field: "file" });

/** Runs what reads a law; that nothing can be read of it is told to the person who gave the file. */
export async function orRefuse<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof UnreadableLaw) throw refused(error.reason, error.language ?? "none");
    throw error;
  }
}
