import { useTranslations } from "next-intl";
import type { Band, Graph, MarkedPoint, PointKind } from "@/lib/graphs/graph";
import { plainFormulas } from "@/lib/notation/plain-formula";

const KINDS: readonly PointKind[] = ["zero", "intersection", "vertex", "turning"];

/** What a graph shows, with formulas in dollars: what is drawn, then what is marked; `alternative` is all of it in plain characters. */
export function useGraphWords(graph: Graph): { facts: string[]; alternative: string } {
  const t = useTranslations("graph");
  const list = (items: string[]) => items.join(t("comma"));
  const { variable } = graph;
  const points = KINDS.flatMap((kind) => {
    const marked = graph.points.filter((point) => point.kind === kind);
    return marked.length > 0
      ? [t(kind, { points: list(marked.map((point) => named(point, variable))) })]
      : [];
  });
  const facts = [
    ...points,
    ...(graph.partial && points.length > 0 ? [t("partial")] : []),
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
  ];
  const title = t("of", { functions: graph.curves.map(({ label }) => `$${label}$`).join(t("and")) });
  const stop = t("stop");
  return { facts, alternative: plainFormulas([title, ...facts, ""].join(stop)).trim() };
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
