import { Anchor } from "#app/ui/anchor.tsx";
import { CheckField } from "#app/ui/field.tsx";
import type { Likeness } from "#app/ui/form-result.ts";
import { useT } from "#app/ui/language.tsx";
import { Local } from "#app/ui/local.tsx";
import { Banner } from "#app/ui/page.tsx";

/** What the new thing may be already, and the box that says it is another; nothing if there is no likeness. */
export function ProbableDuplicates({
  duplicates = [],
}: {
  readonly duplicates: readonly Likeness[] | undefined;
}) {
  const t = useT();
  if (duplicates.length === 0) return null;
  return (
    <Banner tone="hold" word={t("forms.duplicateWord")} shape="check" live>
      {t("forms.duplicateText")}{" "}
      {duplicates.map(({ href, number, title }) => (
        <span key={href} className="dup">
          <Anchor href={href} target="_blank">
            {number}
          </Anchor>{" "}
          <Local of={title} />
        </span>
      ))}
      <CheckField name="notDuplicate" label={t("forms.notDuplicate")} />
    </Banner>
  );
}
