import type { Locale } from "@/lib/i18n/locale";
import { GrowingElement } from "./growing-element";

/**
 * A text that is still arriving. Pieces go to the element that shows it, if one does, and never through React: a page of
 * any length costs the same per token.
 */
export class ArrivingText {
  /** Where it begins in its channel, in UTF-16 units. */
  readonly start: number;
  #text: string;
  #growing: GrowingElement | null = null;

  constructor(start = 0, text = "") {
    this.start = start;
    this.#text = text;
  }

  get text(): string {
    return this.#text;
  }

  push(piece: string): void {
    this.#text += piece;
    this.#growing?.push(piece);
  }

  /** The element that shows it, from now on. */
  show(locale: Locale): GrowingElement {
    if (!this.#growing) {
      this.#growing = new GrowingElement(locale);
      this.#growing.push(this.#text);
    }
    return this.#growing;
  }

  /** Nobody looks any more; it can be shown again. */
  hide(): void {
    this.#growing?.drop();
    this.#growing = null;
  }
}
