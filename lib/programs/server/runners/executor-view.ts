import { z } from "zod";
import { ENFORCEMENTS } from "../../enforcement";
import { GRAPHICS_KINDS } from "../../is-graphical";

/** An executor as the settings page shows it. */
export const executorView = z.object({
  name: z.enum(["wasm", "bubblewrap", "gvisor"]),
  languages: z.array(z.string().max(40)),
  /** The languages that programs are really given to it in. */
  uses: z.array(z.string().max(40)),
  /** The graphical libraries that it shows on the server. */
  stage: z.array(z.enum(GRAPHICS_KINDS)).default([]),
  enforces: z.array(z.enum(ENFORCEMENTS)),
  limiter: z.enum(["cgroup2", "cgroup1", "rlimits", "engine"]),
  status: z.enum(["ready", "failed"]),
});
export type ExecutorView = z.infer<typeof executorView>;
