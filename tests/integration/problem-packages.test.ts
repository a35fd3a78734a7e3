import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DATABASES } from "../support/databases";
import { post, readEvents } from "../support/http";
import { makeZip, zipOf } from "../support/make-zip";
import { type RunningApp, startApp } from "../support/start-app";
import { SECRET_INPUT, SECRET_OUTPUT, sumPackage } from "../support/sum-package";

const SECRETS = [...SECRET_INPUT.split(" "), SECRET_OUTPUT, "sEcReT"];

describe.each(DATABASES)("problem packages on $name", ({ environment, missing }) => {
  let app: RunningApp;
  beforeAll(async () => {
    if (!missing) app = await startApp({ ...environment, LOG_LEVEL: "trace" });
  });
  afterAll(async () => {
    await app?.stop();
  });

  const send = (bytes: Buffer, type = "application/zip") =>
    fetch(`${app.url}/api/problem-packages`, {
      method: "POST",
      headers: { "content-type": type },
      body: new Uint8Array(bytes),
    });
  const importSum = async () => (await (await send(sumPackage())).json()).id as string;
  const judge = async (problem: string, source: string) => {
    const created = await post(`${app.url}/api/programs`, { language: "python", source, problem });
    expect(created.status, await created.clone().text()).toBe(201);
    const { id } = await created.json();
    const events = await readEvents(`${app.url}/api/programs/${id}/events`);
    const view = await (await fetch(`${app.url}/api/programs/${id}`)).json();
    return { view, everything: JSON.stringify([events, view]) };
  };

  it.skipIf(missing)(
    "are imported as a body or as a form, listed, read, judged against and deleted",
    async () => {
      const imported = await send(sumPackage());
      expect(imported.status).toBe(201);
      const { id, title, overview } = await imported.json();
      expect(title).toBe("The Sum");
      expect(overview).toMatchObject({ tests: 2, hidden: 1, samples: [{ input: "1 2\n", output: "3\n" }] });
      const form = new FormData();
      form.set("file", new Blob([new Uint8Array(sumPackage())]), "sum.zip");
      expect((await fetch(`${app.url}/api/problem-packages`, { method: "POST", body: form })).status).toBe(
        201,
      );
      const { problems } = await (await fetch(`${app.url}/api/problem-packages`)).json();
      expect(problems).toHaveLength(2);
      const problem = await (await fetch(`${app.url}/api/problem-packages/${id}`)).json();
      expect(problem.statements.map((one: { language: string }) => one.language)).toEqual(["en", "zh"]);
      const { view } = await judge(id, "print(sum(map(int, input().split())))");
      expect(view).toMatchObject({
        verdict: "AC",
        tests: [{ verdict: "AC" }, { verdict: "AC", hidden: true }],
      });
      const url = `${app.url}/api/problem-packages/${id}`;
      expect((await fetch(url, { method: "DELETE" })).status).toBe(204);
      expect((await fetch(url)).status).toBe(404);
      const gone = await post(`${app.url}/api/programs`, { language: "python", source: "1", problem: id });
      expect(gone.status).toBe(404);
    },
  );

  it.skipIf(missing)(
    "tell nothing of their hidden tests by any route, whatever a program tries",
    async () => {
      const id = await importSum();
      const pages = ["/api/problem-packages", `/api/problem-packages/${id}`, "/problems", `/problems/${id}`];
      const texts = await Promise.all(pages.map(async (page) => (await fetch(app.url + page)).text()));
      for (const source of [
        "import sys\nline = input()\nprint(line)\nprint(line, file=sys.stderr)\nsys.exit(int(line.split()[0]) % 256)",
        "line = input()\nif len(line) > 5: raise ValueError(line)\nprint(3)",
        "line = input()\nprint(line if len(line) > 5 else 3)",
        "line = input()\nprint(3)\nwhile len(line) > 5: print(line, flush=True)",
        "import os\nfor fd in range(1, 9):\n    try: os.write(fd, input().encode())\n    except Exception: pass",
      ]) {
        const { view, everything } = await judge(id, source);
        expect(view.verdict).not.toBe("AC");
        expect(view.exitCode).toBeNull();
        texts.push(everything);
      }
      // The numbers of the sample may be there; a hidden test's may not, nor the checker, nor the solutions.
      texts.push(app.output());
      for (const text of texts) for (const secret of SECRETS) expect(text).not.toContain(secret);
    },
  );

  it.skipIf(missing)("are refused with the reason when they are hostile, broken or too large", async () => {
    const bomb = makeZip([{ name: "a", content: Buffer.alloc(33 * 1024 * 1024) }]);
    const cases: [Buffer, number, RegExp][] = [
      [zipOf({ "readme.txt": "x" }), 400, /no problem package.*不是题目包/],
      [makeZip([{ name: "../x", content: "x" }]), 400, /\.\.\/x/],
      [makeZip([{ name: "x", content: "/etc/passwd", mode: 0o120777 }]), 400, /link/],
      [zipOf({ "problem.xml": '<!DOCTYPE x [<!ENTITY a "b">]><problem/>' }), 400, /document type/],
      [Buffer.from("no zip"), 400, /not a zip archive/],
      [bomb, 413, /too large/],
      [Buffer.alloc(0), 400, /empty/],
    ];
    for (const [bytes, status, message] of cases) {
      const answer = await send(bytes);
      expect([answer.status, (await answer.json()).error.message]).toEqual([
        status,
        expect.stringMatching(message),
      ]);
    }
    const { problems } = await (await fetch(`${app.url}/api/problem-packages`)).json();
    expect(problems.every((problem: { title: string }) => problem.title === "The Sum")).toBe(true);
  });

  it.skipIf(missing)("and tests exclude each other, and groups must be there", async () => {
    const bodies = [
      { problem: "problem_none" },
      { tests: [{ input: "", output: "" }], assertions: "assert f()" },
      { tests: [{ input: "", output: "", group: "a" }] },
      { interactor: { language: "python", source: "1" } },
    ];
    const statuses = await Promise.all(
      bodies.map(async (body) => {
        const answer = await post(`${app.url}/api/programs`, { language: "python", source: "1", ...body });
        return [answer.status, (await answer.json()).error.code];
      }),
    );
    expect(statuses).toEqual([
      [404, "not_found"],
      [400, "invalid_input"],
      [400, "invalid_input"],
      [400, "invalid_input"],
    ]);
  });
});

describe("problem packages on a server", () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp({ STEPWISE_MODE: "server" });
  });
  afterAll(() => app.stop());

  it("cannot be imported or deleted by guests, and can be read by them", async () => {
    const url = `${app.url}/api/problem-packages`;
    const listed = await fetch(url);
    expect(listed.status).toBe(200);
    const cookie = (listed.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    const headers = { cookie, origin: app.url, "content-type": "application/zip" };
    const refused = await fetch(url, { method: "POST", headers, body: new Uint8Array(sumPackage()) });
    expect(refused.status).toBe(403);
    expect((await fetch(`${url}/problem_x`, { method: "DELETE", headers })).status).toBe(403);
  });
});
