import { describe, expect, it } from "vitest";
import { solveShared } from "@/lib/inference/server/shared-solutions";
import type { SolveEvent, SolveRequest, Solver } from "@/lib/inference/solver";

/** A solver whose reply the test writes. */
function writtenSolver() {
  const calls: {
    request: SolveRequest;
    tell: (event: SolveEvent) => void;
    end: (error?: unknown) => void;
  }[] = [];
  const solver: Solver = {
    id: "m",
    label: "m",
    backend: "b",
    artificial: true,
    requireRoom: () => {},
    solve: (request, tell) =>
      new Promise((resolve, reject) => {
        const end = (error?: unknown) => (error ? reject(error) : resolve());
        request.signal.addEventListener("abort", () => end());
        calls.push({ request, tell, end });
      }),
  };
  return { solver, calls };
}

let keys = 0;
function listen(solver: Solver, key: string) {
  const controller = new AbortController();
  const conclude = new AbortController();
  const events: SolveEvent[] = [];
  const request: SolveRequest = {
    problem: "1+1",
    subject: "math",
    mode: "solve",
    locale: "en",
    person: "p",
    priority: "interactive",
    signal: controller.signal,
    concludeSignal: conclude.signal,
  };
  const ended = solveShared(key, solver, request, (event) => events.push(event));
  const text = () => events.map((event) => (event.type === "text" ? event.text : "")).join("");
  return { events, ended, stop: () => controller.abort(), conclude: () => conclude.abort(), text };
}

const say = (text: string): SolveEvent => ({ type: "text", channel: "reasoning", text });

describe("a shared solution", () => {
  it("is asked for once, and whoever joins late hears all of it", async () => {
    const { solver, calls } = writtenSolver();
    const key = `k${keys++}`;
    const first = listen(solver, key);
    calls[0]?.tell(say("so "));
    calls[0]?.tell(say("far"));
    const second = listen(solver, key);
    calls[0]?.tell(say(" so good"));
    calls[0]?.tell({ type: "finish", reason: "stop" });
    calls[0]?.end();
    await Promise.all([first.ended, second.ended]);
    expect(calls.length).toBe(1);
    expect(first.text()).toBe("so far so good");
    expect(second.text()).toBe("so far so good");
    expect(first.events).not.toContainEqual({ type: "shared" });
    expect(second.events[0]).toEqual({ type: "shared" });
  });

  it("goes on when one of its listeners stops, and ends with the last", async () => {
    const { solver, calls } = writtenSolver();
    const key = `k${keys++}`;
    const first = listen(solver, key);
    const second = listen(solver, key);
    first.stop();
    await first.ended;
    expect(calls[0]?.request.signal.aborted).toBe(false);
    calls[0]?.tell(say("still here"));
    expect(second.text()).toBe("still here");
    expect(first.text()).toBe("");
    second.stop();
    expect(calls[0]?.request.signal.aborted).toBe(true);
    await second.ended;
  });

  it("fails for all of them alike", async () => {
    const { solver, calls } = writtenSolver();
    const key = `k${keys++}`;
    const both = [listen(solver, key), listen(solver, key)];
    calls[0]?.end(new Error("cut"));
    for (const { ended } of both) await expect(ended).rejects.toThrow("cut");
  });

  it("is not joined once it has ended, nor under another key", async () => {
    const { solver, calls } = writtenSolver();
    const key = `k${keys++}`;
    const first = listen(solver, key);
    calls[0]?.end();
    await first.ended;
    const later = listen(solver, key);
    const other = listen(solver, `${key}x`);
    expect(calls.length).toBe(3);
    later.stop();
    other.stop();
  });

  it("passes a wish to conclude on for its only listener, and lets one of several conclude alone", async () => {
    const { solver, calls } = writtenSolver();
    const alone = listen(solver, `k${keys++}`);
    alone.conclude();
    expect(calls[0]?.request.concludeSignal?.aborted).toBe(true);
    alone.stop();

    const key = `k${keys++}`;
    const first = listen(solver, key);
    const second = listen(solver, key);
    calls[1]?.tell(say("thinking"));
    second.conclude();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(calls[1]?.request.concludeSignal?.aborted).toBe(false);
    expect(calls[2]?.request.resume).toEqual({ reasoning: "thinking", answer: "" });
    expect(calls[2]?.request.concludeSignal?.aborted).toBe(true);
    calls[2]?.tell({ type: "text", channel: "answer", text: "7" });
    calls[2]?.end();
    await second.ended;
    calls[1]?.tell(say(" on"));
    expect(first.text()).toBe("thinking on");
    expect(second.text()).toBe("thinking7");
    first.stop();
  });
});
