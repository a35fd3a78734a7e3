/** Lines that end as ours do: the parser knows `\n` alone. A single `\r` may be what is left of a formula's `\right`. */
export function withPlainLineEnds(text: string): string {
  return text.includes("\r") ? text.replaceAll("\r\n", "\n") : text;
}
