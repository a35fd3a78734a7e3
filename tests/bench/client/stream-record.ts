import type { LoadWordReader } from "../load/load-word";
import { monotonicMicros } from "../processes/monotonic-micros";
import { SequenceCheck, type SequenceFaults } from "./sequence-check";
import type { WindowTally } from "./window-tally";

/** What one viewer saw of one stream. */
export class StreamRecord implements LoadWordReader {
  /** From asking to the first token; null while there is none. */
  firstTokenMs: number | null = null;
  /** Whether the stream's last word came. */
  ended = false;
  /** Tokens that left before this moment were missed while away; their latency is not the server's. */
  presentSinceMicros = 0;
  readonly #askedMicros = monotonicMicros();
  readonly #sequence = new SequenceCheck();
  #sent = 0;

  constructor(private readonly tally: WindowTally) {}

  token(index: number, sentMicros: number): void {
    if (!this.#sequence.take(index)) return;
    const nowMicros = monotonicMicros();
    this.firstTokenMs ??= (nowMicros - this.#askedMicros) / 1000;
    this.tally.take(sentMicros >= this.presentSinceMicros ? nowMicros - sentMicros : null);
  }

  end(tokens: number): void {
    this.ended = true;
    this.#sent = tokens;
  }

  /** Faults of a stream that ended; one that did not is counted as unfinished instead. */
  faults(): SequenceFaults {
    return this.#sequence.faults(this.#sent);
  }
}
