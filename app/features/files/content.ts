/** Bytes that can be read anywhere. Past the end there are none. */
export interface Content {
  readonly size: number;
  read(start: number, length: number): Promise<Uint8Array>;
}
