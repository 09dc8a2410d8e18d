/** Dark enough for white letters; the page lightens them where it is dark. */
const COLOURS = [
  "#00566b",
  "#7a4b00",
  "#1d6a3a",
  "#8f2d56",
  "#4b3f99",
  "#8a3a1c",
  "#2f5d8a",
  "#5b6b00",
] as const;

/** The same person has the same colour on every screen. */
export function colourOf(staffId: string): string {
  // The end of such an id is drawn by lot.
  return COLOURS[Number.parseInt(staffId.slice(-6), 16) % COLOURS.length] ?? COLOURS[0];
}
