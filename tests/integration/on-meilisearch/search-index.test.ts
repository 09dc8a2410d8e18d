import { onMeilisearch } from "#tests/support/meilisearch.ts";

onMeilisearch("on Meilisearch", () => import("../search-index.test.ts"));
