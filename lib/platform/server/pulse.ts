import { type EventLoopUtilization, performance } from "node:perf_hooks";
import { log } from "./log";
import { processSingleton } from "./process-singleton";

/** Between two beats of one member, in milliseconds, while the process has time: tokens meet, and nobody sees it. */
export const PULSE_MS = 40;
/** The same where the process has none: half the work for a wait that is still hardly seen. */
const PULSE_MS_MAX = 120;
/** Members beat in turns: what many bring at once would wait for each other. */
const PHASES = 8;
/** How busy the process may be before the pulse slows down, and how idle before it quickens again. */
const BUSY = 0.8;
const IDLE = 0.68;
const CHANGE = 1.2;
const LOOK_MS = 500;

type Member = () => void;

/**
 * The one clock of what streams through this process. Sources are read at their beats, each in its phase, and what they
 * brought is handed on right after: work costs by the piece, and pieces that wait at two clocks would wait twice. The
 * pulse slows down as the event loop fills, for tokens then cost less.
 */
export class Pulse {
  readonly #phases = Array.from({ length: PHASES }, () => new Set<Member>());
  readonly #listeners = new Set<() => void>();
  readonly #utilization: typeof performance.eventLoopUtilization;
  readonly #now: () => number;
  #at = 0;
  #dueMs = 0;
  #timer: NodeJS.Timeout | null = null;
  #pulseMs = PULSE_MS;
  #before: EventLoopUtilization;
  #lookAtMs = 0;

  /** `utilization`: how busy the event loop is, as Node counts it; `now`: a clock in milliseconds that never goes back. */
  constructor(utilization = performance.eventLoopUtilization, now = () => performance.now()) {
    this.#utilization = utilization;
    this.#now = now;
    this.#before = utilization();
  }

  /** Between two beats of one member at present, in milliseconds: from 40 to 120. */
  get pulseMs(): number {
    return this.#pulseMs;
  }

  /**
   * Calls `member` once a pulse until the returned function is called. What it reads comes in the same turn, and the
   * listeners after it.
   */
  join(member: Member): () => void {
    const phase = this.#phases.reduce((least, each) => (each.size < least.size ? each : least));
    phase.add(member);
    if (!this.#timer) this.#dueMs = this.#now();
    this.#schedule();
    return () => {
      phase.delete(member);
    };
  }

  /** Calls `listener` after each beat and its reads, for as long as the process lives. */
  onBeat(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /**
   * Sleeps until the next phase that has members; with none there is no beat. What a beat took is taken off the sleep
   * after it (a timer set within a timer counts from its end), and a beat that comes too late is not made up for.
   */
  #schedule(): void {
    if (this.#timer) return;
    for (let steps = 1; steps <= PHASES; steps++) {
      const phase = (this.#at + steps) % PHASES;
      if (this.#phases[phase]?.size === 0) continue;
      const nowMs = this.#now();
      this.#dueMs = Math.max(this.#dueMs + (steps * this.#pulseMs) / PHASES, nowMs);
      this.#timer = setTimeout(() => this.#beat(phase), this.#dueMs - nowMs);
      return;
    }
  }

  #beat(phase: number): void {
    this.#timer = null;
    this.#at = phase;
    this.#adapt();
    for (const member of this.#phases[phase] ?? []) {
      try {
        member();
      } catch (error) {
        // One source's fault is not to silence the others.
        log.error({ err: error }, "a member of the pulse failed");
      }
    }
    this.#schedule();
    setImmediate(() => {
      for (const listener of this.#listeners) listener();
    });
  }

  #adapt(): void {
    const nowMs = Date.now();
    if (nowMs < this.#lookAtMs) return;
    this.#lookAtMs = nowMs + LOOK_MS;
    const now = this.#utilization();
    const { utilization } = this.#utilization(now, this.#before);
    this.#before = now;
    if (utilization > BUSY) this.#pulseMs = Math.min(PULSE_MS_MAX, this.#pulseMs * CHANGE);
    else if (utilization < IDLE) this.#pulseMs = Math.max(PULSE_MS, this.#pulseMs / CHANGE);
  }
}

/** The pulse of this process. */
export function pulse(): Pulse {
  return processSingleton("platform.pulse", () => new Pulse());
}
