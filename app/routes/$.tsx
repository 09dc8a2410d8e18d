import { found } from "#app/platform/http.server.ts";

/** An address that leads nowhere is a page too: so its frame is drawn for whoever is signed in, as on any other. */
export const loader = (): null => found(null);
export const action = (): null => found(null);

export default function NoSuchPage() {
  return null;
}
