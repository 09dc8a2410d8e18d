import { Anchor } from "#app/ui/anchor.tsx";
import { Local } from "#app/ui/local.tsx";

/** The cell of a table that names records by their numbers, each a link. */
export function RecordTagsCell({ numbers }: { readonly numbers: readonly string[] }) {
  return (
    <td className={numbers.length > 0 ? undefined : "none opt"}>
      {numbers.length === 0 ? <Local of={null} /> : null}
      {numbers.map((number) => (
        <span key={number}>
          <Anchor className="tag" href={`/records/${encodeURIComponent(number)}`}>
            {number}
          </Anchor>{" "}
        </span>
      ))}
    </td>
  );
}
