import { Link } from "@remix-run/react";
import type { AnchorHTMLAttributes, ReactNode } from "react";

type AnchorProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href"> & {
  readonly href: string;
  readonly children: ReactNode;
  /** Keeps the scroll position: for filters, sorting, tabs. */
  readonly stay?: boolean;
};

/** A file is downloaded, not navigated to: /proposals.csv */
const isFile = (href: string): boolean => /^[^?#]*\.[a-z]{2,5}(?:[?#]|$)/u.test(href);

/** A link: within the product without loading a new page, elsewhere and to a place on this page as an ordinary one. */
export function Anchor({ href, stay, children, ...rest }: AnchorProps) {
  if (!/^[/?]/u.test(href) || isFile(href)) {
    return (
      <a href={href} {...rest}>
        {children}
      </a>
    );
  }
  return (
    <Link to={href} preventScrollReset={stay ?? false} prefetch="intent" {...rest}>
      {children}
    </Link>
  );
}
