import { useId } from "react";
import { MathText } from "@/app/_ui/math-text";
import type { Graph } from "@/lib/graphs/graph";
import { GraphAxes } from "./graph-axes";
import { GraphLabels } from "./graph-labels";
import { PLOT, piecePath, plotScale } from "./plot-scale";
import { useGraphWords } from "./use-graph-words";

/** A graph as a picture with its words below; who cannot see it is told the same by its text alternative. */
export function FunctionGraph({ graph }: { graph: Graph }) {
  const { facts, alternative } = useGraphWords(graph);
  const clip = useId();
  const scale = plotScale(graph);
  const { window, curves, asymptotes, bands, points, holes } = graph;
  return (
    <figure className="graph-figure">
      <svg
        role="img"
        aria-label={alternative}
        viewBox={`0 0 ${PLOT.width} ${PLOT.height}`}
        className="graph-picture"
      >
        <clipPath id={clip}>
          <rect
            x={scale.left}
            y={PLOT.top}
            width={PLOT.width - PLOT.right - scale.left}
            height={PLOT.height - PLOT.top - PLOT.bottom}
          />
        </clipPath>
        <GraphAxes graph={graph} scale={scale} />
        <g clipPath={`url(#${clip})`}>
          {(bands ?? []).map(({ from, to }) => (
            <line
              key={from}
              className="graph-band"
              x1={scale.x(from)}
              x2={scale.x(to)}
              y1={scale.y(Math.max(window.bottom, Math.min(window.top, 0)))}
              y2={scale.y(Math.max(window.bottom, Math.min(window.top, 0)))}
            />
          ))}
          {asymptotes.map(({ x }) => (
            <line
              key={x}
              className="graph-asymptote"
              x1={scale.x(x)}
              x2={scale.x(x)}
              y1={0}
              y2={PLOT.height}
            />
          ))}
          {curves.map(({ label, pieces }, index) => (
            <path
              key={label}
              className="graph-curve"
              data-curve={index + 1}
              d={pieces.map((piece) => piecePath(piece, scale)).join("")}
            />
          ))}
        </g>
        {holes.map(({ x, y }) => (
          <circle key={x} className="graph-hole" cx={scale.x(x)} cy={scale.y(y)} r={4} />
        ))}
        {points.map(({ kind, x, y }) => (
          <circle key={`${kind} ${x}`} className="graph-point" cx={scale.x(x)} cy={scale.y(y)} r={4} />
        ))}
        <GraphLabels graph={graph} scale={scale} />
      </svg>
      <figcaption>
        <ul className="graph-legend">
          {curves.map(({ label }, index) => (
            <li key={label}>
              <svg className="graph-sample" viewBox="0 0 28 6" aria-hidden="true">
                <path className="graph-curve" data-curve={index + 1} d="M1 3H27" />
              </svg>
              <MathText source={`$${label}$`} />
            </li>
          ))}
        </ul>
        <MathText source={facts.map((fact) => `- ${fact}`).join("\n")} />
      </figcaption>
    </figure>
  );
}
