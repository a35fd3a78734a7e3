import type { Turn } from "@/lib/inference/build-request";
import { isInferenceFailure } from "@/lib/inference/inference-event";
import type { SolveEvent } from "@/lib/inference/solver";
import { log } from "@/lib/platform/server/log";
import { canRun, runToEnd } from "@/lib/programs/server/run-to-end";
import { findPrograms } from "../find-programs";
import type { Channel, RunEventData } from "../run-event";
import { readVerification, VERIFY_WORDS } from "../verify-words";
import { LaneMeter } from "./lane-meter";
import { turnsOf } from "./repair-turns";
import type { LaneJob, LaneOutcome } from "./run-job";

const LIMITS = { seconds: 10, memoryMiB: 256 };
const SHOWN_MAX = 4000;

type Checked = Omit<RunEventData<"verified">, "lane">;

/**
 * Asks the model of a lane that has answered for a program that checks its answer, and runs it. The answer and its verdict stay as
 * they are: a program by the same model is evidence, no proof. Never rejects.
 */
export async function verifyLane(job: LaneJob): Promise<LaneOutcome> {
  const { lane, append, from } = job;
  const reply = new Reply();
  const meter = new LaneMeter(job);
  const answered = await ask(job, reply, meter);
  const checked = answered ? await runProgram(job, reply.text("answer")) : failed("no_reply");
  append({ name: "verified", data: { lane, ...checked } });
  const closed = await meter.close(reply);
  append({ name: "usage", data: { lane, ...closed.usage } });
  append({ name: "laneEnd", data: { lane, state: "done", finishReason: from?.finishReason ?? null } });
  return { lane, state: "done", finalText: from?.final?.text ?? null, tokens: closed.tokens };
}

/** What arrives of the reply, by channel; nothing of it becomes the lane's own text. */
class Reply {
  readonly #texts: Record<Channel, string> = { reasoning: "", answer: "" };

  text(channel: Channel): string {
    return this.#texts[channel];
  }

  added(channel: Channel): string {
    return this.#texts[channel];
  }

  hear(event: SolveEvent, meter: LaneMeter): void {
    if (event.type === "begun") meter.begin();
    if (event.type === "usage") meter.report(event.usage, event.estimated === true);
    if (event.type === "continued" && event.how === "restarted")
      Object.assign(this.#texts, { reasoning: "", answer: "" });
    if (event.type === "settled") meter.repeats();
    if (event.type === "pending" || event.type === "text") meter.count(event.text);
    if (event.type === "text") this.#texts[event.channel] += event.text;
  }
}

async function ask(job: LaneJob, reply: Reply, meter: LaneMeter): Promise<boolean> {
  const { run, from, solver, signal, concludeSignal } = job;
  const spent = new AbortController();
  const turns: Turn[] = [
    ...turnsOf(job),
    { role: "assistant", content: from?.answer ?? "", reasoning: from?.reasoning ?? "" },
    { role: "user", content: VERIFY_WORDS[run.locale] },
  ];
  const { problem, subject, mode, locale, ownerId, priority } = run;
  const request = { problem, subject, mode, locale, person: ownerId, priority, concludeSignal, turns };
  try {
    await meter.open(() => spent.abort());
    await solver.solve({ ...request, signal: AbortSignal.any([signal, spent.signal]) }, (event) =>
      reply.hear(event, meter),
    );
    return !signal.aborted && !spent.signal.aborted;
  } catch (error) {
    if (!isInferenceFailure(error))
      log.error({ err: error, runId: run.id }, "a check could not be asked for");
    return false;
  }
}

async function runProgram({ run, signal }: LaneJob, answer: string): Promise<Checked> {
  const source = findPrograms(answer).findLast(({ language }) => language === "python")?.source;
  if (source === undefined) return failed("no_program");
  if (!(await canRun("python"))) return { ...failed("not_run"), source };
  const view = await runToEnd({
    ownerId: run.ownerId,
    input: { language: "python", source, limits: LIMITS },
    signal,
  }).catch((error) => {
    log.warn({ err: error, runId: run.id }, "a checking program could not be run");
    return null;
  });
  if (!view || view.stopped) return { ...failed("not_run"), source };
  const [stdout, stderr] = [view.stdout.slice(0, SHOWN_MAX), view.stderr.slice(-SHOWN_MAX)];
  if (view.verdict !== "OK") return { ...failed("ended_badly"), source, stdout, stderr };
  return { ...readVerification(view.stdout), source, stdout, stderr };
}

function failed(why: Checked["why"]): Checked {
  return { outcome: "failed", why, source: "", line: "", stdout: "", stderr: "" };
}
