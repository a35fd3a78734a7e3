import type { Graph, Point } from "@/lib/graphs/graph";

/** The picture's size in its own units; it is shown between 0.9 and 1.3 times as large, so that its letters stay readable. */
export const PLOT = { width: 320, height: 250, top: 16, right: 14, bottom: 24 } as const;

const DIGIT_WIDTH = 6.4;

/** Where numbers of a graph lie in the picture. */
export type PlotScale = { left: number; x(value: number): number; y(value: number): number };

export function plotScale({ window, ticks }: Graph): PlotScale {
  const longest = Math.max(...ticks.y.map((tick) => tickText(tick).length), 1);
  const left = 10 + DIGIT_WIDTH * longest;
  const [width, height] = [PLOT.width - left - PLOT.right, PLOT.height - PLOT.top - PLOT.bottom];
  return {
    left,
    x: (value) => left + (width * (value - window.left)) / (window.right - window.left),
    y: (value) => PLOT.top + (height * (window.top - value)) / (window.top - window.bottom),
  };
}

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** The number at a tick, with a true minus sign; short where it is very large or small: `2×10⁻⁷`. */
export function tickText(value: number): string {
  const size = Math.abs(value);
  if (size < 1e5 && (size >= 1e-4 || size === 0)) return `${value}`.replace("-", "−");
  const [digits = "", exponent = ""] = value.toExponential().split("e");
  const power = exponent
    .replace("+", "")
    .replace("-", "⁻")
    .replace(/\d/g, (digit) => RAISED[Number(digit)] ?? digit);
  return `${digits === "1" ? "" : digits === "-1" ? "−" : `${digits.replace("-", "−")}×`}10${power}`;
}

/** The points of a piece of a curve as an SVG path. */
export function piecePath(piece: readonly Point[], scale: PlotScale): string {
  const places = piece.map(({ x, y }) => `${scale.x(x).toFixed(2)} ${scale.y(y).toFixed(2)}`);
  // Near a pole points lie closer together than a picture can show.
  return `M${places.filter((place, index) => place !== places[index - 1]).join("L")}`;
}
