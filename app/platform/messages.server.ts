import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { compileMessage } from "@lingui/message-utils/compileMessage";

import type { Catalogue, CompiledMessage, Language } from "./translate.ts";

type MessageTree = string | { readonly [name: string]: MessageTree };

/**
 * The folder of the catalogues. They are read from disk, not bundled: so the server, the scripts and the tests read
 * the same files in the same way. Looked for upwards, because the built server stands elsewhere than this file.
 */
function messagesFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const candidate = join(folder, "app/platform/messages");
    if (existsSync(candidate)) return candidate;
    const parent = dirname(folder);
    if (parent === folder) throw new Error("The message catalogues (app/platform/messages) are not there");
    folder = parent;
  }
}

function* flatten(prefix: string, tree: MessageTree): Generator<readonly [string, string]> {
  if (typeof tree === "string") {
    yield [prefix, tree];
    return;
  }
  for (const [name, branch] of Object.entries(tree)) yield* flatten(`${prefix}.${name}`, branch);
}

/** The messages of a language as written, by full key (`shell.home`), in the order of the keys. */
export function readMessages(language: Language): ReadonlyMap<string, string> {
  const folder = join(messagesFolder(), language);
  const messages = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .flatMap((name) => {
      // Held by the test of the catalogues: strings and objects of strings, nothing else.
      const tree = JSON.parse(readFileSync(join(folder, name), "utf8")) as MessageTree;
      return [...flatten(name.slice(0, -".json".length), tree)];
    });
  return new Map(messages.sort(([a], [b]) => (a < b ? -1 : 1)));
}

export interface CompiledCatalogue {
  readonly messages: Catalogue;
  /** The messages as the browser reads them. */
  readonly json: string;
  /** Changes with any message: part of the address under which browsers keep the catalogue for ever. */
  readonly hash: string;
}

/** Compiles the ICU messages of a language. */
export function compileCatalogue(language: Language): CompiledCatalogue {
  const messages: Record<string, CompiledMessage> = {};
  for (const [key, message] of readMessages(language)) messages[key] = compileMessage(message);
  const json = JSON.stringify(messages);
  return { messages, json, hash: createHash("sha256").update(json).digest("hex").slice(0, 12) };
}
