import { canvasDocument } from "@/lib/programs/canvas-document";
import { graphicsKind } from "@/lib/programs/is-graphical";
import type { StageKind } from "@/lib/programs/stage-message";

/** What a frame is asked to run. `stdin` null: a person types while it runs. */
export type StageJob = { kind: StageKind; source: string; stdin: string | null };

/** How a program is run on this computer. */
export function stageJob(language: string, source: string, stdin = ""): StageJob {
  const graphics = graphicsKind(language, source);
  if (graphics === "document" || graphics === "canvas")
    return { kind: "document", source: canvasDocument(language, source), stdin: null };
  return { kind: language === "python" ? "python" : "script", source, stdin: stdin === "" ? null : stdin };
}
