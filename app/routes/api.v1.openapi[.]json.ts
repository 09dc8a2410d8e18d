import { openApiDocument } from "#app/features/api/openapi.server.ts";

export const loader = () => Response.json(openApiDocument());
