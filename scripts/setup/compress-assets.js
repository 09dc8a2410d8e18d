import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
/** Fonts are compressed already; below this a compressed copy is no smaller on the wire. */
const WORTH_IT = 1_000;

/**
 * Puts a `.br` and a `.gz` beside every text asset, as small as they get: names of assets change with their content,
 * so this is done once and served for ever.
 * @param {string} folder
 */
export async function compressAssets(folder) {
  const names = (await readdir(folder)).filter((name) => /\.(?:js|css|svg|json)$/u.test(name));
  await Promise.all(
    names.map(async (name) => {
      const file = join(folder, name);
      const bytes = await readFile(file);
      if (bytes.length < WORTH_IT) return;
      const hints = { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } };
      await Promise.all([
        brotli(bytes, hints).then((small) => writeFile(`${file}.br`, small)),
        zip(bytes, { level: 9 }).then((small) => writeFile(`${file}.gz`, small)),
      ]);
    }),
  );
}
