import { log } from "@/lib/platform/server/log";
import { LANGUAGES, type Language } from "../../program";
import type { RedisLink } from "./redis-link";
import { GONE_MS, jobsKey, RUNNER_GROUP, RUNNERS_KEY, runnerKey } from "./runner-keys";
import { type RunnerCard, runnerCard } from "./runner-protocol";

/** The runners that give signs of life, as Redis last told. */
export class RunnerRoll {
  #cards: RunnerCard[] = [];
  #lookedMs = 0;

  constructor(private readonly link: RedisLink) {}

  get isKnown(): boolean {
    return this.#lookedMs > 0;
  }

  /** Nobody, while Redis is away. */
  get cards(): readonly RunnerCard[] {
    return this.link.isOnline ? this.#cards : [];
  }

  get slots(): number {
    return this.cards.reduce((sum, { slots }) => sum + slots, 0);
  }

  /** In the order of `LANGUAGES`: what at least one of them runs. */
  get languages(): Language[] {
    return LANGUAGES.filter((language) => this.cards.some(({ languages }) => languages.includes(language)));
  }

  runsAll(languages: readonly Language[]): boolean {
    return this.cards.some((card) => languages.every((language) => card.languages.includes(language)));
  }

  /** Certain only when Redis has been there for long enough that every living runner has told it of itself. */
  isGone(id: string): boolean {
    if (this.link.onlineMs < GONE_MS || performance.now() - this.#lookedMs > GONE_MS) return false;
    return !this.#cards.some((card) => card.id === id);
  }

  /** Asks Redis. Throws when it cannot. */
  async look(): Promise<void> {
    const { commands } = this.link;
    const ids = await commands.sMembers(RUNNERS_KEY);
    const texts = ids.length > 0 ? await commands.mGet(ids.map(runnerKey)) : [];
    const cards: RunnerCard[] = [];
    for (const [index, id] of ids.entries()) {
      const text = texts[index] ?? null;
      const card = text === null ? null : readCard(text);
      if (card?.id === id) cards.push(card);
      else if (text === null) await this.#forget(id);
    }
    this.#cards = cards.sort(
      (one, other) => one.name.localeCompare(other.name) || (one.id < other.id ? -1 : 1),
    );
    this.#lookedMs = performance.now();
  }

  /** What it had taken without a word becomes nobody's, which its server sees. */
  async #forget(id: string): Promise<void> {
    const { commands } = this.link;
    await commands.sRem(RUNNERS_KEY, id);
    const forgotten = LANGUAGES.map((language) =>
      commands.xGroupDelConsumer(jobsKey(language), RUNNER_GROUP, id).catch(() => {}),
    );
    await Promise.all(forgotten);
    log.info({ runner: id }, "a runner is gone");
  }
}

function readCard(text: string): RunnerCard | null {
  try {
    return runnerCard.parse(JSON.parse(text));
  } catch (error) {
    log.warn({ err: error }, "a runner's card could not be read");
    return null;
  }
}
