import type { graphZh } from "./graph-zh";

/** What is said beside the graph of a function, in English. */
export const graphEn: typeof graphZh = {
  graph: {
    show: "See the graph",
    drawing: "Drawing…",
    failed: "This graph could not be drawn.",
    of: "Graph of {functions}",
    zero: "Zeros (where it meets the horizontal axis): {points}",
    noZero: "It never meets the horizontal axis",
    intersection: "The lines meet at {points}",
    noIntersection: "The lines never meet",
    vertex: "Vertex: {points}",
    turning: "Turning points: {points}",
    partial: "There may be more points that are not marked here",
    asymptote: "Asymptotes (the line comes close but never touches): {places}",
    hole: "No value at the open circle: {points}",
    band: "The inequality is true on the thick part of the axis: {ranges}",
    comma: ", ",
    and: " and ",
    or: " or ",
    stop: ". ",
    everywhere: "The inequality is true everywhere in the picture",
    nowhere: "The inequality is true nowhere in the picture",
  },
};
