import { parseArgs } from "node:util";

import { say, terminalLanguage } from "../messages.js";
import { COMMANDS } from "./commands.js";

/** @typedef {import("./commands.js").Command} Command */

/**
 * @template Options
 * @typedef {{ readonly [Name in keyof Options]: Options[Name] extends { type: "boolean" } ? boolean
 *   : Options[Name] extends { default: string } ? string : string | undefined }} Values
 */

/**
 * Why the words behind a command are not what it takes, in a sentence; null if they are.
 * @param {Command} command
 * @param {readonly string[]} words
 */
function complaint({ options, words: wanted }, words) {
  const { tokens, positionals } = parseArgs({
    args: [...words],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!option) return say("unknownArgument", { argument: token.rawName });
    // "--only --quiet": what follows is another option, not a value.
    const isMissing = token.value === undefined || (!token.inlineValue && token.value.startsWith("-"));
    if (option.type === "string" && isMissing) return say("valueMissing", { argument: token.rawName });
    if (option.type === "boolean" && token.value !== undefined)
      return say("unknownArgument", { argument: `${token.rawName}=${token.value}` });
  }
  const { least, most, oneOf } = wanted;
  const unknown = positionals.find((word, place) => place >= most || (oneOf && !oneOf.includes(word)));
  if (unknown !== undefined) return say("unknownArgument", { argument: unknown });
  return positionals.length < least ? say("argumentMissing") : null;
}

/**
 * What `--help` prints, and what follows a complaint.
 * @param {Command} command
 */
const usageOf = ({ usage, does }) => `${does[terminalLanguage()]}\n\n${say("usage", { usage })}`;

/**
 * Reads the words behind a command. `--help` says how it is used and ends it; words that it does not take end it too,
 * with a sentence and 2, before anything has been begun.
 * @template {keyof typeof COMMANDS} Name
 * @param {Name} name
 * @param {readonly string[]} words
 * @returns {{ values: Values<(typeof COMMANDS)[Name]["options"]>, positionals: readonly string[] }}
 */
export function readCommand(name, words = process.argv.slice(2)) {
  /** @type {Command} */
  const command = COMMANDS[name];
  if (words.includes("--help") || words.includes("-h")) {
    console.log(usageOf(command));
    process.exit(0);
  }
  const wrong = complaint(command, words);
  if (wrong !== null) {
    console.error(`${wrong}\n\n${usageOf(command)}`);
    process.exit(2);
  }
  const { values, positionals } = parseArgs({
    args: [...words],
    options: command.options,
    allowPositionals: true,
  });
  // What the compiler does not follow: the values are those of the options of this very command.
  const read = /** @type {Values<(typeof COMMANDS)[Name]["options"]>} */ (/** @type {unknown} */ (values));
  return { values: read, positionals };
}

/**
 * The number that an option gives; anything else than a whole number ends the command with a sentence and 2.
 * @param {string} option
 * @param {string} given
 */
export function wholeNumber(option, given) {
  if (/^\d{1,9}$/u.test(given)) return Number(given);
  console.error(say("numberWanted", { argument: `--${option}`, given }));
  process.exit(2);
}
