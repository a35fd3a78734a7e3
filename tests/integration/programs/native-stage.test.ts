import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { graphicsKind } from "@/lib/programs/is-graphical";
import { findNativeExecutors } from "@/lib/programs/server/executors/native/find-native-executors";
import type { StageLine } from "@/lib/programs/stage-input";
import { runOnStage } from "../../support/native-stage";

const FIXTURES = path.resolve(import.meta.dirname, "../../fixtures/stage");
const fixture = (name: string) => readFileSync(path.join(FIXTURES, name), "utf8");
const found = await findNativeExecutors();
const executor = found.find(({ stage }) => stage.length > 0);
const here = new Set(executor?.stage);
afterAll(async () => {
  for (const one of found) await one.close();
});

const key = (type: "keydown" | "keyup", name: string): StageLine => ({
  type,
  key: name,
  code: name,
  repeat: false,
  modifiers: [],
});
const needs = (kind: string) => (here.has(kind as never) ? "" : ` (needs bubblewrap and ${kind})`);

const PROGRAMS = readdirSync(FIXTURES)
  .filter((name) => name.endsWith(".py"))
  .map((name) => ({ name, kind: graphicsKind("python", fixture(name)) ?? "none" }));

describe("graphical programs, unmodified, on a native stage", () => {
  for (const { name, kind } of PROGRAMS) {
    it.skipIf(!here.has(kind as never))(`${name} is seen moving${needs(kind)}`, async () => {
      if (!executor) return;
      const stage = runOnStage(executor, fixture(name));
      await stage.pictureCount(8);
      const { end } = await stage.stop();
      const [first, last] = [stage.pictures[0], stage.pictures.at(-1)];
      expect({ end, said: stage.said().match(/Traceback[\s\S]*/)?.[0] }).toEqual({
        end: "stopped",
        said: undefined,
      });
      expect(Buffer.from(first?.bytes ?? []).equals(Buffer.from(last?.bytes ?? []))).toBe(false);
    });
  }
});

describe("pygame on a native stage", () => {
  const test = it.skipIf(!here.has("pygame"));

  test(`hears keyboard and mouse${needs("pygame")}`, async () => {
    if (!executor) return;
    const stage = runOnStage(executor, fixture("snake-pygame.py"));
    await stage.pictureCount(1);
    stage.tell(key("keydown", "ArrowUp"), key("keyup", "ArrowUp"));
    await stage.words("turned up");
    stage.tell({ type: "move", x: 30, y: 40 }, { type: "press", button: 0, x: 30, y: 40 });
    await stage.words("clicked 1 True");
    await stage.stop();
  });

  test(`shows a picture again only when one of its pixels has changed${needs("pygame")}`, async () => {
    if (!executor) return;
    const stage = runOnStage(
      executor,
      `import pygame
pygame.init()
screen = pygame.display.set_mode((320, 200))
for color in ((200, 0, 0), (0, 0, 200)):
    for _ in range(20):
        screen.set_at((319, 199), color)
        pygame.display.flip()
        pygame.time.wait(10)`,
    );
    expect((await stage.result).end).toBe("exited");
    expect(stage.pictures).toHaveLength(2);
  });

  test(`answers what is held down and where the pointer is${needs("pygame")}`, async () => {
    if (!executor) return;
    const stage = runOnStage(
      executor,
      `import pygame
from pygame.locals import *
pygame.init()
screen = pygame.display.set_mode((200, 100))
while True:
    pygame.event.pump()
    held = pygame.key.get_pressed()
    screen.fill((held[K_LEFT] * 200, held[pygame.K_a] * 200, 0))
    pygame.display.update()
    if held[K_LEFT] and held[pygame.K_a]:
        print(pygame.mouse.get_pos(), pygame.mouse.get_pressed(), pygame.key.get_mods() & KMOD_SHIFT > 0)
        break
    pygame.time.wait(10)
pygame.quit()
raise SystemExit(3)`,
    );
    await stage.pictureCount(1);
    stage.tell({ type: "press", button: 2, x: 5, y: 6 }, key("keydown", "ArrowLeft"), {
      ...key("keydown", "A"),
      code: "KeyA",
      modifiers: ["Shift"],
    } as StageLine);
    expect(await stage.result).toMatchObject({ end: "exited", exitCode: 3 });
    expect(stage.said()).toBe("(5, 6) (False, False, True) True\n");
  });

  test(`shows the last picture of a program that ends at once, and no unchanged one${needs("pygame")}`, async () => {
    if (!executor) return;
    const stage = runOnStage(
      executor,
      `import pygame, sys, time
pygame.init()
s = pygame.display.set_mode((64, 48))
for _ in range(40):
    pygame.display.flip()
    time.sleep(0.01)
s.fill("red")
pygame.display.flip()
s.fill("blue")
pygame.display.flip()
pygame.quit()
sys.exit()`,
    );
    expect(await stage.result).toMatchObject({ end: "exited", exitCode: 0 });
    expect(stage.said()).toBe("");
    expect(stage.pictures.length).toBeGreaterThanOrEqual(2);
    expect(stage.pictures.length).toBeLessThanOrEqual(3);
    expect(stage.pictures[0]).toMatchObject({ type: "image/jpeg", width: 64, height: 48 });
  });

  test(`stands still while it is paused, and no time has passed for it afterwards${needs("pygame")}`, async () => {
    if (!executor) return;
    const stage = runOnStage(
      executor,
      `import pygame
pygame.init()
s = pygame.display.set_mode((64, 48))
clock = pygame.time.Clock()
worst = n = 0
while True:
    dt = clock.tick(30)
    worst = max(worst, dt if n > 5 else 0)
    n += 1
    s.fill((n % 250, 0, 0))
    pygame.display.flip()
    if n % 30 == 0:
        print("worst", worst, flush=True)`,
    );
    await stage.pictureCount(10);
    stage.tell({ type: "pause" });
    await new Promise((resolve) => setTimeout(resolve, 300));
    const paused = stage.pictures.length;
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(stage.pictures.length).toBeLessThanOrEqual(paused + 1);
    stage.tell({ type: "resume" });
    await stage.pictureCount(paused + 40);
    await stage.stop();
    const worst = Math.max(...[...stage.said().matchAll(/worst (\d+)/g)].map(([, ms]) => Number(ms)));
    expect(worst).toBeLessThan(1000);
  });

  test(`leaves tracebacks, arguments and environment as they are${needs("pygame")}`, async () => {
    if (!executor) return;
    const stage = runOnStage(
      executor,
      "import os, sys\nprint(__name__, len(sys.argv), 'PYTHONPATH' in os.environ, [n for n in os.environ if 'STAGE' in n], [p for p in sys.path if 'stage' in p])\nimport pygame\npygame.nothing()",
    );
    expect(await stage.result).toMatchObject({ end: "exited", exitCode: 1 });
    expect(stage.said()).toContain("__main__ 1 False [] []\n");
    expect(stage.said()).toContain('File "main.py", line 4');
  });
});

describe("tkinter and turtle on a native stage", () => {
  const test = it.skipIf(!here.has("tkinter"));

  test(`hear keyboard and mouse${needs("tkinter")}`, async () => {
    if (!executor) return;
    const paddle = runOnStage(executor, fixture("paddle-tkinter.py"));
    await paddle.pictureCount(3);
    paddle.tell({ type: "move", x: 100, y: 100 }, key("keydown", "ArrowLeft"), key("keyup", "ArrowLeft"));
    await paddle.words("left Left");
    paddle.tell({ type: "press", button: 0, x: 100, y: 100 }, { type: "release", button: 0, x: 100, y: 100 });
    await paddle.words("pointed");
    await paddle.stop();
    const turtle = runOnStage(executor, fixture("keys-turtle.py"));
    await turtle.pictureCount(3);
    turtle.tell(key("keydown", "ArrowUp"), key("keyup", "ArrowUp"));
    await turtle.words("up 20");
    turtle.tell({ type: "press", button: 0, x: 350, y: 150 }, { type: "release", button: 0, x: 350, y: 150 });
    await turtle.words("jumped 9");
    await turtle.stop();
    expect(turtle.pictures.at(-1)).toMatchObject({ width: 500, height: 500 });
  });

  test(`stand still while they are paused${needs("tkinter")}`, async () => {
    if (!executor) return;
    const stage = runOnStage(executor, fixture("yellow-ball-square-tkinter.py"));
    await stage.pictureCount(5);
    stage.tell({ type: "pause" });
    await new Promise((resolve) => setTimeout(resolve, 500));
    const paused = stage.pictures.length;
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(stage.pictures.length).toBe(paused);
    stage.tell({ type: "resume" });
    await stage.pictureCount(paused + 5);
    await stage.stop();
  });

  test(`a program that closes its window ends${needs("tkinter")}`, async () => {
    if (!executor) return;
    const stage = runOnStage(
      executor,
      "import tkinter as tk\nroot = tk.Tk()\ntk.Label(root, text='hi').pack()\nroot.after(800, root.destroy)\nroot.mainloop()\nprint('closed')",
    );
    expect(await stage.result).toMatchObject({ end: "exited", exitCode: 0 });
    expect(stage.said()).toBe("closed\n");
    expect(stage.pictures.length).toBeGreaterThan(0);
  });
});

const FIGURES = {
  "a figure with show":
    "import matplotlib.pyplot as plt\nplt.plot([1, 4, 9])\nplt.title('squares')\nplt.show()\nprint('shown')",
  "two figures":
    "import matplotlib.pyplot as plt\nplt.figure(figsize=(4, 3)); plt.bar([1, 2], [3, 4])\nplt.figure(); plt.pie([1, 2])\nplt.show()\nprint('shown')",
  "a figure that is only saved":
    "import matplotlib\nmatplotlib.use('Agg')\nfrom matplotlib import pyplot as plt\nfig, ax = plt.subplots()\nax.plot([3, 1])\nfig.savefig('figure.pdf')\nprint('shown')",
};
const MOVING = (options: string) => `import numpy as np
import matplotlib.pyplot as plt
from matplotlib.animation import FuncAnimation
fig, ax = plt.subplots()
x = np.linspace(0, 6.3, 100)
line, = ax.plot(x, np.sin(x))
def update(n):
    line.set_ydata(np.sin(x + n / 10))
    return line,
animation = FuncAnimation(fig, update, frames=200, interval=50${options})
plt.show()`;

describe("matplotlib on a native stage", () => {
  const test = it.skipIf(!here.has("matplotlib"));

  test.each(Object.entries(FIGURES))(`shows %s${needs("matplotlib")}`, async (_name, source) => {
    if (!executor) return;
    const stage = runOnStage(executor, source);
    expect(await stage.result).toMatchObject({ end: "exited", exitCode: 0 });
    expect(stage.said()).toBe("shown\n");
    expect(stage.pictures.length).toBeGreaterThan(0);
    expect(stage.pictures.at(-1)?.height).toBe(source.includes("pie") ? 780 : 480);
  });

  test.each(["", ", blit=True"])(`keeps an animation moving%s${needs("matplotlib")}`, async (options) => {
    if (!executor) return;
    const stage = runOnStage(executor, MOVING(options));
    await stage.pictureCount(15);
    await stage.stop();
  });

  test(`shows figures while they are being changed${needs("matplotlib")}`, async () => {
    if (!executor) return;
    const stage = runOnStage(
      executor,
      "import matplotlib.pyplot as plt\nplt.ion()\nfor n in range(8):\n    plt.cla()\n    plt.plot([0, n])\n    plt.pause(0.1)\nplt.ioff()\nplt.show()\nprint('end')",
    );
    expect(await stage.result).toMatchObject({ end: "exited", exitCode: 0 });
    expect(stage.pictures.length).toBeGreaterThanOrEqual(4);
  });
});

/** The program itself writes to the stage's descriptor, past everything of ours. */
const HOSTILE = `import os, struct
SENT = 5
def send(data, width, height, length=None):
    os.write(SENT, b'STEP' + struct.pack('<IHH', len(data) if length is None else length, width, height) + data)
`;

describe("hostile pictures on a native stage", () => {
  const test = it.skipIf(!here.has("pygame"));

  test.each([
    ["garbage", "os.write(SENT, os.urandom(3000))"],
    ["a length of four gigabytes", "send(b'x' * 100, 10, 10, 0xffffffff)"],
    ["a document instead of an image", "send(b'<svg onload=alert(1)>' * 20, 10, 10)"],
    [
      "an image of another size",
      "send(bytes.fromhex('ffd8ffc0001108000a000a0301110002110103110100'), 11, 10)",
    ],
  ])(`refuses %s, and lets the program go on${needs("pygame")}`, async (_name, attack) => {
    if (!executor) return;
    const stage = runOnStage(
      executor,
      `${HOSTILE}${attack}\nimport time\ntime.sleep(0.5)\nprint("went on")\n`,
    );
    expect(await stage.result).toMatchObject({ end: "exited", exitCode: 0 });
    expect(stage.pictures).toEqual([]);
    expect(stage.said()).toContain("went on");
    expect(stage.said()).toContain("no more pictures are taken");
  });

  test(`reads a flood at its own pace, in little memory${needs("pygame")}`, async () => {
    if (!executor) return;
    const before = process.memoryUsage().rss;
    const stage = runOnStage(
      executor,
      `${HOSTILE}import time
picture = bytes.fromhex('ffd8ffc0001108000a000a0301110002110103110100')
big = picture + bytes(400_000)
end = time.time() + 3
n = 0
while time.time() < end:
    send(picture if n % 2 else big, 10, 10)
    n += 1
print("sent", n)`,
    );
    expect(await stage.result).toMatchObject({ end: "exited", exitCode: 0 });
    expect(stage.pictures.length).toBeLessThan(4 * 45);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
  });

  test(`drops keys that nobody reads${needs("pygame")}`, async () => {
    if (!executor) return;
    const stage = runOnStage(executor, "import time\nprint('ready')\ntime.sleep(2)\nprint('done')");
    await stage.words("ready");
    for (let time = 0; time < 3000; time++)
      stage.tell(...Array.from({ length: 20 }, () => key("keydown", "ArrowUp")));
    expect(await stage.result).toMatchObject({ end: "exited", exitCode: 0 });
  });
});
