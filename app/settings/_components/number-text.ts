/** A number as a field shows it; a limit that is not set is an empty field. */
export function textOfNumber(value: number | null | undefined): string {
  return value === null || value === undefined ? "" : String(value);
}

/** What a field says; null where it is empty. */
export function numberOfText(text: string): number | null {
  return text.trim() === "" ? null : Number(text);
}
