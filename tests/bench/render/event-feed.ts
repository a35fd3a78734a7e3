import type { ServerResponse } from "node:http";
import { estimateTokens } from "@/lib/inference/estimate-tokens";
import { type ClosedStep, StepSegmenter } from "@/lib/reasoning/segment-steps";
import type { NewRunEvent } from "@/lib/runs/run-event";
import { longReasoning } from "./long-reasoning";

/** As often as our server sends text. */
const TICK_MS = 33;

export type Feed = { tokens: number; rate: number };

/**
 * The stream of events of a run that reasons at length, as our server sends it: every column listens to the same one with
 * the browser's own EventSource. It is made before anything is measured, and in no page.
 */
export class EventFeed {
  readonly #listeners = new Set<ServerResponse>();

  /** How many pages listen. */
  get listeners(): number {
    return this.#listeners.size;
  }

  listen(response: ServerResponse): void {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    response.flushHeaders();
    this.#listeners.add(response);
    response.once("close", () => this.#listeners.delete(response));
  }

  /** Sends a whole text at its rate; resolves when the last of it is sent. */
  async send(packets: readonly string[]): Promise<void> {
    const startedMs = performance.now();
    let sent = 0;
    await new Promise<void>((resolve) => {
      const timer = setInterval(() => {
        const due = Math.min(packets.length, Math.floor((performance.now() - startedMs) / TICK_MS));
        const text = packets.slice(sent, due).join("");
        sent = Math.max(sent, due);
        if (text) for (const response of this.#listeners) response.write(text);
        if (sent < packets.length) return;
        clearInterval(timer);
        resolve();
      }, TICK_MS);
    });
  }
}

/** What goes over the wire in each tick, for a text of `tokens` at `rate` tokens a second. */
export function packetsOf({ tokens, rate }: Feed): string[] {
  const text = longReasoning(tokens);
  const charsPerTick = ((text.length / estimateTokens(text)) * rate * TICK_MS) / 1000;
  const segmenter = new StepSegmenter();
  const write = eventWriter();
  const packets: string[] = [];
  for (let tick = 0; tick * charsPerTick < text.length; tick++) {
    const piece = text.slice(Math.floor(tick * charsPerTick), Math.floor((tick + 1) * charsPerTick));
    const first = tick === 0 ? write([{ name: "started", data: { lane: 0, model: "r1", label: "R1" } }]) : "";
    const more: NewRunEvent = { name: "text", data: { lane: 0, channel: "reasoning", text: piece } };
    packets.push(first + write([more]) + write(stepEvents(segmenter.push(piece))));
  }
  const ended: NewRunEvent[] = [
    ...stepEvents(segmenter.end()),
    { name: "laneEnd", data: { lane: 0, state: "done", finishReason: "stop" } },
    { name: "end", data: { state: "done" } },
  ];
  return [...packets, write(ended)];
}

/** What a step takes back is no part of what is measured. */
function stepEvents(closed: readonly ClosedStep[]): NewRunEvent[] {
  return closed.map(({ retracts: _retracts, ...step }) => ({
    name: "step",
    data: { lane: 0, id: `s${step.start}`, channel: "reasoning", ...step },
  }));
}

function eventWriter(): (events: readonly NewRunEvent[]) => string {
  let id = 0;
  return (events) =>
    events.map(({ name, data }) => `id: ${++id}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`).join("");
}
