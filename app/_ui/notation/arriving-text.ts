import type { Locale } from "@/lib/i18n/locale";
import { GrowingElement } from "./growing-element";

/**
 * A text that is still arriving. Pieces go to the element that shows it, if one does, and never through React: a page of
 * any length costs the same per token. When it is closed, that element stays as it is: nothing is drawn twice.
 */
export class ArrivingText {
  /** Where it begins in its channel, in UTF-16 units. */
  readonly start: number;
  #text: string;
  #growing: GrowingElement | null = null;
  #closing: Promise<void> | null = null;

  constructor(start = 0, text = "") {
    this.start = start;
    this.#text = text;
  }

  get text(): string {
    return this.#text;
  }

  /** An element shows it. */
  get shown(): boolean {
    return this.#growing !== null;
  }

  /** Resolves when the text can be shown as closed; null while it is open. */
  get closing(): Promise<void> | null {
    return this.#closing;
  }

  push(piece: string): void {
    this.#text += piece;
    this.#growing?.push(piece);
  }

  /** The text ends after `length` characters. */
  close(length: number): void {
    this.#text = this.#text.slice(0, length);
    this.#closing = this.#growing?.close(length) ?? Promise.resolve();
  }

  /** The element that shows it, from now on. */
  show(locale: Locale): GrowingElement {
    if (this.#growing) return this.#growing;
    const growing = new GrowingElement(locale);
    this.#growing = growing;
    growing.push(this.#text);
    if (this.#closing) this.#closing = growing.close(this.#text.length);
    return growing;
  }

  /** Nobody looks any more; it can be shown again. A closed text keeps its element: it is there at once when it moves. */
  hide(): void {
    if (this.#closing) return;
    this.#growing?.drop();
    this.#growing = null;
  }
}
