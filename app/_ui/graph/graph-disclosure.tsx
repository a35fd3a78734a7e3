"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Graph } from "@/lib/graphs/graph";
import { FunctionGraph } from "./function-graph";

/** The graph of what a problem is about, drawn when it is asked for. */
export function GraphDisclosure({ problem }: { problem: string }) {
  const t = useTranslations("graph");
  const [graph, setGraph] = useState<Graph | "none" | null>(null);
  const draw = () => {
    if (graph !== null) return;
    makeGraphOf(problem).then(
      (made) => setGraph(made ?? "none"),
      () => setGraph("none"),
    );
  };
  return (
    <details className="card graph" onToggle={draw}>
      <summary>{t("show")}</summary>
      {graph === null && <p role="status">{t("drawing")}</p>}
      {graph === "none" && <p role="status">{t("failed")}</p>}
      {graph !== null && graph !== "none" && <FunctionGraph graph={graph} />}
    </details>
  );
}

/** The parser and the solver behind it are fetched only by those who look. */
async function makeGraphOf(problem: string): Promise<Graph | null> {
  const [{ readGraph }, { makeGraph }] = await Promise.all([
    import("@/lib/graphs/read-graph"),
    import("@/lib/graphs/make-graph"),
  ]);
  const question = readGraph(problem);
  return question && makeGraph(question);
}
