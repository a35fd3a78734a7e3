import type { Expression } from "@/lib/algebra/expression";

/** A function to draw; `label` is its equation as LaTeX: `f(x) = x^{2}`, `y = 2x + 1`. */
export type DrawnFunction = { label: string; body: Expression };

/** What a problem gives to draw: one or two functions of `variable`, which may be bounded (ends included in the picture). */
export type GraphQuestion = {
  variable: string;
  functions: DrawnFunction[];
  /** Where it is asked for what numbers the first stands in this relation to the second (to 0 where there is one). */
  operator?: "<" | "<=" | ">" | ">=";
  from: number;
  to: number;
};

export type Point = { x: number; y: number };

/** The part of the plane that is shown. */
export type Window = { left: number; right: number; bottom: number; top: number };

export type PointKind = "zero" | "intersection" | "vertex" | "turning";

/** A point worth naming; its coordinates as LaTeX, exact where `exact` says so, else rounded decimals. */
export type MarkedPoint = Point & {
  kind: PointKind;
  xLatex: string;
  yLatex: string;
  exact: boolean;
};

/** A place on the horizontal axis in writing. */
export type NamedPlace = { x: number; latex: string; exact: boolean };

/** A stretch of the axis, and what is true of its numbers: `x > 3`; empty where it fills the window. */
export type Band = { from: number; to: number; latex: string };

/** A picture in numbers: each curve in pieces without gaps, what is marked in it, and its scales. */
export type Graph = {
  variable: string;
  window: Window;
  curves: { label: string; pieces: Point[][] }[];
  /** Where a curve has no value, although it has one on both sides. */
  holes: (NamedPlace & Point)[];
  /** Where curves go to infinity. */
  asymptotes: NamedPlace[];
  points: MarkedPoint[];
  /** Whether there may be zeros or intersections that are not marked: out of view, or not found. */
  partial: boolean;
  /** Whether it is certain that the curves never meet, or the only one never meets the axis, in view or out of it. */
  apart: boolean;
  /** Where the inequality holds, in what is shown; null where there is none, or where that is not known. */
  bands: Band[] | null;
  ticks: { x: number[]; y: number[] };
};
