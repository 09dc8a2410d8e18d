/** The last spoken word of a number decides its endings: бір, екі… and, for a round one, its tens, hundreds, thousands. */
const UNITS = ["", "ден", "ден", "тен", "тен", "тен", "дан", "ден", "ден", "дан"] as const;
const TENS = ["", "нан", "дан", "дан", "тан", "ден", "тан", "тен", "нен", "нан"] as const;

/**
 * A whole number in the ablative, as Kazakh needs it before «астам» (more than): «20-дан», «146-дан», «6 748-ден».
 * `printed` is the number as it is shown.
 */
export function kazakhAblative(value: number, printed: string): string {
  const unit = value % 10;
  const tens = Math.trunc(value / 10) % 10;
  // жүзден, мыңнан, миллионнан
  const round = value % 1000 !== 0 ? "ден" : "нан";
  const ending = value === 0 ? "ден" : UNITS[unit] || TENS[tens] || round;
  return `${printed}-${ending}`;
}
