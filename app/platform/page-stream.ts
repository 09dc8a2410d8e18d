import { Transform } from "node:stream";

/**
 * Takes a page as React 18 writes it and leaves out the zero bytes. React fills blocks of 2,048 bytes; where a letter
 * of two bytes no longer fits it leaves the last byte of the block at zero, and a browser shows a zero in an attribute
 * or in the page's data as a broken letter: «нем�есе». A page has no zero byte of its own.
 */
export const pageStream = (): Transform =>
  new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk);
    },
  });
