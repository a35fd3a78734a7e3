import { MantineProvider } from "@mantine/core";
import { NextIntlClientProvider } from "next-intl";
import { createRoot } from "react-dom/client";
import { FormulaTools } from "@/app/_ui/notation/formula-tools";
import { theme } from "@/app/_ui/theme";
import { RunPage } from "@/app/(learn)/runs/[id]/_components/run-page";
import { en } from "@/lib/i18n/messages/en";
import { type ClosedStep, StepSegmenter } from "@/lib/reasoning/segment-steps";
import type { NewRunEvent } from "@/lib/runs/run-event";
import type { RunHeading } from "@/lib/runs/run-view";
import "@mantine/core/styles.css";
import "katex/dist/katex.min.css";
import "@/app/_ui/styles.css";
import "@/app/_ui/lanes.css";
import "@/app/_ui/notation.css";
import { offerFeed } from "../feed";

/** Stands where the server's stream of events would: the page of a run itself is what is measured. */
class FedEventSource extends EventTarget {
  static last: FedEventSource | null = null;
  #id = 0;
  readyState = 1;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;

  constructor() {
    super();
    FedEventSource.last = this;
  }

  send({ name, data }: NewRunEvent): void {
    this.dispatchEvent(
      new MessageEvent(name, { data: JSON.stringify(data), lastEventId: String(++this.#id) }),
    );
  }

  close(): void {
    this.readyState = 2;
  }
}
Object.assign(window, { EventSource: FedEventSource });

const HEADING: RunHeading = {
  id: "run_bench",
  state: "running",
  problem: "Solve $x^2 = 2$.",
  subject: "math",
  mode: "solve",
  locale: "en",
  createdAt: new Date().toISOString(),
  models: [],
  samples: 1,
};

createRoot(document.body.appendChild(document.createElement("main"))).render(
  <MantineProvider theme={theme}>
    <NextIntlClientProvider locale="en" messages={en} timeZone="UTC">
      <FormulaTools />
      <RunPage heading={HEADING} ageMs={0} arrival={null} graph={false} />
    </NextIntlClientProvider>
  </MantineProvider>,
);

const segmenter = new StepSegmenter();
let started = false;
let steps = 0;
const send = (event: NewRunEvent) => FedEventSource.last?.send(event);
const sendSteps = (closed: ClosedStep[]) => {
  // What a step takes back is no part of what is measured.
  for (const { retracts: _retracts, ...step } of closed)
    send({ name: "step", data: { lane: 0, id: `s${++steps}`, channel: "reasoning", ...step } });
};

offerFeed(
  (piece) => {
    if (!started) send({ name: "started", data: { lane: 0, model: "r1", label: "R1" } });
    started = true;
    send({ name: "text", data: { lane: 0, channel: "reasoning", text: piece } });
    sendSteps(segmenter.push(piece));
  },
  () => {
    sendSteps(segmenter.end());
    send({ name: "laneEnd", data: { lane: 0, state: "done", finishReason: "stop" } });
    send({ name: "end", data: { state: "done" } });
  },
);
