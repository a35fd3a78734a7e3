import { findDocuments } from "@/lib/programs/find-documents";
import type { LaneView } from "@/lib/runs/run-view";

/** A lane's programs (those of earlier rounds stand in their rounds), and the pages in its answer that draw by themselves, which no server runs. */
export function programsOf(lane: Pick<LaneView, "programs" | "answer" | "rounds">, key: string) {
  const documents = findDocuments(lane.answer).map((source, index) => ({
    id: `${key}.page${index}`,
    language: "html",
    source,
  }));
  return [...lane.programs.filter(({ round }) => round === lane.rounds.length), ...documents];
}
