import { z } from "zod";

import { requireBearer, type StaffMember } from "./auth.server.ts";
import { translator } from "./i18n.server.ts";
import { problem } from "./problem.server.ts";
import { Refusal } from "./refusal.ts";

/** A thing that is not there, or not for this reader. */
export class NotFound extends Error {
  override readonly name = "NotFound";
}

/** Narrows away `null`; the API answers 404 otherwise. */
export function foundInApi<T>(thing: T | null | undefined): T {
  if (thing == null) throw new NotFound();
  return thing;
}

/**
 * The frame of every call: who bears the token, then the work, then its answer as JSON. Refusals and wrong values
 * become problem details in the person's language; anything else is a bug and reaches the server's log.
 */
export async function answerApi(
  request: Request,
  work: (staff: StaffMember) => Promise<unknown>,
  status = 200,
): Promise<Response> {
  let staff: StaffMember | undefined;
  try {
    staff = await requireBearer(request);
    const answer = await work(staff);
    if (answer instanceof Response) return answer;
    if (status === 204) return new Response(null, { status });
    return Response.json(answer, { status, headers: { "Cache-Control": "no-store" } });
  } catch (error) {
    const response = asProblem(error, staff);
    if (response) return response;
    throw error;
  }
}

function asProblem(error: unknown, staff: StaffMember | undefined): Response | null {
  if (error instanceof Response) return error;
  if (error instanceof NotFound) return problem(404, "not-found");
  const t = translator(staff?.language ?? "en");
  if (error instanceof z.ZodError) {
    return problem(422, "invalid", {
      errors: error.issues.map(({ path, message }) => ({
        pointer: `/${path.map(String).join("/")}`,
        detail: message.startsWith("validation.") ? t(message) : message,
      })),
    });
  }
  if (error instanceof Refusal) {
    const detail = t(error.key, error.values);
    if (error.key === "refusal.notFound") return problem(404, "not-found", { detail });
    if (error.kind === "right" || error.key === "refusal.mayNotWrite")
      return problem(403, "forbidden", { detail });
    const errors = error.field ? { errors: [{ pointer: `/${error.field}`, detail }] } : {};
    return problem(
      error.kind === "conflict" ? 409 : 422,
      error.kind === "conflict" ? "conflict" : "refused",
      {
        detail,
        ...errors,
      },
    );
  }
  return null;
}

/** The body of a request as JSON. Text with the character U+0000, which a database takes in no text, cannot be read. */
export async function readJson(request: Request): Promise<unknown> {
  try {
    return JSON.parse(await request.text(), (_, value: unknown) => {
      if (typeof value === "string" && value.includes("\0")) throw new SyntaxError("U+0000 in a text");
      return value;
    }) as unknown;
  } catch {
    throw problem(400, "bad-request");
  }
}

/** Answers 405 unless the method is one of these. */
export function requireMethod(request: Request, ...methods: readonly string[]): void {
  if (!methods.includes(request.method)) {
    const refused = problem(405, "method-not-allowed");
    refused.headers.set("Allow", methods.join(", "));
    throw refused;
  }
}

/** The parameters of an address; one given several times is a list. */
export function queryOf(request: Request): Record<string, string | string[]> {
  const { searchParams } = new URL(request.url);
  const query: Record<string, string | string[]> = {};
  for (const name of new Set(searchParams.keys())) {
    const values = searchParams.getAll(name).filter((value) => value !== "");
    const [first] = values;
    if (first !== undefined) query[name] = values.length === 1 ? first : values;
  }
  return query;
}
