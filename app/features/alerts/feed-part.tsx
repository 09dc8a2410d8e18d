import { Form } from "@remix-run/react";

import { SubmitButton } from "#app/ui/field.tsx";
import { useFormat, useT } from "#app/ui/language.tsx";
import { Banner, Section } from "#app/ui/page.tsx";

import type { SavedView } from "./view-saved.server.ts";

/** The address under which a program reads what is new. A new one is shown here once and never again. */
export function FeedPart({
  feed,
  made,
  origin,
}: {
  readonly feed: SavedView["feed"];
  /** The secret just made. */
  readonly made: string | null;
  readonly origin: string;
}) {
  const t = useT();
  const { instant } = useFormat();
  return (
    <Section id="feed" title={t("alerts.feed.title")}>
      {made === null ? null : (
        <>
          <Banner tone="done" shape="done" word={t("alerts.feed.madeWord")} live>
            {t("alerts.feed.madeText")}
          </Banner>
          <div className="field">
            <label htmlFor="made-feed">{t("alerts.feed.address")}</label>
            <input
              id="made-feed"
              readOnly
              value={`${origin}/feeds/${made}`}
              onFocus={(event) => {
                event.currentTarget.select();
              }}
            />
          </div>
        </>
      )}
      <p className="meta">
        {feed === null
          ? t("alerts.feed.none")
          : t("alerts.feed.there", {
              hint: feed.hint,
              made: instant(feed.createdAt),
              used: feed.lastUsedAt === null ? t("profile.tokens.never") : instant(feed.lastUsedAt),
            })}
      </p>
      <Form method="post" preventScrollReset className="row gap-t">
        <SubmitButton name="intent" value="makeFeed" tone="ordinary">
          {t(feed === null ? "alerts.feed.make" : "alerts.feed.another")}
        </SubmitButton>
        {feed === null ? null : (
          <SubmitButton name="intent" value="revokeFeed" tone="grave">
            {t("alerts.feed.revoke")}
          </SubmitButton>
        )}
      </Form>
    </Section>
  );
}
