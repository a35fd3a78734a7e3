import { EventEmitter } from "node:events";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

type Message = { id: number; tasks: { stepText: string }[] };

/** By message, the steps that a worker was given. */
const sent: string[][] = [];

/** A worker that is never done with a step "hang". */
class FakeWorker extends EventEmitter {
  postMessage({ id, tasks }: Message): void {
    const steps = tasks.map(({ stepText }) => stepText);
    sent.push(steps);
    if (steps.includes("hang")) return;
    const outcomes = steps.map((text) => ({ result: [{ text }] }));
    setImmediate(() => this.emit("message", { id, outcomes }));
  }
  unref(): void {}
  async terminate(): Promise<void> {
    this.removeAllListeners();
  }
}

vi.mock("node:worker_threads", () => ({ Worker: FakeWorker }));
vi.mock("@/lib/platform/server/log", () => ({ log: { error: () => {}, warn: () => {} } }));

const { checkAnswersOffThread, checkClaimsOffThread } = await import("@/lib/checking/server/checking-pool");
const check = async (step: string) => (await checkClaimsOffThread(step, "", "en")).map(({ text }) => text);

describe("the checking worker", () => {
  beforeAll(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"], shouldAdvanceTime: true });
  });
  beforeEach(() => {
    sent.length = 0;
  });
  afterAll(() => {
    vi.useRealTimers();
  });

  it("is given the steps of one turn together, each with its own result", async () => {
    expect(await Promise.all(["a", "b", "c"].map(check))).toEqual([["a"], ["b"], ["c"]]);
    expect(sent).toEqual([["a", "b", "c"]]);
  });

  it("is given steps that follow soon together, in few messages", async () => {
    const results: Promise<string[]>[] = [];
    for (const step of ["a", "b", "c", "d", "e", "f"]) {
      results.push(check(step));
      await new Promise(setImmediate);
    }
    expect((await Promise.all(results)).flat()).toEqual(["a", "b", "c", "d", "e", "f"]);
    expect(sent.flat()).toEqual(["a", "b", "c", "d", "e", "f"]);
    expect(sent.length).toBeLessThanOrEqual(2);
  });

  it("is given other work by itself, in its turn", async () => {
    await Promise.all([check("a"), checkAnswersOffThread([], "en"), check("b")]);
    expect(sent).toHaveLength(3);
  });

  it("loses only the step that takes too long, not those beside it", async () => {
    const results = Promise.all(["a", "hang", "c"].map(check));
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    await vi.advanceTimersByTimeAsync(2100);
    await vi.waitFor(() => expect(sent.at(-1)).toEqual(["hang"]));
    await vi.advanceTimersByTimeAsync(2100);
    expect(await results).toEqual([["a"], [], ["c"]]);
    expect(sent).toEqual([["a", "hang", "c"], ["a"], ["hang"], ["c"]]);
  });
});
