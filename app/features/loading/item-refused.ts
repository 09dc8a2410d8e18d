/** One item cannot be written as its file has it, and why; the others are. */
export class ItemRefused extends Error {
  override readonly name = "ItemRefused";
}
