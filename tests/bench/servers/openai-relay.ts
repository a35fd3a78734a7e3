import process from "node:process";
import { startProcess } from "../processes/start-process";
import type { Column } from "./column";

/** The usual plain way in Node: the `openai` client, `for await`, one `write` for each chunk. */
export const openaiRelay: Column = {
  name: "openai",
  label: "plain Node with `openai`, for-await",
  missing: () => null,
  prepare: async () => {},
  start: async ({ sourceUrl, core }) => {
    const started = await startProcess({
      command: [process.execPath, ".build/bench/openai-relay.mjs"],
      core,
      readyWords: "ready at",
      environment: { SOURCE_URL: `${sourceUrl}/v1` },
    });
    const url = /ready at (\S+)/.exec(started.output())?.[1] ?? "";
    return { kind: "prompt", url, pid: started.pid, close: () => started.stop() };
  },
};
