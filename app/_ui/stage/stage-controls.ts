import type { Stage } from "./use-stage";

/** What the parts around a stage's picture need of it, wherever its program runs. */
export type StageControls = Omit<Stage, "job" | "revision" | "attach" | "run">;
