import { estimateTokens } from "@/lib/inference/estimate-tokens";
import { EventLines, type LineEvent } from "../client/event-lines";

/** What one asker saw of one reply. */
export type TimedReply = {
  firstTextMs: number;
  tokens: number;
  /** The server did not count; these are our estimates from the text. */
  estimated: boolean;
  /** What was out of the ordinary, in words. */
  fault: string | null;
};

/** Collects one reply: when its text began, and how many tokens it had. */
export class ReplyClock {
  readonly #startedMs = performance.now();
  #firstTextMs = Number.POSITIVE_INFINITY;
  #estimate = 0;
  #counted: number | null = null;
  #estimated = true;
  fault: string | null = null;

  text(text: string): void {
    if (text === "") return;
    if (this.#estimate === 0) this.#firstTextMs = performance.now() - this.#startedMs;
    this.#estimate += estimateTokens(text);
  }

  counted(tokens: number, estimated = false): void {
    this.#counted = tokens;
    this.#estimated = estimated;
  }

  read(): TimedReply {
    return {
      firstTextMs: this.#firstTextMs,
      tokens: this.#counted ?? this.#estimate,
      estimated: this.#estimated,
      fault: this.fault ?? (this.#estimate === 0 ? "an empty reply" : null),
    };
  }
}

/** Reads a response's server-sent events to its end. Rejects where it is refused, with the status and what it says. */
export async function readEventsOf(response: Response, tell: (event: LineEvent) => void): Promise<void> {
  if (!response.ok || !response.body) {
    const said = (await response.text()).slice(0, 200);
    throw new Error(`status ${response.status}: ${said}`);
  }
  const lines = new EventLines(tell);
  const decoder = new TextDecoder();
  for await (const bytes of response.body) {
    // Some servers end lines with CR LF; inside JSON there is no raw CR.
    lines.push(decoder.decode(bytes, { stream: true }).replaceAll("\r", ""));
  }
}
