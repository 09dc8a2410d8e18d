import { find } from "./find/find.ts";
import type { Lexicon } from "./lexicon/compile.ts";
import { resolve, type ResolveOptions } from "./resolve/resolve.ts";
import type { Citation } from "./types.ts";

/** `find` and `resolve` in one: the citations of a text. */
export function cite(text: string, lexicon: Lexicon, options: ResolveOptions = {}): Citation[] {
  return resolve(find(text, lexicon), text, lexicon, options);
}
