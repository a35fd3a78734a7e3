/**
 * Seconds until each of `waiting` requests starts, first to last, and as a last element until one more would. Null
 * without experience or without places. From recent durations alone: a running one is expected to take as long as those
 * recent ones that took longer than it has already; a coming one takes their mean.
 */
export function expectWaits(state: {
  places: number;
  waiting: number;
  /** Seconds that each running request has been running. */
  runningSeconds: readonly number[];
  /** Seconds that recent requests took. */
  recentSeconds: readonly number[];
}): number[] | null {
  const { places, waiting, runningSeconds, recentSeconds } = state;
  if (places < 1) return null;
  const free = places - runningSeconds.length;
  if (waiting === 0 && free > 0) return [0];
  if (recentSeconds.length === 0) return null;
  const typical = mean(recentSeconds);
  const openings = runningSeconds.map((age) => expectedRest(age, recentSeconds)).sort((a, b) => a - b);
  // Places that are free open now; places that were taken away do not open again.
  if (free > 0) openings.unshift(...Array.from({ length: free }, () => 0));
  else openings.splice(0, -free);
  return fillPlaces(openings, waiting + 1, typical);
}

/** Start times when every start opens its place again after `typical` seconds: two sorted sequences, merged. */
function fillPlaces(openings: readonly number[], count: number, typical: number): number[] {
  const starts: number[] = [];
  let nextOpening = 0;
  let nextReopening = 0;
  while (starts.length < count) {
    const opening = openings[nextOpening] ?? Number.POSITIVE_INFINITY;
    const reopening = (starts[nextReopening] ?? Number.POSITIVE_INFINITY) + typical;
    if (opening <= reopening) nextOpening++;
    else nextReopening++;
    starts.push(Math.min(opening, reopening));
  }
  return starts;
}

function expectedRest(age: number, recentSeconds: readonly number[]): number {
  const longer = recentSeconds.filter((seconds) => seconds > age);
  // Longer than anything known: half of a usual one, rather than a promise that it ends now.
  return longer.length > 0 ? mean(longer) - age : mean(recentSeconds) / 2;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
