import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";

import { citationsInApi } from "#app/features/reading/citations-in-api.server.ts";
import { citationsBodySchema } from "#app/features/reading/schema.ts";
import { answerApi, readJson, requireMethod } from "#app/platform/api.server.ts";

/** A text is sent, never asked for: so there is nothing here to read. */
export const loader = ({ request }: LoaderFunctionArgs) => read(request);

export function action({ request }: ActionFunctionArgs) {
  return read(request);
}

function read(request: Request): Promise<Response> {
  return answerApi(request, async () => {
    requireMethod(request, "POST");
    return citationsInApi(citationsBodySchema.parse(await readJson(request)));
  });
}
