import { problem } from "#app/platform/problem.server.ts";

/** What the API does not know. */
export const loader = () => problem(404, "not-found");
export const action = () => problem(404, "not-found");
