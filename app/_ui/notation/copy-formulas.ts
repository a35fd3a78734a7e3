import { FORMULA, formulaInText, SHOWN_AS_SOURCE } from "./formula-source";

const COPIED = `${FORMULA}, ${SHOWN_AS_SOURCE}`;

/** Puts what is selected on the clipboard with its formulas as LaTeX, if there are any in it. */
export function copyFormulas(event: ClipboardEvent): void {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || !event.clipboardData || inField(event.target)) return;
  const range = selection.getRangeAt(0).cloneRange();
  // A formula that is half selected is meant whole.
  const [first, last] = [formulaAround(range.startContainer), formulaAround(range.endContainer)];
  if (first) range.setStartBefore(first);
  if (last) range.setEndAfter(last);
  const box = document.createElement("div");
  box.append(range.cloneContents());
  const formulas = box.querySelectorAll(COPIED);
  if (formulas.length === 0) return;
  for (const formula of formulas) formula.replaceWith(formulaInText(formula));
  event.clipboardData.setData("text/html", box.innerHTML);
  event.clipboardData.setData("text/plain", plainText(box));
  event.preventDefault();
}

function formulaAround(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest(COPIED) ?? null;
}

function inField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, [contenteditable]") !== null;
}

/** The words with a line for each block; what stands side by side on the page is kept apart. */
function plainText(box: Element): string {
  const blocks = box.querySelectorAll("p, li, h1, h2, h3, h4, h5, h6, tr, pre, summary, br, div, section");
  for (const block of blocks) block.after("\n");
  for (const beside of box.querySelectorAll(
    ".step-kind, .step-title, .step-mark, .verdict, .claims .math-text",
  ))
    beside.append(" ");
  for (const cell of box.querySelectorAll("td, th")) cell.after("\t");
  for (const item of box.querySelectorAll(".math-text li"))
    item.prepend(item.hasAttribute("value") ? `${item.getAttribute("value")}. ` : "- ");
  return (box.textContent ?? "")
    .replace(/ +(?=\n)/g, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
