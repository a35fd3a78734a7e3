const SHOWN_CHARACTERS_MAX = 2000;

/** The beginning of a long text, with a mark that there is more. */
export function excerpt(text: string): string {
  return text.length > SHOWN_CHARACTERS_MAX ? `${text.slice(0, SHOWN_CHARACTERS_MAX)}…` : text;
}
