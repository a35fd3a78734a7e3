import type { StageCommand, StageReport } from "@/lib/programs/stage-message";
import { loadStageAssets } from "./stage-assets";
import type { StageJob } from "./stage-job";

export type StageLink = { send(command: StageCommand): void; close(): void };

/** Opens the one channel to a loaded frame and starts its program. A failure to load is told to `onFailure`. */
export function connectFrame(
  frame: HTMLIFrameElement,
  job: StageJob,
  onReport: (report: StageReport) => void,
  onFailure: () => void,
): StageLink {
  const { port1: port, port2 } = new MessageChannel();
  port.onmessage = ({ data }: MessageEvent<StageReport>) => {
    if (data.type === "ready") start().catch(onFailure);
    else onReport(data);
  };
  async function start() {
    const assets = job.kind === "python" ? await loadStageAssets() : null;
    port.postMessage({ type: "start", ...job, assets });
  }
  // Its origin is its own, so no other can be named as the target.
  frame.contentWindow?.postMessage("stage", "*", [port2]);
  return { send: (command) => port.postMessage(command), close: () => port.close() };
}
