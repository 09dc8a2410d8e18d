/** A field or a file of a form, in the order of the form. A body that is not read to its end is let pass. */
export interface FormPart {
  readonly name: string;
  /** Null for an ordinary field; "" for a file field in which nothing was chosen. */
  readonly fileName: string | null;
  readonly body: AsyncIterable<Uint8Array>;
}

/** The body ends too early, or is no form at all. */
export class BrokenForm extends Error {
  override readonly name = "BrokenForm";
}

const MOST_HEADERS = 16 * 1024;
const BLANK_LINE = Buffer.from("\r\n\r\n");

/** The boundary that a `multipart/form-data` header names, or null if it is another type. */
export function formBoundary(contentType: string | null): string | null {
  const [, quoted, plain] =
    /^multipart\/form-data\s*;.*?\bboundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/iu.exec(contentType ?? "") ??
    [];
  return quoted ?? plain ?? null;
}

/** What has arrived and was not taken yet. */
class Arrived {
  bytes: Buffer = Buffer.alloc(0);
  readonly #source: AsyncIterator<Uint8Array, unknown>;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** Waits for more. @throws {BrokenForm} if there is none. */
  async more(): Promise<void> {
    const next = await this.#source.next();
    if (next.done) throw new BrokenForm("The form ends too early");
    this.bytes = Buffer.concat([this.bytes, next.value]);
  }

  take(length: number): Buffer {
    const taken = this.bytes.subarray(0, length);
    this.bytes = this.bytes.subarray(length);
    return taken;
  }

  /** Everything before `mark`, piece by piece; the mark itself is taken too. */
  async *until(mark: Buffer): AsyncGenerator<Uint8Array> {
    for (;;) {
      const at = this.bytes.indexOf(mark);
      if (at >= 0) {
        if (at > 0) yield this.take(at);
        this.take(mark.length);
        return;
      }
      // The last bytes may be the beginning of the mark.
      const safe = this.bytes.length - mark.length + 1;
      if (safe > 0) yield this.take(safe);
      await this.more();
    }
  }
}

/**
 * Reads a form with files as it arrives, so that no file is ever whole in memory. Names may hold any character that
 * browsers send, `;` and `=` among them.
 * @throws {BrokenForm}
 */
export async function* readForm(
  source: AsyncIterable<Uint8Array>,
  boundary: string,
): AsyncGenerator<FormPart> {
  const arrived = new Arrived(source);
  // So that the first delimiter, which begins the body, is found like the others.
  arrived.bytes = Buffer.from("\r\n");
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  await pass(arrived.until(delimiter));
  for (;;) {
    while (arrived.bytes.length < 2) await arrived.more();
    if (arrived.bytes.subarray(0, 2).toString("latin1") === "--") return;
    const headers = await readHeaders(arrived);
    const body = arrived.until(delimiter);
    yield { ...nameOf(headers), body: { [Symbol.asyncIterator]: () => unclosing(body) } };
    await pass(body);
  }
}

/** A reader that stops early must not close the body: the rest of it still has to pass. */
const unclosing = (body: AsyncGenerator<Uint8Array>): AsyncIterator<Uint8Array> => ({
  next: () => body.next(),
});

async function pass(rest: AsyncGenerator<Uint8Array>): Promise<void> {
  while (!(await rest.next()).done);
}

async function readHeaders(arrived: Arrived): Promise<string> {
  for (;;) {
    const at = arrived.bytes.indexOf(BLANK_LINE);
    if (at > MOST_HEADERS || (at < 0 && arrived.bytes.length > MOST_HEADERS)) {
      throw new BrokenForm("A part's headers have no end");
    }
    if (at >= 0) return arrived.take(at + BLANK_LINE.length).toString("utf8");
    await arrived.more();
  }
}

function nameOf(headers: string): { name: string; fileName: string | null } {
  const disposition = /^content-disposition:\s*form-data\b(.*)$/imu.exec(headers)?.[1];
  const name = disposition === undefined ? undefined : parameter(disposition, "name");
  if (disposition === undefined || name === undefined) throw new BrokenForm("A part has no name");
  const extended = /;\s*filename\*=utf-8''([^\s;]+)/iu.exec(disposition)?.[1];
  return {
    name,
    fileName: (extended && percentDecoded(extended)) ?? parameter(disposition, "filename") ?? null,
  };
}

/** Browsers write a quote within a name as %22, other programs as \". */
function parameter(disposition: string, name: string): string | undefined {
  const pattern = new RegExp(`;\\s*${name}=(?:"((?:\\\\"|[^"])*)"|([^\\s;"]+))`, "iu");
  const [, quoted, plain] = pattern.exec(disposition) ?? [];
  return quoted?.replaceAll(/\\"|%22/gu, '"') ?? plain;
}

function percentDecoded(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}
