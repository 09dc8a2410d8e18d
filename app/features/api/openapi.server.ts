import { z } from "zod";

import { operations, type Operation } from "./operations.server.ts";

const asSchema = (schema: z.ZodType) => z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });

const problemAnswer = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
});

function parameters({ path, query }: Operation) {
  const inPath = [...path.matchAll(/\{(\w+)\}/gu)].map(([, name = ""]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const inQuery = Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: "query",
    required: false,
    schema: z.toJSONSchema(schema as z.ZodType, { io: "input", unrepresentable: "any" }),
  }));
  return [...inPath, ...inQuery];
}

function describe(operation: Operation) {
  const { summary, body, success, isPublic } = operation;
  return {
    summary,
    ...(isPublic ? { security: [] } : {}),
    parameters: parameters(operation),
    ...(body
      ? { requestBody: { required: true, content: { "application/json": { schema: asSchema(body) } } } }
      : {}),
    responses: {
      [success]: { description: "Done", content: { "application/json": { schema: { type: "object" } } } },
      ...(isPublic ? {} : { 401: problemAnswer("No valid token") }),
      ...(operation.path.includes("{") ? { 404: problemAnswer("Not there, or not for this reader") } : {}),
      ...(body || operation.query ? { 422: problemAnswer("Some values are not as they should be") } : {}),
      ...(body
        ? {
            400: problemAnswer("The body is not JSON"),
            403: problemAnswer("The token's owner may not do this"),
            409: problemAnswer("Somebody else has changed it meanwhile"),
          }
        : {}),
    },
  };
}

/** The API described as OpenAPI 3.1. */
export function openApiDocument() {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) (paths[operation.path] ??= {})[operation.method] = describe(operation);
  return {
    openapi: "3.1.0",
    info: {
      title: "Usynys",
      version: "1",
      description: "The office's records of law. Errors are problem details (RFC 9457).",
    },
    servers: [{ url: "/api/v1" }],
    security: [{ bearer: [] }],
    paths,
    components: {
      securitySchemes: { bearer: { type: "http", scheme: "bearer" } },
      schemas: {
        Problem: {
          type: "object",
          required: ["type", "title", "status"],
          properties: {
            type: { type: "string" },
            title: { type: "string" },
            status: { type: "integer" },
            detail: { type: "string" },
            errors: {
              type: "array",
              items: {
                type: "object",
                properties: { pointer: { type: "string" }, detail: { type: "string" } },
              },
            },
          },
        },
      },
    },
  };
}
