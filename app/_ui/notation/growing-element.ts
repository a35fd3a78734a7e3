import type { Locale } from "@/lib/i18n/locale";
import type { Growth } from "@/lib/notation/grow-nodes";
import { applyGrowth } from "./apply-growth";
import { drawingPace } from "./drawing-pace";
import { cutText, forgetText, growText, newGrowingText } from "./renderer";

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
  /** No piece will be drawn any more: the text was closed or dropped. */
  #over = false;
  #dropped = false;
  #drawnMs = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What brings a closed text to its end; null until it is known. */
  #last: Growth[] | null = null;
  #settled = false;
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

  /**
   * The text ends after `length` characters, all of which have come. Resolves when that is ready to be shown; the element
   * stays as it is until `settle`, so that what stands behind the end can appear elsewhere in the same picture.
   */
  async close(length: number): Promise<void> {
    this.#over = true;
    clearTimeout(this.#timer);
    const last = await cutText(this.#id, this.#collected, length, this.#locale);
    if (this.#dropped) return;
    this.#last = last;
    if (this.#settled) this.#finish();
  }

  /** Shows a closed text as it is to stay, as soon as that is ready. */
  settle(): void {
    if (this.#settled) return;
    this.#settled = true;
    if (this.#last) this.#finish();
  }

  /** What came is not needed any more. */
  drop(): void {
    this.#over = true;
    this.#dropped = true;
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
    const growths = await growText(this.#id, text, this.#locale, false);
    this.#busy = false;
    // What a closed text still waits for is needed: its end is told from there.
    if (this.#dropped) return;
    this.#drawnMs = performance.now();
    if (growths.length > 0) {
      drawingPace.watch(() => this.#apply(growths));
      this.#show();
    }
    this.#schedule();
  }

  #finish(): void {
    this.#apply(this.#last ?? []);
    makeReachable(this.element);
    this.#show();
  }

  #apply(growths: readonly Growth[]): void {
    for (const growth of growths) applyGrowth(this.element, growth);
  }

  #show(): void {
    this.visible = true;
    this.#onStart();
  }
}

/** Where no formula can be reached by the keyboard, the first can; from it, the arrow keys of its window lead on. */
function makeReachable(element: Element): void {
  if (element.querySelector(".math-display")) return;
  element.querySelector<HTMLElement>(".math-inline")?.setAttribute("tabindex", "0");
}
