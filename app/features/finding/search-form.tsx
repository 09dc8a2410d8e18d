import { Form, useSubmit } from "@remix-run/react";
import { useEffect, useId, useRef, useState } from "react";

import { useCombobox } from "#app/ui/combobox.ts";
import { useHydrated } from "#app/ui/hydrated.ts";
import { useT } from "#app/ui/language.tsx";
import { Suggestions } from "#app/ui/suggestions.tsx";
import { SEARCH_BOX, useSlash } from "#app/ui/search-field.tsx";

import { FILTERS } from "./search-address.ts";

/** Long enough that a fast typist causes one search a word. */
const PAUSE = 220;

/**
 * The question and the order of its answers. Results follow the typing; the address follows too, in place, so that it
 * can be sent to a colleague at any moment. Without JavaScript the button asks.
 */
export function SearchForm({
  text,
  sort,
  address,
}: {
  readonly text: string;
  readonly sort: string;
  readonly address: URLSearchParams;
}) {
  const t = useT();
  const id = useId();
  const submit = useSubmit();
  const hydrated = useHydrated();
  useSlash();
  const form = useRef<HTMLFormElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  // A search made elsewhere (the masthead, the back button) shows here, but never over what is being typed.
  useEffect(() => {
    if (box.current && box.current !== document.activeElement) box.current.value = text;
  }, [text]);
  useEffect(
    () => () => {
      if (timer.current) clearTimeout(timer.current);
    },
    [],
  );
  const fields = useCombobox({
    endpoint: "/suggest?only=fields",
    query: typed,
    leastLength: 2,
    onChoose: ({ put }) => {
      if (!box.current || put === undefined) return;
      box.current.value = put;
      box.current.focus();
      setTyped(put);
      ask(0);
    },
  });
  const ask = (wait: number) => {
    if (timer.current) clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (form.current) submit(form.current, { replace: true, preventScrollReset: true });
    }, wait);
  };
  return (
    <Form className="res-ask" action="/search" method="get" ref={form} aria-label={t("search.title")}>
      <div className="field combo">
        <label htmlFor={SEARCH_BOX}>{t("search.question")}</label>
        <input
          {...fields.inputProps}
          id={SEARCH_BOX}
          ref={box}
          name="q"
          type="search"
          defaultValue={text}
          maxLength={500}
          autoComplete="off"
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            fields.openList();
            ask(PAUSE);
          }}
        />
        <Suggestions combobox={fields} label={t("search.fieldsOffered")} saysNone={false} />
      </div>
      <div className="field">
        <label htmlFor={`${id}-sort`}>{t("search.sort.label")}</label>
        <select
          id={`${id}-sort`}
          key={sort}
          name="sort"
          className="fit"
          defaultValue={sort}
          onChange={() => {
            ask(0);
          }}
        >
          <option value="relevance">{t("search.sort.relevance")}</option>
          <option value="newest">{t("search.sort.newest")}</option>
        </select>
      </div>
      {FILTERS.flatMap((name) =>
        address
          .getAll(name)
          .map((value) => <input key={`${name}=${value}`} type="hidden" name={name} value={value} />),
      )}
      <button className={hydrated ? "btn vh" : "btn"} type="submit">
        {t("search.ask")}
      </button>
    </Form>
  );
}
