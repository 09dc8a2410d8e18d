import type { Request as Asked, Response as Answer } from "express";
import { describe, expect, test } from "vitest";
import { z } from "zod";

import { readJson } from "#app/platform/api.server.ts";
import { submitForm } from "#app/platform/form.server.ts";
import { formsOnly, readableAddress } from "#app/platform/serving/guards.ts";

// The character U+0000: PostgreSQL takes it in no text, and would end the request with an error of its own.
describe("a character that no text can hold", () => {
  test("in an address is refused before anything is looked up", () => {
    let passed = 0;
    const answered: unknown[] = [];
    const response = {
      status: (status: number) => (answered.push(status), response),
      type: () => response,
      send: () => response,
    };
    const ask = (originalUrl: string) => {
      const address: object = { originalUrl };
      readableAddress(address as unknown as Asked, response as unknown as Answer, () => {
        passed += 1;
      });
    };
    ask("/proposals?q=%00");
    expect([answered, passed]).toEqual([[400], 0]);
    ask("/proposals?q=100%25");
    expect([answered, passed]).toEqual([[400], 1]);
  });

  test("and a body that is no form are refused before a page reads them", () => {
    const statuses: unknown[] = [];
    const response = {
      status: (status: number) => (statuses.push(status), response),
      type: () => response,
      send: () => response,
    };
    const post = (path: string, type: string | undefined) => {
      const request = { method: "POST", path, get: () => type };
      formsOnly(request as unknown as Asked, response as unknown as Answer, () => {
        statuses.push("passed");
      });
    };
    post("/records/new", "text/plain");
    post("/records/new", "application/x-www-form-urlencoded; charset=utf-8");
    post("/sign-out", undefined);
    post("/api/v1/records", "application/json");
    expect(statuses).toEqual([415, "passed", "passed", "passed"]);
  });

  test("in a form is left out: the rest is what was meant", async () => {
    const form = new FormData();
    form.append("title", "До\0 и после");
    const taken = await submitForm(form, z.object({ title: z.string() }), (value) => Promise.resolve(value));
    expect(taken).toEqual({ title: "До и после" });
  });

  test("in JSON makes it unreadable, however deep it stands", async () => {
    const body = (value: unknown) =>
      new Request("http://127.0.0.1/", { method: "POST", body: JSON.stringify(value) });
    await expect(readJson(body({ titles: { en: "a\0" } }))).rejects.toMatchObject({ status: 400 });
    await expect(readJson(body({ titles: { en: "a" } }))).resolves.toEqual({ titles: { en: "a" } });
  });
});
