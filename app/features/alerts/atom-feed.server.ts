import { Feed } from "feed";

import { db } from "#app/platform/db.server.ts";
import { translator } from "#app/platform/i18n.server.ts";
import { secretHash } from "#app/platform/secrets.server.ts";

import { ownFollows } from "./access.server.ts";
import { documentsSeenBy } from "./found-documents.server.ts";
import { nameOf } from "./write-digest.ts";

const MOST_ENTRIES = 50;
/** Of more ledger rows than these none is looked at to fill the entries. */
const LOOKED_AT = 500;
const USED_EVERY = 5 * 60_000;

/** Entries have titles in HTML as this library writes them; letters that XML cannot hold become blanks. */
const asHtml = (text: string): string =>
  text
    .replaceAll(/\p{Cc}/gu, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");

/**
 * What is new in the followed search whose address for programs has this secret, as Atom; null if nobody made it, it
 * was revoked, its person has left, or may no longer read the search. A feed is read again and again, so an entry is
 * told once by its id and its time, which never change; reading it marks nothing as seen.
 */
export async function atomFeed(secret: string, origin: string): Promise<string | null> {
  const address = await db.feedAddress.findFirst({
    where: { hash: secretHash(secret), revokedAt: null, follow: { staff: { disabledAt: null } } },
    select: {
      ...{ id: true, lastUsedAt: true, followId: true },
      follow: {
        select: {
          staff: {
            select: { id: true, name: true, email: true, role: true, regionId: true, language: true },
          },
        },
      },
    },
  });
  if (!address) return null;
  const { staff } = address.follow;
  const follow = await db.follow.findFirst({
    where: { AND: [ownFollows(staff), { id: address.followId }] },
    select: {
      createdAt: true,
      search: { select: { id: true, name: true } },
      hits: {
        where: { foundAt: { not: null } },
        select: { document: true, foundAt: true },
        orderBy: [{ foundAt: "desc" }, { document: "asc" }],
        take: LOOKED_AT,
      },
    },
  });
  if (!follow) return null;
  if (!address.lastUsedAt || Date.now() - address.lastUsedAt.getTime() > USED_EVERY)
    await db.feedAddress.update({ where: { id: address.id }, data: { lastUsedAt: new Date() } });
  const seen = await documentsSeenBy(
    staff,
    follow.hits.map(({ document }) => document),
  );
  const entries = follow.hits
    .flatMap(({ document, foundAt }) => {
      const found = seen.get(document);
      return found && foundAt ? [{ found, foundAt }] : [];
    })
    .slice(0, MOST_ENTRIES);
  const t = translator(staff.language);
  const feed = new Feed({
    id: `urn:uuid:${address.followId}`,
    title: follow.search.name.replaceAll(/\p{Cc}/gu, " "),
    link: `${origin}/subscriptions/${follow.search.id}`,
    language: staff.language,
    updated: entries[0]?.foundAt ?? follow.createdAt,
    author: { name: t("alerts.feed.author") },
    generator: false,
  });
  for (const { found, foundAt } of entries)
    feed.addItem({
      id: `tag:usynys,2026:${address.followId}/${found.document}`,
      title: asHtml(nameOf(found, staff.language, t)),
      link: `${origin}${found.href}`,
      date: foundAt,
    });
  return feed.atom1();
}
