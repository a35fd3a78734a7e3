/** One who waits in a line. `order` grows with arrival. */
export type InLine = { person: string; inputTokens: number; order: number };

/** `startedAt`: when they were last started, counted in starts; 0 is never. */
type Member<T> = { counter: number; running: number; startedAt: number; waiting: T[] };

type Tagged<T> = { item: T; tag: number };

/** A served token costs a backend about twice what a read one does (Sheng et al., section 4.1). */
const OUTPUT_WEIGHT = 2;
/** People with nothing in the line whose debt is remembered. Beyond it the smallest debts are forgiven. */
const DEBTORS_MAX = 4096;

/**
 * Who is next, fair by tokens: the virtual token counter of Sheng et al., "Fairness in Serving Large Language Models"
 * (OSDI 2024). The person whose counter is least goes first; whoever had nothing waiting is lifted to the least counter
 * of those who wait, so that being away saves up nothing. Between equals, whoever was started longest ago goes first.
 */
export class FairLine<T extends InLine> {
  readonly #members = new Map<string, Member<T>>();
  /** The counter of whoever was started last, before the charge: where a person enters when nobody waits. */
  #floor = 0;
  #waiting = 0;
  #starts = 0;

  get waiting(): number {
    return this.#waiting;
  }

  /** People that are remembered, waiting or not. */
  get remembered(): number {
    return this.#members.size;
  }

  waitingOf(person: string): number {
    return this.#members.get(person)?.waiting.length ?? 0;
  }

  push(item: T): void {
    const member = this.#members.get(item.person) ?? { counter: 0, running: 0, startedAt: 0, waiting: [] };
    if (member.waiting.length === 0) member.counter = Math.max(member.counter, this.#entryCounter());
    member.waiting.push(item);
    this.#members.set(item.person, member);
    this.#waiting++;
  }

  /** Takes out one who gave up; false when it was not waiting. */
  remove(item: T): boolean {
    const member = this.#members.get(item.person);
    const at = member?.waiting.indexOf(item) ?? -1;
    if (!member || at < 0) return false;
    member.waiting.splice(at, 1);
    this.#waiting--;
    this.#forget(item.person, member);
    return true;
  }

  /** Starts the next one and charges what it reads; undefined when nobody waits. */
  shift(): T | undefined {
    let best: Member<T> | undefined;
    for (const member of this.#members.values()) {
      if (member.waiting.length > 0 && (!best || isBefore(member, best))) best = member;
    }
    const item = best?.waiting.shift();
    if (!best || !item) return undefined;
    this.#waiting--;
    this.#floor = Math.max(this.#floor, best.counter);
    best.counter += item.inputTokens;
    best.running++;
    best.startedAt = ++this.#starts;
    return item;
  }

  charge(person: string, outputTokens: number): void {
    const member = this.#members.get(person);
    if (member) member.counter += OUTPUT_WEIGHT * outputTokens;
  }

  /** A started one has ended. */
  leave(person: string): void {
    const member = this.#members.get(person);
    if (!member) return;
    member.running--;
    this.#forget(person, member);
  }

  /** All who wait, in the order in which they would be started if each took `outputTokens`. */
  inOrder(outputTokens: number): T[] {
    // A person's tags only grow, so sorting all tags is the same as asking for the next one again and again.
    const tagged: Tagged<T>[] = [];
    for (const { counter, waiting } of this.#members.values()) {
      let tag = counter;
      for (const item of waiting) {
        tagged.push({ item, tag });
        tag += item.inputTokens + OUTPUT_WEIGHT * outputTokens;
      }
    }
    tagged.sort((a, b) => a.tag - b.tag || a.item.order - b.item.order);
    const startedAt = new Map([...this.#members].map(([person, member]) => [person, member.startedAt]));
    return settleTies(tagged, startedAt, this.#starts);
  }

  #entryCounter(): number {
    let least = Number.POSITIVE_INFINITY;
    for (const { counter, waiting } of this.#members.values()) {
      if (waiting.length > 0) least = Math.min(least, counter);
    }
    return Number.isFinite(least) ? least : this.#floor;
  }

  /** Whoever has nothing here and would enter no lower than they stand need not be remembered. */
  #forget(person: string, member: Member<T>): void {
    if (member.running > 0 || member.waiting.length > 0) return;
    if (member.counter <= this.#floor) this.#members.delete(person);
    else if (this.#members.size > 2 * DEBTORS_MAX) this.#sweep();
  }

  #sweep(): void {
    const idle = [...this.#members].filter(
      ([, { running, waiting }]) => running === 0 && waiting.length === 0,
    );
    idle.sort(([, a], [, b]) => b.counter - a.counter);
    idle.forEach(([person, { counter }], index) => {
      if (index >= DEBTORS_MAX || counter <= this.#floor) this.#members.delete(person);
    });
  }
}

function isBefore<T extends InLine>(a: Member<T>, b: Member<T>): boolean {
  if (a.counter !== b.counter) return a.counter < b.counter;
  if (a.startedAt !== b.startedAt) return a.startedAt < b.startedAt;
  return (a.waiting[0]?.order ?? 0) < (b.waiting[0]?.order ?? 0);
}

/** Orders those with one tag as `isBefore` would, given when each person was last started before the first of them. */
function settleTies<T extends InLine>(
  tagged: Tagged<T>[],
  startedAt: Map<string, number>,
  starts: number,
): T[] {
  const result: T[] = [];
  for (let from = 0, to = 0; from < tagged.length; from = to) {
    while (to < tagged.length && tagged[to]?.tag === tagged[from]?.tag) to++;
    const group = tagged.slice(from, to);
    // A person with several here takes turns with the others, in the order of the first turn.
    const turns = new Map<string, { lap: number; last: number; first: number }>();
    const lapped = group.map(({ item }) => {
      const before = turns.get(item.person);
      const turn = before
        ? { ...before, lap: before.lap + 1 }
        : { lap: 0, last: startedAt.get(item.person) ?? 0, first: item.order };
      turns.set(item.person, turn);
      return { item, ...turn };
    });
    lapped.sort((a, b) => a.lap - b.lap || a.last - b.last || a.first - b.first);
    for (const { item } of lapped) {
      result.push(item);
      startedAt.set(item.person, starts + result.length);
    }
  }
  return result;
}
