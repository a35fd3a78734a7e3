import { type OpenStream, openStream } from "../client/open-stream";
import type { SeenEvent } from "./compare-events";

export type RunWatch = { events: SeenEvent[]; closed: Promise<void>; stream: OpenStream };

/** Reads a run's events from the first one until the server closes the stream, however it does. */
export function watchRun(url: string, runId: string): RunWatch {
  const events: SeenEvent[] = [];
  let stream: OpenStream | undefined;
  const closed = new Promise<void>((resolve) => {
    stream = openStream({
      url: `${url}/api/runs/${runId}/events`,
      method: "GET",
      event: (event) => events.push(event),
      closed: () => resolve(),
    });
  });
  if (!stream) throw new Error("The stream was not opened.");
  return { events, closed, stream };
}
