import type { Sample } from "./sample-blocks";

/** The samples in tables whose columns are called input and output. */
export function findSampleTables(statement: string): Sample[] {
  const lines = statement.split(/\r?\n/);
  const samples: Sample[] = [];
  for (let at = 0; at + 1 < lines.length; at++) {
    const head = cells(lines[at]);
    if (head.length < 2 || !/^\s*\|?\s*:?-+/.test(lines[at + 1] ?? "")) continue;
    const input = head.findIndex((cell) => /input|输入/i.test(cell));
    const output = head.findIndex((cell) => /output|输出/i.test(cell));
    if (input < 0 || output < 0) continue;
    for (let row = at + 2; row < lines.length && /\|/.test(lines[row] ?? ""); row++) {
      const values = cells(lines[row]);
      const [given, right] = [values[input], values[output]];
      if (given === undefined || right === undefined) break;
      samples.push({ input: textOf(given), output: textOf(right) });
    }
  }
  return samples;
}

function cells(line = ""): string[] {
  if (!line.includes("|")) return [];
  return line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}

function textOf(cell: string): string {
  const text = cell
    .split(/<br\s*\/?>/i)
    .map((line) => line.trim().replace(/^`+([^`]*)`+$/, "$1"))
    .join("\n")
    .replaceAll("\\|", "|");
  return `${text}\n`;
}
