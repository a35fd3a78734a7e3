/** What a server sends, piece by piece; `null` is the pause of one token. */
export type Line = string | null;

/** Characters of one token of this server. */
export const TOKEN_CHARACTERS = 3;

/** Each piece with the pause of its token. */
export function paced(pieces: string[]): Line[] {
  return pieces.flatMap((piece): Line[] => [piece, null]);
}
