import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin } from "vite";

import remixConfig from "./remix.config.js";

/** What changes while the product runs and is no source. */
const UNWATCHED = [
  "**/.data/**",
  "**/.data-bench/**",
  "**/build/**",
  "**/test-results/**",
  "**/prisma/generated/**",
];

/** In the `config` hook, because the second Vite inside Remix ignores `server.watch` of this file. */
const watchSourcesOnly: Plugin = {
  name: "usynys:watch-sources-only",
  config: () => ({ server: { watch: { ignored: UNWATCHED } } }),
};

export default defineConfig({
  plugins: [remix(remixConfig), watchSourcesOnly],
  resolve: { dedupe: ["react", "react-dom", "yjs", "y-protocols", "lib0", "@tiptap/pm", "@tiptap/core"] },
  build: {
    // The Content-Security-Policy allows no data: fonts and scripts.
    assetsInlineLimit: 0,
    target: "es2022",
    reportCompressedSize: false,
  },
});
