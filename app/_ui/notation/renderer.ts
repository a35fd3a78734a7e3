import type { Locale } from "@/lib/i18n/locale";
import type { Growth } from "@/lib/notation/grow-nodes";
import type { RenderReply, RenderRequest } from "@/lib/notation/render-requests";
import { startWorker } from "./start-worker";

/** HTML of texts that is kept, in characters: a page of steps is drawn again whenever a person comes back to it. */
const KEPT_CHARS_MAX = 8_000_000;

type Send = (request: RenderRequest) => void;

let sending: Send | null = null;
let nextId = 1;
/** By the id of what is asked for, oldest first: a growing text may be cut while a piece of it is still being drawn. */
const waiting = new Map<number, ((reply: RenderReply) => void)[]>();
const kept = new Map<string, string>();
const pending = new Map<string, Promise<string>>();
let keptChars = 0;

/** A text's HTML if it is there already. */
export function renderedText(source: string, locale: Locale, arriving = false): string | undefined {
  return kept.get(keyOf(source, locale, arriving));
}

/** A text's HTML, rendered in another thread; the same text is rendered once. */
export function renderText(source: string, locale: Locale, arriving = false): Promise<string> {
  const key = keyOf(source, locale, arriving);
  const known = kept.get(key);
  if (known !== undefined) return Promise.resolve(known);
  let promise = pending.get(key);
  if (!promise) {
    promise = ask({ kind: "text", id: nextId++, source, locale, arriving }).then((reply) => {
      pending.delete(key);
      const html = reply.kind === "text" ? reply.html : "";
      keep(key, html);
      return html;
    });
    pending.set(key, promise);
  }
  return promise;
}

function keyOf(source: string, locale: Locale, arriving: boolean): string {
  return `${locale}${arriving ? "…" : "."}${source}`;
}

/** A number for a text that will grow. */
export function newGrowingText(): number {
  return nextId++;
}

/** What the next piece of a growing text changes in the page. */
export async function growText(id: number, text: string, locale: Locale, end: boolean): Promise<Growth[]> {
  const reply = await ask({ kind: "piece", id, text, locale, end });
  return reply.kind === "growths" ? reply.growths : [];
}

/** What shows a growing text, whose last piece or more is `text`, as it is to stay when it ends after `length` characters. */
export async function cutText(id: number, text: string, length: number, locale: Locale): Promise<Growth[]> {
  const reply = await ask({ kind: "cut", id, text, length, locale });
  return reply.kind === "growths" ? reply.growths : [];
}

export function forgetText(id: number): void {
  sending?.({ kind: "forget", id });
}

function ask(request: RenderRequest): Promise<RenderReply> {
  return new Promise((resolve) => {
    waiting.set(request.id, [...(waiting.get(request.id) ?? []), resolve]);
    send(request);
  });
}

function send(request: RenderRequest): void {
  sending ??= openThread();
  sending(request);
}

function openThread(): Send {
  try {
    const worker = startWorker();
    const unanswered: RenderRequest[] = [];
    worker.onmessage = ({ data }: MessageEvent<RenderReply>) => {
      unanswered.splice(
        unanswered.findIndex(({ id }) => id === data.id),
        1,
      );
      take(data);
    };
    // A thread that cannot start is replaced by this one: slower, but nothing is lost.
    worker.onerror = () => {
      sending = onThisThread();
      for (const request of unanswered.splice(0)) sending(request);
    };
    return (request) => {
      if (request.kind !== "forget") unanswered.push(request);
      worker.postMessage(request);
    };
  } catch {
    return onThisThread();
  }
}

function onThisThread(): Send {
  const desk = import("@/lib/notation/render-requests").then(({ RenderDesk }) => new RenderDesk());
  return (request) => {
    void desk.then((opened) => {
      const reply = opened.answer(request);
      if (reply) take(reply);
    });
  };
}

function take(reply: RenderReply): void {
  const [resolve, ...later] = waiting.get(reply.id) ?? [];
  if (later.length > 0) waiting.set(reply.id, later);
  else waiting.delete(reply.id);
  resolve?.(reply);
}

function keep(key: string, html: string): void {
  kept.set(key, html);
  keptChars += html.length;
  for (const [oldest, old] of kept) {
    if (keptChars <= KEPT_CHARS_MAX) return;
    kept.delete(oldest);
    keptChars -= old.length;
  }
}
