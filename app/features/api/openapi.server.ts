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

const JSON_OBJECT = { "application/json": { schema: { type: "object" } } };
const FILE = { "*/*": { schema: { type: "string", format: "binary" } } };
const FORM_WITH_FILES = {
  "multipart/form-data": {
    schema: {
      type: "object",
      required: ["file"],
      properties: { file: { type: "array", items: { type: "string", format: "binary" } } },
    },
  },
};

function bodyOf({ body, takesFiles }: Operation) {
  if (takesFiles) return FORM_WITH_FILES;
  return body ? { "application/json": { schema: asSchema(body) } } : null;
}

function describe(operation: Operation) {
  const { summary, success, isPublic, givesFile } = operation;
  const content = bodyOf(operation);
  return {
    summary,
    ...(isPublic ? { security: [] } : {}),
    parameters: parameters(operation),
    ...(content ? { requestBody: { required: true, content } } : {}),
    responses: {
      [success]: { description: "Done", content: givesFile ? FILE : JSON_OBJECT },
      ...(isPublic ? {} : { 401: problemAnswer("No valid token") }),
      ...(operation.path.includes("{") ? { 404: problemAnswer("Not there, or not for this reader") } : {}),
      ...(content || operation.query ? { 422: problemAnswer("Some values are not as they should be") } : {}),
      ...(content
        ? {
            400: problemAnswer("The body cannot be read"),
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
