import { useFormatter, useTranslations } from "next-intl";
import type { Band, Graph, MarkedPoint, PointKind } from "@/lib/graphs/graph";

const KINDS: readonly PointKind[] = ["zero", "intersection", "vertex", "turning"];

/** What a graph shows, in sentences with their formulas in dollars: first what is drawn, then what is marked. */
export function useGraphWords(graph: Graph): { title: string; facts: string[] } {
  const t = useTranslations("graph");
  const format = useFormatter();
  const list = (items: string[]) => format.list(items, { type: "unit" });
  const { variable } = graph;
  const points = KINDS.flatMap((kind) => {
    const marked = graph.points.filter((point) => point.kind === kind);
    return marked.length > 0
      ? [t(kind, { points: list(marked.map((point) => named(point, variable))) })]
      : [];
  });
  return {
    title: t("of", {
      functions: format.list(
        graph.curves.map(({ label }) => `$${label}$`),
        { type: "conjunction" },
      ),
    }),
    facts: [
      ...points,
      ...(graph.apart ? [t(graph.curves.length > 1 ? "noIntersection" : "noZero")] : []),
      ...(graph.asymptotes.length > 0
        ? [
            t("asymptote", {
              places: list(graph.asymptotes.map(({ latex, exact }) => `$${equal(variable, latex, exact)}$`)),
            }),
          ]
        : []),
      ...(graph.holes.length > 0
        ? [
            t("hole", {
              points: list(graph.holes.map(({ latex, exact }) => `$${equal(variable, latex, exact)}$`)),
            }),
          ]
        : []),
      ...(graph.bands ? [bandWords(t, graph.bands)] : []),
    ],
  };
}

function named({ kind, xLatex, yLatex, exact }: MarkedPoint, variable: string): string {
  if (kind === "zero") return `$${equal(variable, xLatex, exact)}$`;
  return `$${exact ? "" : "\\approx "}\\left(${xLatex}, ${yLatex}\\right)$`;
}

function equal(variable: string, latex: string, exact: boolean): string {
  return `${variable} ${exact ? "=" : "\\approx"} ${latex}`;
}

function bandWords(t: ReturnType<typeof useTranslations<"graph">>, bands: Band[]): string {
  if (bands.length === 0) return t("nowhere");
  if (bands.some(({ latex }) => latex === "")) return t("everywhere");
  return t("band", { ranges: bands.map(({ latex }) => `$${latex}$`).join(t("or")) });
}
