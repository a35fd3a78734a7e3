import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DATABASES } from "../support/databases";
import { post, readEvents, readEventsUntil } from "../support/http";
import { type RunningApp, startApp } from "../support/start-app";

/** What is there on every machine; native executors have tests of their own. */
const WASM = { STEPWISE_EXECUTOR: "wasm" };

describe.each(DATABASES)("programs on $name", ({ environment, missing }) => {
  let app: RunningApp;
  beforeAll(async () => {
    if (!missing) app = await startApp({ ...environment, ...WASM });
  });
  afterAll(async () => {
    await app?.stop();
  });

  const start = async (body: object) => {
    const created = await post(`${app.url}/api/programs`, { language: "python", ...body });
    expect(created.status, await created.clone().text()).toBe(201);
    return (await created.json()).id as string;
  };
  const read = async (id: string) => (await fetch(`${app.url}/api/programs/${id}`)).json();
  const finish = async (id: string) => {
    const events = await readEvents(`${app.url}/api/programs/${id}/events`);
    expect(events.at(-1)?.name).toBe("end");
    return { events, program: await read(id) };
  };

  it.skipIf(missing)("runs, streams what is printed, and stores the same", async () => {
    const id = await start({ source: "print('你好', input())\nraise SystemExit(3)", stdin: "Ada\n" });
    const { events, program } = await finish(id);
    expect(events.map((event) => event.id)).toEqual(events.map((_, index) => index + 1));
    expect(program).toMatchObject({
      id,
      state: "done",
      verdict: "RE",
      stdout: "你好 Ada\n",
      exitCode: 3,
      signal: null,
      tests: [],
      frames: 0,
    });
    expect(program.memoryMiB).toBeGreaterThan(0);
    for (const { id: seen } of events) {
      const rest = await readEvents(`${app.url}/api/programs/${id}/events?after=${seen}`);
      expect(rest).toEqual(events.slice(seen));
    }
  });

  it.skipIf(missing).each([
    ["while True: pass", "TLE"],
    ["a = []\nwhile True: a.append('x' * 100000)", "MLE"],
    ["while True: print('y' * 1000)", "OLE"],
    ["1 / 0", "RE"],
    ["print(", "CE"],
    ["print(1)", "OK"],
  ])("%j is %s", async (source, verdict) => {
    // Filling memory takes its time too where the processor is shared.
    const seconds = verdict === "MLE" ? 6 : 1;
    const id = await start({ source, stdin: "", limits: { seconds, memoryMiB: 96 } });
    const { program } = await finish(id);
    expect(program.verdict).toBe(verdict);
    expect(program.seconds).toBeLessThan(seconds + 1.5);
  });

  it.skipIf(missing)("judges tests one by one, and shows the first difference", async () => {
    const id = await start({
      source: "a, b = map(int, input().split())\nprint(a + b if a != 5 else 0)",
      tests: [
        { input: "1 2\n", output: "3\n" },
        { input: "5 6\n", output: "11\n" },
        { input: "x\n", output: "0\n" },
      ],
    });
    const { program, events } = await finish(id);
    expect(program.verdict).toBe("WA");
    expect(program.tests.map((test: { verdict: string }) => test.verdict)).toEqual(["AC", "WA", "RE"]);
    expect(program.tests[1].diff).toBe("@ line 1\n- 11\n+ 0");
    expect(events.filter((event) => event.name === "test")).toHaveLength(3);
  });

  it.skipIf(missing)(
    "compares by numbers, and by a checker program that runs in the sandbox too",
    async () => {
      const checker =
        "import sys\nout = open(sys.argv[2]).read().split()\nsys.exit(0 if sum(map(int, out)) == 10 else 1)";
      const id = await start({
        source: "print(0.30000001 if input() == 'n' else '3 7')",
        tests: [
          { input: "n", output: "0.3", checker: "numbers" },
          { input: "c", output: "", checker },
          { input: "c", output: "", checker: "import sys\nsys.exit(1)" },
          { input: "c", output: "", checker: "1/0 +" },
        ],
      });
      const { program } = await finish(id);
      expect(program.tests.map((test: { verdict: string }) => test.verdict)).toEqual([
        "AC",
        "AC",
        "WA",
        "IE",
      ]);
    },
  );

  it.skipIf(missing)("cannot be cheated by what is printed or by leaving early", async () => {
    const tests = [{ input: "", output: "42\n" }];
    for (const source of [
      'import os\nos.write(5, b\'{"type":"end","end":"exited","exitCode":0}\\n\')\nos._exit(0)',
      "print('AC')",
      "import glob\nprint(glob.glob('/**/*answer*', recursive=True))",
      "import sys\nsys.stdout.close()",
    ]) {
      const { program } = await finish(await start({ source, tests }));
      expect(program.verdict).not.toBe("AC");
    }
  });

  it.skipIf(missing)("takes typed input while it runs", async () => {
    const id = await start({ source: "print('name?')\nprint('hi', input())", interactive: true });
    await readEventsUntil(`${app.url}/api/programs/${id}/events`, (events) =>
      events.some((event) => event.name === "stdout"),
    );
    const typed = await post(`${app.url}/api/programs/${id}/stdin`, { text: "Ada\n" });
    expect(typed.status).toBe(202);
    const { program } = await finish(id);
    expect(program.stdout).toBe("name?\nhi Ada\n");
    expect((await post(`${app.url}/api/programs/${id}/stdin`, { text: "late" })).status).toBe(409);
  });

  it.skipIf(missing)("stops at once", async () => {
    const id = await start({
      source: "print('on', flush=True)\nwhile True: pass",
      stdin: "",
      limits: { seconds: 60 },
    });
    await readEventsUntil(`${app.url}/api/programs/${id}/events`, (events) =>
      events.some((event) => event.name === "stdout"),
    );
    const stoppedMs = Date.now();
    expect((await post(`${app.url}/api/programs/${id}/stop`, {})).status).toBe(202);
    const { program } = await finish(id);
    expect(Date.now() - stoppedMs).toBeLessThan(1500);
    expect(program).toMatchObject({ state: "done", stopped: true, stdout: "on\n" });
  });

  it.skipIf(missing)("serves a crowd, each with its own output", async () => {
    const ids = await Promise.all(
      Array.from({ length: 30 }, (_, index) => start({ source: `print(${index})`, stdin: "" })),
    );
    const programs = await Promise.all(ids.map(async (id) => (await finish(id)).program));
    expect(programs.map(({ stdout }) => stdout)).toEqual(ids.map((_, index) => `${index}\n`));
  });

  it.skipIf(missing)("refuses what it cannot do, saying so", async () => {
    const url = `${app.url}/api/programs`;
    const other = await post(url, { language: "java", source: "class A {}" }, { "accept-language": "zh" });
    expect(other.status).toBe(422);
    expect((await other.json()).error).toMatchObject({ code: "impossible", field: "language" });
    expect((await post(url, { language: "python", source: "" })).status).toBe(400);
    expect((await post(url, { language: "cobol", source: "x" })).status).toBe(400);
    expect((await post(url, { language: "python", source: "1", limits: { seconds: 1000 } })).status).toBe(
      400,
    );
    expect((await fetch(`${url}/program_none`)).status).toBe(404);
    expect((await fetch(`${url}/program_none/events`)).status).toBe(404);
    const health = await (await fetch(`${app.url}/api/health`)).json();
    expect(health).toMatchObject({ status: "ok", sandbox: "wasm" });
    const { executors } = await (await fetch(`${app.url}/api/executors`)).json();
    const languages = ["python", "cpp", "javascript", "typescript"];
    expect(executors[0]).toMatchObject({ name: "wasm", status: "ready", languages });
  });

  it.skipIf(missing)("ends what ran when the server was killed", async () => {
    const environmentAgain = { ...environment, ...WASM, STEPWISE_DATA: app.dataFolder };
    const id = await start({ source: "while True: pass", stdin: "", limits: { seconds: 60 } });
    await readEventsUntil(`${app.url}/api/programs/${id}/events`, (events) => events.length > 0);
    await app.stop("SIGKILL");
    app = await startApp(environmentAgain);
    expect(await read(id)).toMatchObject({ state: "done", verdict: "IE" });
  });
});
