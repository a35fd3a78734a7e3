import type { VirtualKeyboardLayout } from "mathlive";

/** What is typed at school, eight keys to a row, so that a finger meets them on a narrow phone. */
const SCHOOL: VirtualKeyboardLayout = {
  label: "123",
  rows: [
    [
      "x",
      "[7]",
      "[8]",
      "[9]",
      { latex: "\\times" },
      { latex: "\\frac{#@}{#?}" },
      { latex: "#@^{2}" },
      "[backspace]",
    ],
    [
      "y",
      "[4]",
      "[5]",
      "[6]",
      { latex: "\\div" },
      { latex: "\\sqrt{#0}" },
      { latex: "#@^{#?}" },
      { latex: "\\pi", width: 1.5 },
    ],
    [
      { latex: "<", variants: ["\\le"], shift: "\\le" },
      "[1]",
      "[2]",
      "[3]",
      { latex: "-" },
      "[(]",
      "[)]",
      { latex: "\\pm", variants: ["%", "\\degree"], width: 1.5 },
    ],
    [
      { latex: ">", variants: ["\\ge"], shift: "\\ge" },
      "[0]",
      "[.]",
      "[=]",
      { latex: "+" },
      "[left]",
      "[right]",
      "[return]",
    ],
  ],
};

let prepared = false;

/** Makes the keyboard on the screen one for school, once; MathLive must be there. */
export function prepareKeyboard(): void {
  if (prepared) return;
  prepared = true;
  const keyboard = window.mathVirtualKeyboard;
  keyboard.layouts = [SCHOOL, "symbols", "alphabetic", "greek"];
  keyboard.addEventListener("geometrychange", () => {
    const roomPx = keyboard.boundingRect.height;
    document.body.style.paddingBlockEnd = roomPx > 0 ? `${roomPx}px` : "";
    document.documentElement.style.scrollPaddingBlockEnd = roomPx > 0 ? `${roomPx + MARGIN_PX}px` : "";
    keepInView(document.activeElement);
  });
}

/** A line's verdict stands below it. */
const MARGIN_PX = 48;

/** Moves the page so that the field which is typed in stands above the keyboard, not behind it. */
export function keepInView(field: Element | null): void {
  if (field?.localName === "math-field") field.scrollIntoView({ block: "nearest" });
}
