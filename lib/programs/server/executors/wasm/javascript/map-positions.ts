import type { SourceSegment } from "../wasm-protocol";

/** A stack's positions in generated code as positions in what was written: `main.js:3:5` becomes `main.ts:2:7`. */
export function mapPositions(text: string, sourceMap: SourceSegment[][] | undefined): string {
  if (!sourceMap) return text;
  return text.replace(/main\.js:(\d+)(?::(\d+))?/g, (_whole, line: string, column = "1") => {
    const segments = sourceMap[Number(line) - 1] ?? [];
    const found = segments.findLast(([start]) => start <= Number(column) - 1) ?? segments[0];
    return found ? `main.ts:${found[1] + 1}:${found[2] + 1}` : "main.ts";
  });
}
