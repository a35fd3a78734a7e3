import type { Locale } from "@/lib/i18n/locale";
import type { Growth } from "./grow-nodes";
import { GrowingMarkdown } from "./growing-markdown";
import { renderMarkdown } from "./render-markdown";

/** What a page asks of the renderer, which works beside it in a thread of its own. */
export type RenderRequest =
  | { kind: "text"; id: number; source: string; locale: Locale; arriving: boolean }
  /** The next piece of the growing text `id`; the first piece begins it, `end` ends it. */
  | { kind: "piece"; id: number; text: string; locale: Locale; end: boolean }
  /** The growing text `id` ends after `length` characters, of which `text` are its last piece or more. */
  | { kind: "cut"; id: number; text: string; length: number; locale: Locale }
  | { kind: "forget"; id: number };

export type RenderReply =
  | { kind: "text"; id: number; html: string }
  | { kind: "growths"; id: number; growths: Growth[] };

/** Answers requests one after another; growing texts are kept until they end or are forgotten. */
export class RenderDesk {
  readonly #growing = new Map<number, GrowingMarkdown>();

  answer(request: RenderRequest): RenderReply | null {
    switch (request.kind) {
      case "text":
        return { kind: "text", id: request.id, html: renderMarkdown(request.source, request).html };
      case "piece":
        return { kind: "growths", id: request.id, growths: this.#grow(request) };
      case "cut":
        return { kind: "growths", id: request.id, growths: this.#cut(request) };
      case "forget":
        this.#growing.delete(request.id);
        return null;
    }
  }

  #cut({ id, text, length, locale }: Extract<RenderRequest, { kind: "cut" }>): Growth[] {
    const growing = this.#growing.get(id) ?? new GrowingMarkdown(locale);
    this.#growing.delete(id);
    return growing.cut(text, length);
  }

  #grow({ id, text, locale, end }: Extract<RenderRequest, { kind: "piece" }>): Growth[] {
    const growing = this.#growing.get(id) ?? new GrowingMarkdown(locale);
    this.#growing.set(id, growing);
    const growths = growing.push(text);
    if (!end) return growths;
    this.#growing.delete(id);
    return [...growths, ...growing.end()];
  }
}
