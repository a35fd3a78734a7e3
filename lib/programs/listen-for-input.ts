import type { StageInput } from "./stage-message";

type Send = (input: StageInput[]) => void;

/**
 * Passes keyboard and mouse on, in the canvas's own pixels. Tab goes on to the page's next control; Esc is passed on
 * and leaves.
 */
export function listenForInput(canvas: HTMLCanvasElement, send: Send, leave: () => void): void {
  const key = (type: "keydown" | "keyup") => (event: KeyboardEvent) => {
    if (event.key === "Tab") return;
    event.preventDefault();
    send([{ type, key: event.key, code: event.code, repeat: event.repeat, modifiers: modifiersOf(event) }]);
    if (type === "keydown" && event.key === "Escape") leave();
  };
  canvas.addEventListener("keydown", key("keydown"));
  canvas.addEventListener("keyup", key("keyup"));
  canvas.addEventListener("pointermove", (event) => send([{ type: "move", ...pointOf(canvas, event) }]));
  canvas.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    canvas.focus();
    canvas.setPointerCapture(event.pointerId);
    send([
      { type: "move", ...pointOf(canvas, event) },
      { type: "press", button: event.button, ...pointOf(canvas, event) },
    ]);
  });
  canvas.addEventListener("pointerup", (event) =>
    send([{ type: "release", button: event.button, ...pointOf(canvas, event) }]),
  );
  canvas.addEventListener("contextmenu", (event) => event.preventDefault());
  canvas.addEventListener(
    "wheel",
    (event) => {
      // Without the focus the wheel scrolls the page, as people expect.
      if (document.activeElement !== canvas) return;
      event.preventDefault();
      send([{ type: "wheel", x: -Math.sign(event.deltaX), y: -Math.sign(event.deltaY) }]);
    },
    { passive: false },
  );
  for (const [event, type] of [
    ["focus", "focus"],
    ["blur", "blur"],
    ["pointerenter", "enter"],
    ["pointerleave", "leave"],
  ] as const)
    canvas.addEventListener(event, () => send([{ type }]));
}

/** The canvas's picture keeps its shape within the element's box, in the middle. */
function pointOf(canvas: HTMLCanvasElement, event: PointerEvent): { x: number; y: number } {
  const box = canvas.getBoundingClientRect();
  const scale = Math.min(box.width / canvas.width, box.height / canvas.height);
  return {
    x: (event.clientX - box.left - (box.width - canvas.width * scale) / 2) / scale,
    y: (event.clientY - box.top - (box.height - canvas.height * scale) / 2) / scale,
  };
}

function modifiersOf(event: KeyboardEvent): string[] {
  return ["Shift", "Control", "Alt", "Meta"].filter((name) => event.getModifierState(name));
}
