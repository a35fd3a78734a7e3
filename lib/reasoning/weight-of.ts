/** A text's length, a Chinese character counting twice. */
export function weightOf(text: string): number {
  return text.length + (text.match(/[\u4e00-\u9fff]/g)?.length ?? 0);
}
