/** An answer of the API that tells what is wrong, as RFC 9457 has it. */
export function problem(
  status: number,
  type: string,
  more: { readonly detail?: string; readonly errors?: readonly { pointer: string; detail: string }[] } = {},
): Response {
  return new Response(
    JSON.stringify({
      type: `/api/v1/problems#${type}`,
      title: PROBLEM_TITLES[type] ?? type,
      status,
      ...more,
    }),
    {
      status,
      headers: {
        "Content-Type": "application/problem+json",
        ...(status === 401 ? { "WWW-Authenticate": "Bearer" } : {}),
      },
    },
  );
}

/** Titles of the kinds of problem: part of the API, so in English like its field names. */
export const PROBLEM_TITLES: Readonly<Record<string, string>> = {
  unauthorized: "A valid bearer token is needed",
  forbidden: "The token's owner may not do this",
  "not-found": "There is no such thing, or not for this reader",
  "method-not-allowed": "This method is not known here",
  "bad-request": "The request cannot be read",
  invalid: "Some values are not as they should be",
  refused: "A rule of the office refuses this",
  conflict: "Somebody else has changed this meanwhile",
};
