/** What is needed of a step to know whether it was taken back; `retracts` names a step of the same list by its id. */
export type RetractableStep = { id: string; retracts?: string };

/**
 * The steps that do not lead to the answer: for each that takes back another, that other and all up to the one that
 * takes back. The one that takes back stays, since it says why. By id, with the id of the step that took it back.
 */
export function takenBack(steps: readonly RetractableStep[]): Map<string, string> {
  const places = new Map(steps.map(({ id }, index) => [id, index]));
  const result = new Map<string, string>();
  // The reach of earlier steps already marked, so that a chain of retries is walked once.
  steps.forEach(({ id, retracts }, index) => {
    const from = retracts === undefined ? undefined : places.get(retracts);
    if (from === undefined) return;
    for (let at = index - 1; at >= from; at--) {
      const step = steps[at];
      if (step && !result.has(step.id)) result.set(step.id, id);
    }
  });
  return result;
}
