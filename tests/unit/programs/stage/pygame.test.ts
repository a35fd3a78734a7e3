import { beforeAll, describe, expect, it } from "vitest";
import { openVirtualStage } from "../../../support/virtual-stage";

let play: Awaited<ReturnType<typeof openVirtualStage>>;
beforeAll(async () => {
  play = await openVirtualStage();
}, 60_000);

/** What the lines print, one value each, as Python's own `repr` writes it. */
function values(source: string): string[] {
  const { stdout, stderr } = play(`import pygame\nfrom pygame import *\n${source}`);
  expect(stderr).toBe("");
  return stdout.trimEnd().split("\n");
}

/** Values that pygame 2.6.1 itself gives, after its documentation. */
describe("pygame's values", () => {
  it.each([
    ["Rect(10, 20, 30, 40).center", "(25, 40)"],
    ["Rect(0, 0, 5, 5).center", "(2, 2)"],
    ["Rect(0, 0, 10, 10).move(3, -2)", "<rect(3, -2, 10, 10)>"],
    ["Rect(0, 0, 10, 10).inflate(4, 6)", "<rect(-2, -3, 14, 16)>"],
    ["Rect(0, 0, 10, 10).clip(5, 5, 10, 10)", "<rect(5, 5, 5, 5)>"],
    ["Rect(0, 0, 10, 10).clip(20, 20, 5, 5)", "<rect(0, 0, 0, 0)>"],
    ["Rect(0, 0, 10, 10).union((20, 20, 5, 5))", "<rect(0, 0, 25, 25)>"],
    ["Rect(90, 90, 20, 20).clamp(Rect(0, 0, 100, 100))", "<rect(80, 80, 20, 20)>"],
    ["Rect(0, 0, 10, 10).colliderect((10, 0, 5, 5))", "False"],
    ["Rect(0, 0, 10, 10).colliderect((9, 9, 5, 5))", "True"],
    ["Rect(0, 0, 10, 10).collidepoint(10, 10)", "False"],
    ["Rect(0, 0, 10, 10).collidepoint((0, 9))", "True"],
    ["Rect((1, 2), (3, 4)).bottomright", "(4, 6)"],
    ["Rect(1.9, 2.9, 3.5, 4.5)", "<rect(1, 2, 3, 4)>"],
    ["Rect(0, 0, 10, 10).contains((2, 2, 3, 3))", "True"],
    ["Rect(0, 0, 10, 10).collidelist([(50, 50, 1, 1), (5, 5, 1, 1)])", "1"],
    ["Vector2(3, 4).length()", "5.0"],
    ["Vector2(1, 0).rotate(90)", "<Vector2(0, 1)>"],
    ["Vector2(1, 2).dot((3, 4))", "11.0"],
    ["Vector2(1, 2).cross((3, 4))", "-2.0"],
    ["Vector2(1, 2) * Vector2(3, 4)", "11.0"],
    ["Vector2(1, 2) * 3", "<Vector2(3, 6)>"],
    ["Vector2(1, -1).reflect((0, 1))", "<Vector2(1, 1)>"],
    ["Vector2(1, 0).angle_to((0, 1))", "90.0"],
    ["Vector2(0, 0).lerp((10, 20), 0.5)", "<Vector2(5, 10)>"],
    ["Vector2(3, 4).normalize()", "<Vector2(0.6, 0.8)>"],
    ["Vector2(1, 2).yx", "<Vector2(2, 1)>"],
    ["tuple(Vector2(1, 2))", "(1.0, 2.0)"],
    ["Vector2(3, 4).distance_to((0, 0))", "5.0"],
    ["Color('green')", "Color(0, 255, 0, 255)"],
    ["Color('#ff8000')", "Color(255, 128, 0, 255)"],
    ["Color(10, 20, 30).lerp((20, 40, 60), 0.5)", "Color(15, 30, 45, 255)"],
    ["K_a, K_LEFT, K_SPACE, QUIT, KEYDOWN", "(97, 1073741904, 32, 256, 768)"],
    ["Surface((20, 10)).get_rect(center=(50, 50))", "<rect(40, 45, 20, 10)>"],
    ["transform.rotate(Surface((20, 10)), 90).get_size()", "(10, 20)"],
    ["transform.scale(Surface((20, 10)), (5, 6)).get_size()", "(5, 6)"],
    ["draw.circle(Surface((50, 50)), 'red', (10, 10), 5)", "<rect(5, 5, 10, 10)>"],
  ])("%s is %s", (expression, value) => {
    expect(values(`print(repr((${expression})))`)).toEqual([value]);
  });

  it("moves a rectangle by any of its points", () => {
    const source =
      "r = Rect(0, 0, 10, 20)\nr.midbottom = (50, 60)\nprint(tuple(r))\nr.right = 10\nprint(r.x)";
    expect(values(source)).toEqual(["(45, 40, 10, 20)", "0"]);
  });

  it("refuses what pygame refuses", () => {
    const source = `for what in (lambda: Vector2().normalize(), lambda: Color("nocolour"), lambda: Rect("x"), lambda: display.flip()):
    try:
        what()
    except Exception as error:
        print(type(error).__name__)`;
    expect(values(source)).toEqual(["ValueError", "ValueError", "TypeError", "error"]);
  });

  it("knows groups, kills and collisions of sprites", () => {
    const source = `class S(sprite.Sprite):
    def __init__(self, x):
        super().__init__()
        self.image = Surface((10, 10)); self.rect = self.image.get_rect(topleft=(x, 0))
a, b, c = S(0), S(5), S(50)
group = sprite.Group(b, c)
print(len(sprite.spritecollide(a, group, True)), len(group), b.alive(), c in group)`;
    expect(values(source)).toEqual(["1 1 False True"]);
  });
});

describe("pygame's time and events", () => {
  const LOOP = `import pygame
pygame.init()
screen = pygame.display.set_mode((100, 100))
clock = pygame.time.Clock()
`;

  it("keeps the rhythm that is asked for", () => {
    for (const rate of [30, 60, 120]) {
      const source = `${LOOP}for i in range(${rate * 2}):\n    screen.fill("black"); pygame.display.flip(); clock.tick(${rate})\nprint(pygame.time.get_ticks())`;
      const elapsed = Number(play(source, { ms: 9000 }).stdout);
      expect(elapsed, String(rate)).toBeGreaterThan(1900);
      expect(elapsed, String(rate)).toBeLessThan(2100);
    }
  });

  it("hears keys, letters, the mouse and timers in order", () => {
    const source = `${LOOP}pygame.time.set_timer(pygame.USEREVENT, 100, 2)
for i in range(40):
    for e in pygame.event.get():
        if e.type == pygame.KEYDOWN: print("down", pygame.key.name(e.key), repr(e.unicode), bool(e.mod & pygame.KMOD_SHIFT))
        if e.type == pygame.MOUSEBUTTONDOWN: print("mouse", e.pos, e.button)
        if e.type == pygame.USEREVENT: print("timer")
    if pygame.key.get_pressed()[pygame.K_a]: print("held"); break
    clock.tick(60)
print(pygame.mouse.get_pos())`;
    const key = (type: "keydown" | "keyup", letter: string, modifiers: string[] = []) => ({
      type,
      key: letter,
      code: `Key${letter.toUpperCase()}`,
      repeat: false,
      modifiers,
    });
    const { stdout } = play(source, {
      input: [
        {
          atMs: 20,
          what: [
            { type: "move", x: 4, y: 5 },
            { type: "press", button: 0, x: 4, y: 5 },
          ],
        },
        { atMs: 250, what: [key("keydown", "B", ["Shift"]), key("keyup", "B")] },
        { atMs: 300, what: [key("keydown", "a")] },
      ],
    });
    expect(stdout.trim().split("\n")).toEqual([
      "mouse (4, 5) 1",
      "timer",
      "timer",
      "down b 'B' True",
      "down a 'a' False",
      "held",
      "(4, 5)",
    ]);
  });

  it("ends with the status that the program gives", () => {
    expect(play(`${LOOP}import sys\npygame.quit()\nsys.exit(3)`).exitCode).toBe(3);
    expect(play("raise ValueError('no')").stderr).toContain('File "main.py", line 1');
  });
});

describe("input without a window", () => {
  it("comes line by line, to its end", () => {
    const source =
      "import sys\nprint(input('? '))\nprint([line.strip() for line in sys.stdin])\ntry:\n    input()\nexcept EOFError:\n    print('end')";
    const { stdout } = play(source, { lines: ["a\n", "b\n", "c"] });
    expect(stdout).toBe("? a\n['b', 'c']\nend\n");
  });
});
