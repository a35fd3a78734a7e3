import type { Graph, MarkedPoint } from "@/lib/graphs/graph";
import { plainFormulas } from "@/lib/notation/plain-formula";
import { PLOT, type PlotScale } from "./plot-scale";

/** With more points than this their names would cover the curve; the list below names them all. */
const LABELS_MAX = 4;
const LETTER_WIDTH = 6;

/** The coordinates of the marked points, where there are few. */
export function GraphLabels({ graph, scale }: { graph: Graph; scale: PlotScale }) {
  if (graph.points.length > LABELS_MAX) return null;
  const placed = place(graph.points, scale);
  return (
    <g>
      {placed.map(({ text, x, y }) => (
        <text key={`${text} ${x}`} className="graph-label" x={x} y={y} textAnchor="middle">
          {text}
        </text>
      ))}
    </g>
  );
}

type Label = { text: string; x: number; y: number };

/** Above or below its point, whichever is free; left out where neither is. */
function place(points: readonly MarkedPoint[], scale: PlotScale): Label[] {
  const placed: Label[] = [];
  for (const point of points) {
    const text = textOf(point);
    const half = (text.length * LETTER_WIDTH) / 2;
    const x = Math.min(Math.max(scale.x(point.x), scale.left + half), PLOT.width - PLOT.right - half);
    const free = [scale.y(point.y) - 8, scale.y(point.y) + 17].find((y) =>
      placed.every((other) => apart(other, { text, x, y })),
    );
    if (free !== undefined && free > PLOT.top + 6 && free < PLOT.height - PLOT.bottom)
      placed.push({ text, x, y: free });
  }
  return placed;
}

function apart(a: Label, b: Label): boolean {
  return (
    Math.abs(a.y - b.y) > 13 || Math.abs(a.x - b.x) > ((a.text.length + b.text.length) * LETTER_WIDTH) / 2 + 4
  );
}

function textOf({ kind, xLatex, yLatex, exact }: MarkedPoint): string {
  const written = kind === "zero" ? xLatex : `(${xLatex}, ${yLatex})`;
  return `${exact ? "" : "≈ "}${plainFormulas(written)}`.replaceAll("-", "−");
}
