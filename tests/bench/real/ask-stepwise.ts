import { ReplyClock, readEventsOf, type TimedReply } from "./timed-reply";

type Data = {
  text?: string;
  reasoningTokens?: number;
  answerTokens?: number;
  estimated?: boolean;
  message?: string;
  reason?: string;
};

/** Asks our server and views the run, as a person's page does, to its end. */
export async function askStepwise(url: string, model: string, problem: string): Promise<TimedReply> {
  const clock = new ReplyClock();
  try {
    const body = { problem, subject: "math", locale: "en", models: [model], fresh: true };
    const created = await fetch(`${url}/api/runs`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!created.ok) throw new Error(`status ${created.status}: ${(await created.text()).slice(0, 200)}`);
    const { id } = (await created.json()) as { id: string };
    await readEventsOf(await fetch(`${url}/api/runs/${id}/events`), ({ name, data }) =>
      takeEvent(clock, name, JSON.parse(data)),
    );
  } catch (error) {
    clock.fault = String(error);
  }
  return clock.read();
}

function takeEvent(clock: ReplyClock, name: string, data: Data): void {
  if (name === "text" || name === "pending") clock.text(data.text ?? "");
  // Text that was pending comes twice: the run's own count is taken, also where it is an estimate.
  if (name === "usage")
    clock.counted((data.reasoningTokens ?? 0) + (data.answerTokens ?? 0), data.estimated === true);
  if (name === "failed") clock.fault = data.message ?? "failed";
  if (name === "concluding") clock.fault = `the model was asked to conclude (${data.reason})`;
}
