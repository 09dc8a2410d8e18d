import { Anchor } from "#app/ui/anchor.tsx";
import { useT } from "#app/ui/language.tsx";

export interface KeepLink {
  readonly href: string;
  /** Whether the reader keeps this search already, and is told what is new in it. */
  readonly state: "none" | "kept" | "followed";
}

/** Leads to where a search is saved or, of a provision (`of`), followed; or to the one kept already. */
export function KeepLinkTo({
  link,
  of,
  className,
}: {
  readonly link: KeepLink | undefined;
  /** What is followed, for those who hear the link without what stands beside it. */
  readonly of?: string;
  readonly className?: string;
}) {
  const t = useT();
  if (!link) return null;
  const words =
    link.state === "none" ? t(of === undefined ? "alerts.save" : "alerts.follow") : t(`alerts.${link.state}`);
  return (
    <Anchor
      className={className}
      href={link.href}
      aria-label={of === undefined ? undefined : `${words}: ${of}`}
    >
      {words}
    </Anchor>
  );
}
