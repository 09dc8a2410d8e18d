import { Anchor } from "#app/ui/anchor.tsx";
import { useFormat } from "#app/ui/language.tsx";

import { toggledFilter } from "./search-address.ts";
import type { ShownFacet } from "./view-search.server.ts";

const WIDTH = 216;
const HEIGHT = 40;
/** What is found in fewer years is told by their list alone. */
export const LEAST_YEARS = 3;

type Years = NonNullable<ShownFacet["every"]>;

/**
 * How many hits are of which year, from the first to the last of them. For the eye and the pointer: the list of years
 * under it says the same to everybody.
 */
export function YearChart({ years, address }: { readonly years: Years; readonly address: URLSearchParams }) {
  const { number } = useFormat();
  const known = years.map(({ value, count }) => ({ year: Number(value), count }));
  const first = Math.min(...known.map(({ year }) => year));
  const last = Math.max(...known.map(({ year }) => year));
  const most = Math.max(...known.map(({ count }) => count));
  const step = WIDTH / (last - first + 1);
  const width = Math.max(1, step * 0.8);
  const chosen = address.getAll("year");
  return (
    <svg className="chart" viewBox={`0 0 ${String(WIDTH)} 58`} aria-hidden="true">
      <line className="axis" x1="0" y1={HEIGHT + 0.5} x2={WIDTH} y2={HEIGHT + 0.5} />
      {known.map(({ year, count }) => {
        const height = Math.max(2, (count / most) * HEIGHT);
        const x = (year - first) * step;
        const isChosen = chosen.length === 0 || chosen.includes(String(year));
        return (
          <Anchor key={year} href={toggledFilter(address, "year", String(year))} stay tabIndex={-1}>
            <title>{`${String(year)}: ${number(count)}`}</title>
            {/* The whole column takes the pointer, however low its bar. */}
            <rect x={x} y="0" width={step} height={HEIGHT} fill="transparent" />
            <rect className={isChosen ? "a" : "b"} x={x} y={HEIGHT - height} width={width} height={height} />
          </Anchor>
        );
      })}
      <text className="lab3" x="0" y="56">
        {first}
      </text>
      <text className="lab3" x={WIDTH} y="56" textAnchor="end">
        {last}
      </text>
    </svg>
  );
}
