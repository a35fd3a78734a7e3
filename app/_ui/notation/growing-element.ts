import type { Locale } from "@/lib/i18n/locale";
import { applyGrowth } from "./apply-growth";
import { drawingPace } from "./drawing-pace";
import { forgetText, growText, newGrowingText } from "./renderer";

/**
 * An element that shows a text while it arrives. Pieces are collected and sent to the renderer's thread, one at a time;
 * what comes back changes the element's last nodes only. It is no part of React's tree, which need not know of tokens.
 */
export class GrowingElement {
  readonly element: HTMLElement;
  readonly #id = newGrowingText();
  readonly #locale: Locale;
  #collected = "";
  #busy = false;
  #over = false;
  #drawnMs = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Resolves when something of the text is to be seen, or nothing ever will be. */
  readonly started: Promise<void>;
  /** Something of the text is to be seen. */
  visible = false;
  #onStart: () => void = () => {};

  constructor(locale: Locale) {
    this.element = document.createElement("div");
    this.element.className = "math-text";
    this.#locale = locale;
    this.started = new Promise((resolve) => {
      this.#onStart = resolve;
    });
  }

  push(text: string): void {
    this.#collected += text;
    this.#schedule();
  }

  /** No more will come, and what came is not needed any more. */
  drop(): void {
    this.#over = true;
    clearTimeout(this.#timer);
    forgetText(this.#id);
    this.#onStart();
  }

  #schedule(): void {
    if (this.#busy || this.#over || this.#timer !== undefined || this.#collected === "") return;
    const waitMs = Math.max(0, this.#drawnMs + drawingPace.intervalMs() - performance.now());
    this.#timer = setTimeout(() => void this.#draw(), waitMs);
  }

  async #draw(): Promise<void> {
    this.#timer = undefined;
    this.#busy = true;
    const text = this.#collected;
    this.#collected = "";
    const growth = await growText(this.#id, text, this.#locale, false);
    this.#busy = false;
    if (this.#over) return;
    this.#drawnMs = performance.now();
    if (growth) {
      drawingPace.watch(() => applyGrowth(this.element, growth));
      this.visible = true;
      this.#onStart();
    }
    this.#schedule();
  }
}
