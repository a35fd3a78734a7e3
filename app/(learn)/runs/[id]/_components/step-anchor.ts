/** The fragment under which a step of a lane is found on its page. */
export function stepAnchor(lane: number, step: string): string {
  return lane === 0 ? step : `${lane}-${step}`;
}
