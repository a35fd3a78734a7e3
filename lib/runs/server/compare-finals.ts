import { checkAnswersOffThread } from "@/lib/checking/server/checking-pool";
import { alignLanes } from "../align-lanes";
import { findParting } from "../find-parting";
import { projectLanes } from "../project-run";
import type { NewRunEvent } from "../run-event";
import { eventLog } from "./event-log";
import { allEvents } from "./read-run";
import type { LaneOutcome, RunJob } from "./run-job";

type Group = { answer: string; lanes: number[] };

/** Puts the final answers of different models side by side and finds the step where those that differ part. */
export async function compareLanes(
  run: RunJob,
  outcomes: LaneOutcome[],
  append: (event: NewRunEvent) => void,
): Promise<void> {
  if (run.samples > 1 || outcomes.length < 2) return;
  const answered = outcomes.filter(({ finalText }) => finalText !== null);
  if (answered.length < 2) return;
  const groups = await groupEqual(answered, run);
  append({
    name: "compared",
    data: { groups, parting: groups.length > 1 ? await parting(run, groups) : null },
  });
}

/** Lanes by equal final answers; what is undecided stands alone. */
async function groupEqual(outcomes: LaneOutcome[], run: RunJob): Promise<Group[]> {
  const groups: Group[] = [];
  for (const { lane, finalText } of outcomes) {
    const given = finalText ?? "";
    const pairs = groups.map(({ answer }) => ({ expected: answer, given }));
    const verdicts = await checkAnswersOffThread(pairs, run.locale);
    const same = groups.find(({ answer }, index) => answer === given || verdicts[index]?.verdict === "equal");
    if (same) same.lanes.push(lane);
    else groups.push({ answer: given, lanes: [lane] });
  }
  return groups.sort((a, b) => b.lanes.length - a.lanes.length);
}

async function parting(run: RunJob, groups: Group[]) {
  await eventLog().settled(run.id);
  const lanes = projectLanes(await allEvents(run.id));
  const steps = lanes.map((lane) => lane.steps);
  const rows = alignLanes(steps);
  const found = findParting({ lanes: steps, rows, answerGroups: groups.map((group) => group.lanes) });
  const cells = found && rows[found.row]?.cells;
  if (!found || !cells) return null;
  return {
    reason: found.reason,
    steps: found.lanes.flatMap((lane) => {
      const step = cells[lane];
      return step ? [{ lane, step }] : [];
    }),
  };
}
