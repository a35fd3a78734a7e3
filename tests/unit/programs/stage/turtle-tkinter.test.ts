import { beforeAll, describe, expect, it } from "vitest";
import { openVirtualStage } from "../../../support/virtual-stage";

let play: Awaited<ReturnType<typeof openVirtualStage>>;
beforeAll(async () => {
  play = await openVirtualStage();
}, 60_000);

function lines(source: string, options = {}): string[] {
  const { stdout, stderr } = play(source, options);
  expect(stderr).toBe("");
  return stdout.trimEnd().split("\n");
}

describe("turtle", () => {
  it("walks where CPython's turtle walks", () => {
    const source = `from turtle import *
tracer(0)
forward(100); left(90); forward(50)
print(pos(), heading())
circle(50, 180)
print(tuple(abs(round(part, 3)) for part in pos()), round(heading()))
setheading(45); backward(10)
print(pos(), round(towards(0, 0), 2), round(distance(0, 0), 2))
home(); print(pos(), isdown(), pencolor())
color("red", "blue"); print(color()); colormode(255); pencolor(1, 2, 3); print(pencolor())`;
    expect(lines(source)).toEqual([
      "(100.00,50.00) 90.0",
      "(0.0, 50.0) 270",
      "(-7.07,42.93) 279.35 43.51",
      "(0.00,0.00) True black",
      "('red', 'blue')",
      "(1, 2, 3)",
    ]);
  });

  it("takes its time when it is slow, and none when pictures are held back", () => {
    const square = "for i in range(4):\n    t.forward(100); t.left(90)\n";
    const frames = (setup: string) =>
      play(`import turtle\nt = turtle.Turtle()\n${setup}\n${square}`, { ms: 60_000 }).frames.length;
    expect(frames("t.speed(1)")).toBeGreaterThan(frames("t.speed(6)"));
    expect(frames("t.speed(6)")).toBeGreaterThan(10);
    expect(frames("turtle.tracer(0)")).toBe(1);
  });

  it("fills under its lines, writes and stamps", () => {
    const source = `import turtle
turtle.tracer(0)
t = turtle.Turtle()
t.fillcolor("orange"); t.begin_fill()
for _ in range(3): t.forward(50); t.left(120)
t.end_fill(); t.write("hi"); t.stamp(); t.hideturtle()
turtle.done()`;
    const shapes = play(source, { ms: 100 }).operations.map(([name, , color]) => `${name} ${color}`);
    expect(shapes.indexOf("poly #ffa500")).toBeLessThan(shapes.indexOf("poly #000000"));
    expect(shapes).toContain("text #000000");
  });

  it("answers keys, clicks and timers", () => {
    const source = `import turtle
s = turtle.Screen(); s.setup(200, 200)
s.onkey(lambda: print("key"), "a"); s.onclick(lambda x, y: print("click", round(x), round(y))); s.listen()
s.ontimer(lambda: print("timer"), 150)
s.ontimer(s.bye, 400)
s.mainloop()
print("over")`;
    const key = { key: "a", code: "KeyA", repeat: false, modifiers: [] };
    const input = [
      { atMs: 50, what: [{ type: "press", button: 0, x: 150, y: 50 }] },
      {
        atMs: 200,
        what: [
          { type: "keydown", ...key },
          { type: "keyup", ...key },
        ],
      },
    ];
    expect(lines(source, { input })).toEqual(["click 50 50", "timer", "key", "over"]);
  });
});

describe("tkinter", () => {
  it("keeps the canvas's items as Tk does", () => {
    const source = `from tkinter import *
root = Tk()
c = Canvas(root, width=200, height=100); c.pack()
a = c.create_oval(10, 10, 30, 30, fill="red", tags=("ball", "round"))
b = c.create_line(0, 0, 10, 0, 10, 10)
c.move("ball", 5, -2)
print(a, b, c.coords(a), c.coords(b))
print(c.bbox(a), c.type(b), c.gettags(a), c.itemcget(a, "fill"))
c.coords(a, 1, 2, 3, 4); c.itemconfig("round", fill="blue"); print(c.coords(a), c.itemcget(a, "fill"))
c.delete(b); print(c.find_all(), c.find_withtag("ball"), c.coords(b))`;
    expect(lines(source)).toEqual([
      "1 2 [15.0, 8.0, 35.0, 28.0] [0.0, 0.0, 10.0, 0.0, 10.0, 10.0]",
      "(14, 7, 36, 29) line ('ball', 'round') red",
      "[1.0, 2.0, 3.0, 4.0] blue",
      "(1,) (1,) []",
    ]);
  });

  it("calls after its time, not after cancelling, and ends with destroy", () => {
    const source = `import tkinter as tk
root = tk.Tk(); n = 0
def step():
    global n
    n += 1
    if n < 5: root.after(50, step)
    else: root.destroy()
gone = root.after(10, lambda: print("never")); root.after_cancel(gone)
step(); root.mainloop(); print(n)`;
    expect(lines(source)).toEqual(["5"]);
  });

  it("lays out, presses buttons and types into fields", () => {
    const source = `import tkinter as tk
root = tk.Tk(); root.geometry("200x200"); root.title("T")
name = tk.StringVar(value="x")
tk.Label(root, textvariable=name).pack()
e = tk.Entry(root); e.place(x=0, y=100, width=100, height=20)
tk.Button(root, text="Go", command=lambda: (print("pressed", e.get()), root.destroy())).place(x=100, y=150, width=50, height=30)
root.bind("<Control-s>", lambda event: print("saved", event.keysym))
root.mainloop()`;
    const press = (x: number, y: number) => [
      { type: "press", button: 0, x, y },
      { type: "release", button: 0, x, y },
    ];
    const key = (letter: string, modifiers: string[] = []) => ({
      type: "keydown",
      key: letter,
      code: "",
      repeat: false,
      modifiers,
    });
    const input = [
      { atMs: 50, what: press(20, 110) },
      { atMs: 100, what: [key("h"), key("i"), key("s", ["Control"])] },
      { atMs: 200, what: press(120, 160) },
    ];
    expect(lines(source, { input })).toEqual(["saved s", "pressed hi"]);
  });

  it("shows an error in a callback and lives on", () => {
    const source = `import tkinter as tk
root = tk.Tk()
root.after(10, lambda: 1 / 0); root.after(50, lambda: (print("alive"), root.destroy()))
root.mainloop()`;
    const { stdout, stderr } = play(source);
    expect(stdout).toContain("alive");
    expect(stderr).toContain("ZeroDivisionError");
  });
});
