/** So many bits take the place of one number. */
const WORD = 32;

/** Bits for the numbers below a limit. */
export const noBits = (limit: number): Uint32Array => new Uint32Array(Math.ceil(limit / WORD));

const hasBit = (bits: Uint32Array, number: number): boolean =>
  (((bits[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 1;

function setBit(bits: Uint32Array, number: number, isIn: boolean): void {
  const at = number >>> 5;
  const mask = 1 << (number & 31);
  bits[at] = isIn ? (bits[at] ?? 0) | mask : (bits[at] ?? 0) & ~mask;
}

/** The bits of these numbers; those from the limit on are left out. */
export function bitsOf(numbers: readonly number[], limit: number): Uint32Array {
  const bits = noBits(limit);
  for (const number of numbers) if (number < limit) setBit(bits, number, true);
  return bits;
}

/** How many bits are set. */
export function countBits(bits: Uint32Array): number {
  let count = 0;
  for (let at = 0; at < bits.length; at += 1) {
    let word = bits[at] ?? 0;
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    count += (((word + (word >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
  }
  return count;
}

/**
 * Numbers of documents, never changed once made: a question under way keeps what it took while others go on with what
 * a write has left. Few are a sorted list, many one bit each.
 */
export class NumberSet {
  readonly count: number;
  private readonly listed: Int32Array | null;
  private readonly bits: Uint32Array | null;

  private constructor(count: number, listed: Int32Array | null, bits: Uint32Array | null) {
    this.count = count;
    this.listed = listed;
    this.bits = bits;
  }

  /** Of numbers without a repetition, in any order. */
  static of(numbers: Int32Array): NumberSet {
    let greatest = -1;
    for (let at = 0; at < numbers.length; at += 1) greatest = Math.max(greatest, numbers[at] ?? 0);
    if (numbers.length * WORD <= greatest) return new NumberSet(numbers.length, numbers.toSorted(), null);
    const bits = noBits(greatest + 1);
    for (let at = 0; at < numbers.length; at += 1) setBit(bits, numbers[at] ?? 0, true);
    return new NumberSet(numbers.length, null, bits);
  }

  /** What it takes of memory, as nearly as needed. */
  get bytes(): number {
    return 200 + (this.listed?.byteLength ?? 0) + (this.bits?.byteLength ?? 0);
  }

  has(number: number): boolean {
    if (this.bits) return hasBit(this.bits, number);
    const { listed } = this;
    if (!listed) return false;
    let [from, to] = [0, listed.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((listed[middle] ?? 0) < number) from = middle + 1;
      else to = middle;
    }
    return listed[from] === number;
  }

  /** Sets the bits of its numbers; numbers beyond the bits' end are left out. */
  addTo(bits: Uint32Array): void {
    if (this.bits) {
      const end = Math.min(bits.length, this.bits.length);
      for (let at = 0; at < end; at += 1) bits[at] = (bits[at] ?? 0) | (this.bits[at] ?? 0);
    }
    for (const number of this.listed ?? []) setBit(bits, number, true);
  }

  /** With these numbers in, and those out; itself if that is so already. */
  with(added: readonly number[], taken: readonly number[]): NumberSet {
    if (added.length + taken.length === 0) return this;
    if (this.listed) {
      const numbers = new Set(this.listed);
      for (const number of taken) numbers.delete(number);
      for (const number of added) numbers.add(number);
      return NumberSet.of(Int32Array.from(numbers));
    }
    const before = this.bits ?? noBits(0);
    const needed = Math.max(0, ...added) + 1;
    // Room for what is written next.
    const bits = needed > before.length * WORD ? noBits(needed + 1024) : before.slice();
    if (bits.length > before.length) bits.set(before);
    for (const number of taken) setBit(bits, number, false);
    for (const number of added) setBit(bits, number, true);
    return new NumberSet(countBits(bits), null, bits);
  }
}
