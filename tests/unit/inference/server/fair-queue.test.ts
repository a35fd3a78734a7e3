import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FairQueue, type Slot, type Ticket } from "@/lib/inference/server/fair-queue";

type Seen = { position: number; etaSeconds: number | null };

/** A queue with a clock of its own, and requests that note when they start. */
function setUp(places: number, limits: { waitingMax?: number; waitingPerPersonMax?: number } = {}) {
  const clock = { ms: 0 };
  const queue = new FairQueue({
    places,
    waitingMax: limits.waitingMax ?? 1000,
    waitingPerPersonMax: limits.waitingPerPersonMax ?? 1000,
    now: () => clock.ms,
  });
  const started: { name: string; person: string; slot: Slot }[] = [];
  const ask = (name: string, person: string, ticket: Partial<Ticket> = {}) => {
    const seen: Seen[] = [];
    const stop = new AbortController();
    const taken = queue.take({
      person,
      priority: "interactive",
      inputTokens: 10,
      signal: stop.signal,
      onPlace: (place) => seen.push(place),
      ...ticket,
    });
    const settled = taken.then(
      (slot) => started.push({ name, person, slot }),
      (reason) => reason,
    );
    return { seen, stop, settled, taken };
  };
  const names = () => started.map(({ name }) => name);
  /** Serves what runs: each takes `seconds` and tells `tokens`. */
  const finish = async (name: string, { tokens = 100, seconds = 1 } = {}) => {
    const running = started.find((one) => one.name === name);
    clock.ms += seconds * 1000;
    running?.slot.charge(tokens);
    running?.slot.release();
    await tick();
  };
  return { clock, queue, ask, started, names, finish };
}

const startsOf = (started: { person: string }[], person: string) =>
  started.filter((one) => one.person === person).length;
const tick = () => new Promise<void>((resolve) => setImmediate(resolve));

describe("FairQueue", () => {
  it("starts at once while there are places, and no more than that", async () => {
    const { queue, ask, names, finish } = setUp(2);
    for (const name of ["a", "b", "c"]) ask(name, name);
    await tick();
    expect(names()).toEqual(["a", "b"]);
    expect([queue.running, queue.waiting]).toEqual([2, 1]);
    await finish("a");
    expect(names()).toEqual(["a", "b", "c"]);
    expect([queue.running, queue.waiting]).toEqual([2, 0]);
  });

  it("serves one person first come, first served", async () => {
    const { ask, names, finish } = setUp(1);
    const all = ["1", "2", "3", "4", "5"];
    for (const name of all) ask(name, "p", { inputTokens: 100 - Number(name) });
    await tick();
    for (const name of all) await finish(name);
    expect(names()).toEqual(all);
  });

  it.each([1, 3, 8])(
    "holds one request up by no more than the %i running of another's hundred",
    async (places) => {
      const { ask, names, finish } = setUp(places);
      for (let index = 0; index < 100; index++) ask(`crowd${index}`, "crowd");
      await tick();
      ask("single", "single");
      await finish("crowd0", { tokens: 0 });
      expect(names().indexOf("single")).toBe(places);
    },
  );

  it("lets newcomers in before a crowd that has been served, each in turn", async () => {
    const { ask, names, finish } = setUp(1);
    for (let index = 0; index < 50; index++) ask(`crowd${index}`, "crowd");
    await tick();
    for (let index = 0; index < 10; index++) await finish(`crowd${index}`, { tokens: 1000 });
    for (const person of ["x", "y", "z"]) ask(person, person);
    await finish("crowd10", { tokens: 1000 });
    await finish("x");
    await finish("y");
    await finish("z");
    expect(names().slice(11, 14)).toEqual(["x", "y", "z"]);
    expect(names()[14]).toBe("crowd11");
  });

  it("counts tokens and not requests: short ones come more often than long ones", async () => {
    const { ask, started, finish } = setUp(1);
    for (let index = 0; index < 60; index++) {
      ask(`long${index}`, "long", { inputTokens: 0 });
      ask(`short${index}`, "short", { inputTokens: 0 });
    }
    await tick();
    for (let served = 0; served < 44; served++) {
      const name = started.at(-1)?.name ?? "";
      await finish(name, { tokens: name.startsWith("long") ? 1000 : 100 });
    }
    const served = started.slice(0, 44);
    const long = served.filter(({ person }) => person === "long").length;
    expect(long).toBe(4);
  });

  it("charges what is read when it starts: a long question gives way before a token is served", async () => {
    const { queue, ask, names } = setUp(0);
    for (const name of ["big1", "big2"]) ask(name, "big", { inputTokens: 5000 });
    for (const name of ["small1", "small2", "small3"]) ask(name, "small", { inputTokens: 10 });
    queue.setPlaces(4);
    await tick();
    expect(names()).toEqual(["big1", "small1", "small2", "small3"]);
  });

  it("keeps the tokens of two who always ask within the bound of the paper, whatever they ask", async () => {
    const request = fc.record({ inputTokens: fc.nat(400), outputTokens: fc.integer({ min: 1, max: 600 }) });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(request, { minLength: 30, maxLength: 30 }),
        fc.array(request, { minLength: 30, maxLength: 30 }),
        async (places, ofA, ofB) => {
          const { ask, started } = setUp(places);
          for (let index = 0; index < 30; index++) {
            ask(`a${index}`, "a", ofA[index]);
            ask(`b${index}`, "b", ofB[index]);
          }
          await tick();
          const served = { a: 0, b: 0 };
          const counted = new Set<string>();
          let over = 0;
          // While both have requests waiting: tokens served, weighted as they are charged, differ by 2 · max(input, places · output · 2).
          while (startsOf(started, "a") < 30 && startsOf(started, "b") < 30) {
            for (const one of started) {
              if (counted.has(one.name)) continue;
              counted.add(one.name);
              const ask = (one.person === "a" ? ofA : ofB)[Number(one.name.slice(1))];
              served[one.person as "a" | "b"] += ask?.inputTokens ?? 0;
            }
            expect(Math.abs(served.a - served.b)).toBeLessThanOrEqual(2 * Math.max(400, places * 600 * 2));
            const next = started[over++];
            const tokens = (next?.person === "a" ? ofA : ofB)[Number(next?.name.slice(1))]?.outputTokens ?? 0;
            served[next?.person as "a" | "b"] += 2 * tokens;
            next?.slot.charge(tokens);
            next?.slot.release();
            await tick();
          }
          expect(over).toBeGreaterThan(10);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("saves nothing up for who was away", async () => {
    const { ask, names, finish } = setUp(1);
    ask("early", "returning");
    await tick();
    await finish("early", { tokens: 1 });
    for (let index = 0; index < 40; index++) ask(`steady${index}`, "steady");
    await tick();
    for (let index = 0; index < 20; index++) await finish(`steady${index}`, { tokens: 1000 });
    for (let index = 0; index < 20; index++) ask(`back${index}`, "returning");
    for (let round = 0; round < 20; round++) await finish(names().at(-1) ?? "", { tokens: 1000 });
    const after = names().slice(-20);
    const steady = after.filter((name) => name.startsWith("steady")).length;
    expect(steady).toBeGreaterThanOrEqual(9);
  });

  it("remembers the debt of who leaves and comes back", async () => {
    const { ask, names, finish } = setUp(1);
    for (let index = 0; index < 4; index++) ask(`other${index}`, "other");
    const greedy = ask("greedy0", "greedy");
    await tick();
    await finish("other0", { tokens: 10 });
    await greedy.settled;
    expect(names().at(-1)).toBe("greedy0");
    // Served much, gone while others wait, and back at once.
    await finish("greedy0", { tokens: 10_000 });
    ask("greedy1", "greedy");
    await finish("other1", { tokens: 10 });
    await finish("other2", { tokens: 10 });
    expect(names().slice(-2)).toEqual(["other2", "other3"]);
  });

  it("forgets neither by giving up: a waiting one withdrawn and asked again is no better off", async () => {
    const { ask, names, finish } = setUp(1);
    ask("greedy0", "greedy");
    await tick();
    ask("other0", "other");
    ask("other1", "other");
    const withdrawn = ask("greedy1", "greedy");
    await finish("greedy0", { tokens: 5000 });
    withdrawn.stop.abort(new Error("changed my mind"));
    await withdrawn.settled;
    ask("greedy2", "greedy");
    await finish("other0", { tokens: 10 });
    expect(names().at(-1)).toBe("other1");
  });

  it("serves background work when nothing interactive waits, fair within itself", async () => {
    const { ask, names, finish } = setUp(1);
    ask("now", "p");
    await tick();
    ask("bg1", "q", { priority: "background" });
    ask("bg2", "q", { priority: "background" });
    ask("bg3", "r", { priority: "background" });
    const last = ask("person", "p");
    expect(last.seen.at(-1)?.position).toBe(1);
    for (const name of ["now", "person", "bg1", "bg3"]) await finish(name);
    expect(names()).toEqual(["now", "person", "bg1", "bg3", "bg2"]);
  });

  it("rejects with the signal's reason, waiting or not yet, and closes the gap", async () => {
    const { queue, ask } = setUp(1);
    ask("running", "a");
    const first = ask("first", "b");
    const second = ask("second", "c");
    const reason = new Error("closed");
    first.stop.abort(reason);
    expect(await first.settled).toBe(reason);
    expect(queue.waiting).toBe(1);
    expect(second.seen.map(({ position }) => position)).toEqual([2, 1]);
    const gone = AbortSignal.abort(reason);
    await expect(ask("gone", "d", { signal: gone }).taken).rejects.toBe(reason);
    expect(queue.waiting).toBe(1);
  });

  it("leaves a slot alone when its signal aborts after the start", async () => {
    const { queue, ask } = setUp(1);
    const one = ask("one", "a");
    await tick();
    one.stop.abort();
    expect(queue.running).toBe(1);
  });

  it("refuses when full, in both languages and with when to come back", async () => {
    const { queue, ask, finish } = setUp(1, { waitingMax: 3, waitingPerPersonMax: 2 });
    ask("zero", "z");
    await tick();
    await finish("zero", { seconds: 40 });
    ask("running", "a");
    ask("a1", "a");
    ask("a2", "a", { priority: "background" });
    await expect(ask("a3", "a").taken).rejects.toMatchObject({
      code: "rate_limited",
      retryAfterSeconds: 40,
      message: expect.stringMatching(/requests.*请求/),
    });
    ask("b1", "b");
    await expect(ask("c1", "c").taken).rejects.toMatchObject({
      code: "unavailable",
      retryAfterSeconds: 40,
      message: expect.stringMatching(/requests.*请求/),
    });
    expect(queue.waiting).toBe(3);
  });

  it("says a plausible time to come back before there is experience", async () => {
    const { ask } = setUp(1, { waitingMax: 0 });
    ask("running", "a");
    await expect(ask("b", "b").taken).rejects.toMatchObject({ code: "unavailable", retryAfterSeconds: 10 });
  });

  it("tells places from 1 in the order in which they will be served, when they change and not otherwise", async () => {
    const { queue, ask, finish } = setUp(1);
    ask("running", "a");
    await tick();
    const a1 = ask("a1", "a");
    const a2 = ask("a2", "a");
    const b1 = ask("b1", "b");
    expect(a1.seen).toEqual([
      { position: 1, etaSeconds: null },
      { position: 2, etaSeconds: null },
    ]);
    expect(a2.seen.map(({ position }) => position)).toEqual([2, 3]);
    expect(b1.seen.map(({ position }) => position)).toEqual([1]);
    queue.refresh();
    queue.setPlaces(1);
    expect([a1, a2, b1].map(({ seen }) => seen.length)).toEqual([2, 2, 1]);
    await finish("running", { tokens: 1 });
    expect(a1.seen.at(-1)?.position).toBe(1);
    expect(a2.seen.at(-1)?.position).toBe(2);
  });

  it("promises position 1 to the one that is served next, and gives positions without a gap", async () => {
    const request = fc.record({
      person: fc.constantFrom("a", "b", "c", "d"),
      inputTokens: fc.nat(500),
      outputTokens: fc.nat(3000),
      background: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(request, { minLength: 2, maxLength: 25 }), async (requests) => {
        const { queue, ask, started, finish } = setUp(1);
        const places = new Map<string, number>();
        requests.forEach(({ person, inputTokens, background }, index) => {
          const priority = background ? "background" : "interactive";
          const onPlace = ({ position }: Seen) => places.set(String(index), position);
          ask(String(index), person, { inputTokens, priority, onPlace });
        });
        await tick();
        for (let served = 1; served < requests.length; served++) {
          const running = started.at(-1)?.name ?? "";
          places.delete(running);
          started.at(-1)?.slot.charge(requests[Number(running)]?.outputTokens ?? 0);
          queue.refresh();
          const order = [...places].sort(([, x], [, y]) => x - y);
          expect(order.map(([, position]) => position)).toEqual(order.map((_, index) => index + 1));
          await finish(running, { tokens: 0 });
          expect(started.at(-1)?.name).toBe(order[0]?.[0]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("expects waits from experience: nothing before any, then by places and recent durations", async () => {
    const { clock, queue, ask, finish } = setUp(2);
    ask("a", "a");
    ask("b", "b");
    const c = ask("c", "c");
    expect(c.seen).toEqual([{ position: 1, etaSeconds: null }]);
    expect(queue.expectedWaitSeconds()).toBeNull();
    await tick();
    await finish("a", { seconds: 30 });
    // c runs now, b has run for 30 s.
    const d = ask("d", "d");
    const e = ask("e", "e");
    const f = ask("f", "f");
    // b is past all experience: half of the usual 30 s; c just began: 30 s; then the place that b left again.
    expect(d.seen.at(-1)).toEqual({ position: 1, etaSeconds: 15 });
    expect(e.seen.at(-1)).toEqual({ position: 2, etaSeconds: 30 });
    expect(f.seen.at(-1)).toEqual({ position: 3, etaSeconds: 45 });
    expect(queue.expectedWaitSeconds()).toBe(60);
    clock.ms += 10_000;
    queue.refresh();
    expect(e.seen.at(-1)).toEqual({ position: 2, etaSeconds: 20 });
    const told = e.seen.length;
    queue.refresh();
    expect(e.seen).toHaveLength(told);
  });

  it("expects no wait while a place is free", () => {
    expect(setUp(1).queue.expectedWaitSeconds()).toBe(0);
    expect(setUp(0).queue.expectedWaitSeconds()).toBeNull();
  });

  it("starts who waits when places are added, takes nothing away when they are removed", async () => {
    const { queue, ask, names, finish } = setUp(0);
    for (const name of ["a", "b", "c", "d"]) ask(name, name);
    await tick();
    expect(names()).toEqual([]);
    queue.setPlaces(3);
    await tick();
    expect(names()).toEqual(["a", "b", "c"]);
    queue.setPlaces(1);
    await finish("a");
    await finish("b");
    expect([queue.running, queue.waiting]).toEqual([1, 1]);
    await finish("c");
    expect(names()).toEqual(["a", "b", "c", "d"]);
  });

  it("is not harmed by a second release or a late charge", async () => {
    const { queue, ask, started } = setUp(1);
    ask("a", "a");
    ask("b", "b");
    ask("c", "c");
    await tick();
    const slot = started[0]?.slot;
    slot?.release();
    slot?.release();
    slot?.charge(1000);
    await tick();
    expect([queue.running, queue.waiting]).toEqual([1, 1]);
  });

  it("tells nobody an old place after a listener has changed the queue", async () => {
    const { ask } = setUp(1);
    ask("running", "a");
    const first = ask("first", "b");
    const stop = new AbortController();
    const giveUp = ({ position }: Seen) => position === 1 && stop.abort(new Error("no"));
    const quitter = ask("quitter", "c", { signal: stop.signal, onPlace: giveUp });
    const last = ask("last", "d");
    first.stop.abort(new Error("gone"));
    await quitter.settled;
    expect(last.seen.map(({ position }) => position)).toEqual([3, 1]);
  });

  it("survives a listener that gives up while it is told", async () => {
    const { queue, ask } = setUp(1);
    ask("running", "a");
    const other = ask("other", "b");
    const stop = new AbortController();
    const quitter = ask("quitter", "c", { signal: stop.signal, onPlace: () => stop.abort(new Error("no")) });
    await quitter.settled;
    expect(queue.waiting).toBe(1);
    expect(other.seen.at(-1)?.position).toBe(1);
  });
});
