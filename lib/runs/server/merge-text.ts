import type { NewRunEvent } from "../run-event";

const TEXT_CHARS_MAX = 4000;

/** Joins text to an event that waits, where that is text of the same lane and channel. False where it is not. */
export function mergeText(waiting: { event: NewRunEvent } | undefined, event: NewRunEvent): boolean {
  if (!waiting) return false;
  const last = waiting.event;
  if (last.name === "text" && event.name === "text") {
    if (last.data.lane !== event.data.lane || last.data.channel !== event.data.channel) return false;
  } else if (last.name === "pending" && event.name === "pending") {
    if (last.data.lane !== event.data.lane) return false;
  } else {
    return false;
  }
  if (last.data.text.length > TEXT_CHARS_MAX) return false;
  last.data.text += event.data.text;
  return true;
}
