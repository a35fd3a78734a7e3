import { estimateTokens } from "../estimate-tokens";
import { LoopWatch } from "../loop-watch";
import type { ConcludeReason, SolveEvent } from "../solver";

/**
 * Watches a reply as it arrives and says when its reasoning should be closed: it goes in circles, or its budget is
 * used up. An answer that goes in circles is `endless`: there is nothing left to close.
 */
export class ReplyWatch {
  readonly #reasoning = new LoopWatch();
  readonly #answer = new LoopWatch();
  readonly #reasoningTokensMax: number | null;
  readonly #onFinding: (finding: ConcludeReason | "endless") => void;
  #tokens = 0;
  #found = false;
  /** The next text repeats what was pending. */
  #repeats = false;

  constructor(reasoningTokensMax: number | null, onFinding: (finding: ConcludeReason | "endless") => void) {
    this.#reasoningTokensMax = reasoningTokensMax;
    this.#onFinding = onFinding;
  }

  see(event: SolveEvent): void {
    if (this.#found) return;
    if (event.type === "settled") this.#repeats = true;
    if (event.type === "pending") this.#seeReasoning(event.text);
    if (event.type !== "text") return;
    if (event.channel === "answer") {
      if (this.#answer.push(event.text)) this.#find("endless");
    } else if (!this.#repeats) {
      this.#seeReasoning(event.text);
    }
    this.#repeats = false;
  }

  // Pending text is reasoning as long as nobody knows better: it is watched before it is settled.
  #seeReasoning(text: string): void {
    this.#tokens += estimateTokens(text);
    if (this.#reasoning.push(text)) this.#find("loop");
    else if (this.#reasoningTokensMax !== null && this.#tokens > this.#reasoningTokensMax)
      this.#find("budget");
  }

  #find(finding: ConcludeReason | "endless"): void {
    this.#found = true;
    this.#onFinding(finding);
  }
}
