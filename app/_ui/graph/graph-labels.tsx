import type { Graph, MarkedPoint } from "@/lib/graphs/graph";
import { plainFormulas } from "@/lib/notation/plain-formula";
import { PLOT, type PlotScale, tickText } from "./plot-scale";

/** With more points than this their names would cover the curve; the list below names them all. */
const LABELS_MAX = 4;
const LETTER_WIDTH = 6.6;
const COORDINATE_MAX = 6;

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

/** As exact as fits: `√3`, but `≈ 3.19` for `1/2 + √29/2`. */
function textOf(point: MarkedPoint): string {
  const { kind, exact } = point;
  const [x, y] = [plainFormulas(point.xLatex), plainFormulas(point.yLatex)];
  const short = exact && x.length <= COORDINATE_MAX && y.length <= COORDINATE_MAX;
  const [left, right] = short ? [x, y] : [rounded(point.x), rounded(point.y)];
  const written = kind === "zero" ? left : `(${left}, ${right})`;
  return `${short ? "" : "≈ "}${written}`.replaceAll("-", "−");
}

function rounded(value: number): string {
  return tickText(Number(value.toPrecision(3)));
}
