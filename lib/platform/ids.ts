const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** A new id: `prefix_` and 20 characters of Crockford base 32, 100 random bits. */
export function newId(prefix: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(20));
  let id = `${prefix}_`;
  for (const byte of bytes) id += ALPHABET[byte & 31];
  return id;
}
