import { renderText } from "@/app/_ui/notation/renderer";
import type { Locale } from "@/lib/i18n/locale";
import type { RunEvent } from "@/lib/runs/run-event-names";
import type { LiveRun } from "./live-run";

/**
 * Has the texts rendered that an event will make the page show: a closed step, and what stands after it; else the page
 * would show their sources for a moment. Null where the event shows none.
 */
export function prepareTexts(live: LiveRun, event: RunEvent, locale: Locale): Promise<unknown> | null {
  if (event.name !== "step" && event.name !== "laneEnd") return null;
  const lane = live.view.lanes[event.data.lane];
  const tails = live.progress[event.data.lane]?.tails;
  if (!lane || !tails) return null;
  if (event.name === "laneEnd") {
    const rests = [tails.reasoning.text, tails.answer.text].filter((rest) => rest.trim() !== "");
    return Promise.all(rests.map((rest) => renderText(rest, locale)));
  }
  const step = lane.steps.at(-1);
  const drawn = live.progress[event.data.lane]?.drawn.get(event.data.id)?.closing;
  const tail = tails[event.data.channel];
  const shown = tail.text.trim() === "" ? null : tail.show(locale).started;
  return Promise.all([drawn ?? (step && renderText(step.text, locale)), shown]);
}
