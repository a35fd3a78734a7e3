/** Hours of the day from the first up to, and without, the second; quarters and minutes are fractions. */
export type HourSpan = [number, number];

const DAY = 24;
const SPAN = /^(\d{1,2})(?:[:：](\d{2}))?\s*[-–—~～至到]\s*(\d{1,2})(?:[:：](\d{2}))?$/;

/**
 * Hours as a person writes them, `1-4, 16:30–0:30`: a span over midnight becomes two. None for an empty text; null for
 * what is no list of hours, or has hours twice.
 */
export function readPeakHours(text: string): HourSpan[] | null {
  const spans: HourSpan[] = [];
  for (const part of text.split(/[,，、;；]/).map((piece) => piece.trim())) {
    if (part === "") continue;
    const span = readSpan(part);
    if (!span) return null;
    const [from, to] = span;
    if (from < to) spans.push(span);
    else spans.push([from, DAY], ...(to > 0 ? [[0, to] satisfies HourSpan] : []));
  }
  spans.sort(([a], [b]) => a - b);
  return spans.some(([from], index) => from < (spans[index - 1]?.[1] ?? 0)) ? null : spans;
}

/** The hours as text that reads back the same, a span over midnight in one. */
export function writePeakHours(spans: readonly HourSpan[]): string {
  const first = spans.find(([from]) => from === 0);
  const last = spans.find(([, to]) => to === DAY);
  const isOverMidnight = first !== undefined && last !== undefined && first !== last;
  const written = isOverMidnight
    ? [...spans.filter((span) => span !== first && span !== last), [last[0], first[1]] satisfies HourSpan]
    : spans;
  return written.map(([from, to]) => `${clock(from)}–${clock(to)}`).join(", ");
}

function readSpan(text: string): HourSpan | null {
  const [, fromHour, fromMinute, toHour, toMinute] = SPAN.exec(text) ?? [];
  const [from, to] = [hourOf(fromHour, fromMinute), hourOf(toHour, toMinute)];
  // From an hour to itself could be nothing or the whole day.
  return from < DAY && to <= DAY && from !== to ? [from, to] : null;
}

/** Beyond the day where it is no time. */
function hourOf(hour: string | undefined, minute: string | undefined): number {
  const minutes = Number(minute ?? 0);
  return hour === undefined || minutes > 59 ? Number.POSITIVE_INFINITY : Number(hour) + minutes / 60;
}

function clock(hour: number): string {
  const minutes = Math.round(hour * 60);
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
