import type { Graph } from "@/lib/graphs/graph";
import { PLOT, type PlotScale, tickText } from "./plot-scale";

/** The grid with its numbers along the left and lower edge, and the axes where they are in view. */
export function GraphAxes({ graph, scale }: { graph: Graph; scale: PlotScale }) {
  const { window, ticks, variable } = graph;
  const [right, bottom] = [PLOT.width - PLOT.right, PLOT.height - PLOT.bottom];
  const [x0, y0] = [scale.x(0), scale.y(0)];
  return (
    <g>
      {ticks.x.map((tick) => (
        <line
          key={tick}
          className="graph-grid"
          x1={scale.x(tick)}
          x2={scale.x(tick)}
          y1={PLOT.top}
          y2={bottom}
        />
      ))}
      {ticks.y.map((tick) => (
        <line
          key={tick}
          className="graph-grid"
          x1={scale.left}
          x2={right}
          y1={scale.y(tick)}
          y2={scale.y(tick)}
        />
      ))}
      {window.bottom <= 0 && window.top >= 0 && (
        <line className="graph-axis" x1={scale.left} x2={right} y1={y0} y2={y0} />
      )}
      {window.left <= 0 && window.right >= 0 && (
        <line className="graph-axis" x1={x0} x2={x0} y1={PLOT.top} y2={bottom} />
      )}
      {ticks.x.map((tick) => (
        <text key={tick} className="graph-number" x={scale.x(tick)} y={bottom + 14} textAnchor="middle">
          {tickText(tick)}
        </text>
      ))}
      {ticks.y.map((tick) => (
        <text key={tick} className="graph-number" x={scale.left - 5} y={scale.y(tick) + 4} textAnchor="end">
          {tickText(tick)}
        </text>
      ))}
      <text className="graph-letter" x={PLOT.width - 2} y={bottom + 4} textAnchor="end">
        {variable}
      </text>
      {variable !== "y" && (
        <text className="graph-letter" x={scale.left} y={PLOT.top - 5} textAnchor="middle">
          y
        </text>
      )}
    </g>
  );
}
