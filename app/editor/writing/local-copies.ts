/** Every copy of a text on this device has a name that begins so; nothing else of ours does. */
const PREFIX = "usynys:draft:";
/** Beside it, in localStorage: that the copy holds what the server has not saved. */
const UNSAVED = "usynys:unsaved:";

export const localCopyName = (staffId: string, draftId: string, schema: number): string =>
  `${PREFIX}${staffId}:${draftId}:${String(schema)}`;

/** The copies that earlier editors kept of this text on this device: what they hold may not be saved. */
export async function olderCopyNames(staffId: string, draftId: string, schema: number): Promise<string[]> {
  const names = Array.from({ length: schema - 1 }, (_, older) => localCopyName(staffId, draftId, older + 1));
  const there = await indexedDB.databases().catch(() => []);
  return names.filter((wanted) => there.some(({ name }) => name === wanted));
}

/** Storage may be forbidden by the browser; then there is no copy to speak of. */
const tried = <T>(work: () => T, otherwise: T): T => {
  try {
    return work();
  } catch {
    return otherwise;
  }
};

export function noteUnsaved(copy: string, isUnsaved: boolean): void {
  tried(() => {
    if (isUnsaved) localStorage.setItem(UNSAVED + copy, "1");
    else localStorage.removeItem(UNSAVED + copy);
  }, undefined);
}

const unsavedCopies = (): string[] =>
  tried(() => Object.keys(localStorage).filter((key) => key.startsWith(UNSAVED)), []);

/** Whether something that was typed on this device is not saved yet, by whomever. */
export const hasUnsavedCopies = (): boolean => unsavedCopies().length > 0;

/** Takes every copy off this device: it may be an office's, and the next person another. */
export async function wipeLocalCopies(): Promise<void> {
  for (const key of unsavedCopies()) {
    tried(() => {
      localStorage.removeItem(key);
    }, undefined);
  }
  const databases = await indexedDB.databases();
  await Promise.all(
    databases.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [deleteDatabase(name)] : [])),
  );
}

/** Resolves also where another page holds the copy open: it goes when that page does. */
const deleteDatabase = (name: string): Promise<void> =>
  new Promise((done) => {
    const asked = indexedDB.deleteDatabase(name);
    const end = () => {
      done();
    };
    asked.onsuccess = end;
    asked.onerror = end;
    asked.onblocked = end;
  });
