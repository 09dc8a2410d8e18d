import { Form } from "@remix-run/react";

import { Anchor } from "#app/ui/anchor.tsx";
import { FormErrors, SelectField, SubmitButton, TextAreaField, TextField } from "#app/ui/field.tsx";
import { type ReturnedForm, useReturned } from "#app/ui/form-result.ts";
import { useFormat, useT } from "#app/ui/language.tsx";
import { Banner, Crumbs, Section } from "#app/ui/page.tsx";

import type { SavedOutcome } from "./change-saved-by-form.server.ts";
import { FeedPart } from "./feed-part.tsx";
import { FoundPart } from "./found-part.tsx";
import { mails } from "./schema.ts";
import type { SavedView } from "./view-saved.server.ts";

/** A saved search: what is new in it, how its reader is told, with whom it is shared. */
export function SavedPage({
  search,
  origin,
  outcome,
}: {
  readonly search: SavedView;
  readonly origin: string;
  readonly outcome: SavedOutcome | ReturnedForm | null;
}) {
  const t = useT();
  const did = outcome && "done" in outcome ? outcome : null;
  const result = outcome && "values" in outcome ? outcome : null;
  const { formErrors } = useReturned(result);
  const { name, note, owner, group, isOwn, follow, found } = search;
  return (
    <div className="wrap">
      <Crumbs
        items={[
          { label: t("shell.home"), href: "/" },
          { label: t("alerts.title"), href: "/subscriptions" },
          { label: name },
        ]}
      />
      <header className="list-head">
        <h1 className="title">{name}</h1>
        {note === "" ? null : <p className="lead pre">{note}</p>}
        {owner !== null ? (
          <p className="meta">{t("alerts.list.from", { owner, group: group ?? "" })}</p>
        ) : group !== null ? (
          <p className="meta">{t("alerts.sharedWith", { group })}</p>
        ) : null}
        <p className="row gap-t">
          <Anchor className="btn" href={search.href}>
            {t("alerts.open")}
          </Anchor>
        </p>
      </header>
      {did?.done ? (
        <Banner tone="done" shape="done" word={t("profile.saved")} live>
          {t(did.done)}
        </Banner>
      ) : null}
      <FormErrors errors={formErrors} />
      {found ? <FoundPart searchId={search.id} found={found} /> : null}
      <FollowPart follow={follow} />
      {follow ? <FeedPart feed={search.feed} made={did?.feed ?? null} origin={origin} /> : null}
      {isOwn ? <SharePart search={search} /> : null}
      {isOwn ? <NamePart search={search} result={result} /> : null}
    </div>
  );
}

function FollowPart({ follow }: { readonly follow: SavedView["follow"] }) {
  const t = useT();
  const { instant } = useFormat();
  return (
    <Section id="follow" title={t("alerts.following.title")}>
      <p className="meta">
        {follow ? t("alerts.following.since", { at: instant(follow.since) }) : t("alerts.following.not")}
      </p>
      <Form method="post" preventScrollReset className="form gap-t" key={follow?.mail ?? "not"}>
        <SelectField
          name="mail"
          label={t("alerts.new.told")}
          defaultValue={follow?.mail ?? "none"}
          options={mails.map((value) => ({ value, label: t(`alerts.told.${value}`) }))}
        />
        <p className="row">
          <SubmitButton name="intent" value="follow" tone={follow ? "ordinary" : "main"}>
            {t(follow ? "forms.save" : "alerts.follow")}
          </SubmitButton>
          {follow ? (
            <SubmitButton name="intent" value="unfollow" tone="grave">
              {t("alerts.unfollow")}
            </SubmitButton>
          ) : null}
        </p>
      </Form>
    </Section>
  );
}

function SharePart({ search: { groupId, groups } }: { readonly search: SavedView }) {
  const t = useT();
  const nobody = { value: "", label: t("alerts.share.nobody") };
  return (
    <Section id="share" title={t("alerts.share.title")}>
      {groups.length === 0 && groupId === null ? (
        <p className="meta">{t("alerts.share.noGroup")}</p>
      ) : (
        <Form method="post" preventScrollReset className="form" key={groupId ?? "nobody"}>
          <SelectField
            name="groupId"
            label={t("alerts.share.group")}
            hint={t("alerts.share.hint")}
            defaultValue={groupId}
            options={[nobody, ...groups.map(({ id, name }) => ({ value: id, label: name }))]}
          />
          <p className="row">
            <SubmitButton name="intent" value="share" tone="ordinary">
              {t("forms.save")}
            </SubmitButton>
          </p>
        </Form>
      )}
    </Section>
  );
}

function NamePart({ search, result }: { readonly search: SavedView; readonly result: ReturnedForm | null }) {
  const t = useT();
  const { field } = useReturned(result);
  return (
    <Section id="name" title={t("alerts.name.title")}>
      <Form
        method="post"
        preventScrollReset
        className="form"
        noValidate
        key={`${search.name}\n${search.note}`}
      >
        <TextField {...field("name", search.name)} label={t("alerts.new.name")} maxLength={200} />
        <TextAreaField
          {...field("note", search.note)}
          label={t("alerts.new.note")}
          maxLength={2000}
          rows={3}
        />
        <p className="row">
          <SubmitButton name="intent" value="edit" tone="ordinary">
            {t("forms.save")}
          </SubmitButton>
        </p>
      </Form>
      <Form method="post" className="gap-t">
        <SubmitButton name="intent" value="remove" tone="grave">
          {t("alerts.remove")}
        </SubmitButton>
      </Form>
    </Section>
  );
}
