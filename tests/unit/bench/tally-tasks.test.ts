import { describe, expect, it } from "vitest";
import { tallyTasks } from "../../bench/render/tally-tasks";

const MAIN = { pid: 7, tid: 1 };
const named = (tid: number, name: string) => ({
  name: "thread_name",
  ph: "M",
  pid: 7,
  tid,
  args: { name },
});
const task = (ts: number, durMs: number, cpuMs: number, thread = MAIN) => ({
  name: "ThreadControllerImpl::RunTask",
  ph: "X",
  ...thread,
  ts,
  dur: durMs * 1_000,
  tdur: cpuMs * 1_000,
});
const message = (ts: number, mojo_interface_tag: string) => ({
  name: "Receive mojo message",
  ph: "X",
  ...MAIN,
  ts,
  dur: 10,
  tdur: 10,
  args: { chrome_mojo_event_info: { mojo_interface_tag } },
});

function tallyOf(...events: object[]) {
  const names = [named(1, "CrRendererMain"), named(2, "Compositor")];
  return tallyTasks(JSON.stringify({ traceEvents: [...names, ...events] }));
}

describe("the tasks of a page's main thread in a trace", () => {
  it("are counted by their own time and by the clock, which need not be of the same task", () => {
    const tally = tallyOf(task(0, 20, 18), task(100_000, 60, 5));
    expect(tally).toEqual({ cpuMs: 18, wallMs: 60, wallCpuMs: 5, lostFrames: 1 + 3 });
  });

  it("are none of another thread's", () => {
    expect(tallyOf(task(0, 20, 18), task(0, 500, 500, { pid: 7, tid: 2 })).cpuMs).toBe(18);
  });

  it("are none in which the benchmark asks the page, and all others in which a message comes", () => {
    const tally = tallyOf(
      task(0, 20, 18),
      message(5_000, "blink.mojom.Widget"),
      task(100_000, 40, 38),
      message(100_010, "blink.mojom.DevToolsSession"),
    );
    expect(tally).toMatchObject({ cpuMs: 18, wallMs: 20 });
  });
});
