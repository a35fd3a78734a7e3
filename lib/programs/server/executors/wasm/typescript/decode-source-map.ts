import type { SourceSegment } from "../wasm-protocol";

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** The segments of a source map's `mappings` (base64 VLQ, https://tc39.es/ecma426/), by generated line. */
export function decodeSourceMap(mappings: string): SourceSegment[][] {
  let sourceLine = 0;
  let sourceColumn = 0;
  return mappings.split(";").map((line) => {
    let column = 0;
    const segments: SourceSegment[] = [];
    for (const text of line.split(",")) {
      const [columnStep, , lineStep, sourceColumnStep] = decodeNumbers(text);
      column += columnStep ?? 0;
      if (lineStep === undefined || sourceColumnStep === undefined) continue;
      sourceLine += lineStep;
      sourceColumn += sourceColumnStep;
      segments.push([column, sourceLine, sourceColumn]);
    }
    return segments;
  });
}

function decodeNumbers(text: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (const character of text) {
    const digit = DIGITS.indexOf(character);
    value += (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    numbers.push(value & 1 ? -(value >>> 1) : value >>> 1);
    value = 0;
    shift = 0;
  }
  return numbers;
}
