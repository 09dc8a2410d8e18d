import { onMeilisearch } from "#tests/support/meilisearch.ts";

onMeilisearch("on Meilisearch", () => import("../questions.test.ts"));
