import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CircuitBreaker } from "@/lib/inference/circuit-breaker";

function setUp(random = 0.999_999) {
  const clock = { ms: 1000 };
  const breaker = new CircuitBreaker({
    failuresMax: 3,
    backoffMs: 1000,
    backoffMaxMs: 8000,
    now: () => clock.ms,
    random: () => random,
  });
  const fail = (times: number) => {
    for (let count = 0; count < times; count++) breaker.failed();
  };
  const waitMs = () => Math.round((breaker.retryAtMs ?? 0) - clock.ms);
  return { clock, breaker, fail, waitMs };
}

describe("CircuitBreaker", () => {
  it("opens after failures in a row, not before", () => {
    const { breaker, fail } = setUp();
    fail(2);
    expect([breaker.state, breaker.canTry(), breaker.retryAtMs]).toEqual(["closed", true, null]);
    fail(1);
    expect([breaker.state, breaker.canTry()]).toEqual(["open", false]);
  });

  it("starts counting again after a success", () => {
    const { breaker, fail } = setUp();
    fail(2);
    breaker.succeeded();
    fail(2);
    expect(breaker.state).toBe("closed");
  });

  it("lets one probe through when the back-off is over, and closes when it succeeds", () => {
    const { clock, breaker, fail, waitMs } = setUp();
    fail(3);
    clock.ms += waitMs() - 1;
    expect(breaker.canTry()).toBe(false);
    clock.ms += 1;
    expect(breaker.state).toBe("half-open");
    expect([breaker.canTry(), breaker.canTry(), breaker.canTry()]).toEqual([true, false, false]);
    breaker.succeeded();
    expect([breaker.state, breaker.canTry(), breaker.canTry()]).toEqual(["closed", true, true]);
    fail(2);
    expect(breaker.state).toBe("closed");
  });

  it("doubles the back-off with each failed probe up to the maximum, and starts anew after a success", () => {
    const { clock, breaker, fail, waitMs } = setUp();
    fail(3);
    const waits = [waitMs()];
    for (let probe = 0; probe < 5; probe++) {
      clock.ms += waitMs();
      expect(breaker.canTry()).toBe(true);
      breaker.failed();
      waits.push(waitMs());
    }
    expect(waits).toEqual([1000, 2000, 4000, 8000, 8000, 8000]);
    clock.ms += waitMs();
    breaker.canTry();
    breaker.succeeded();
    fail(3);
    expect(waitMs()).toBe(1000);
  });

  it("spreads the back-off between half and all of it", () => {
    const waits = [0, 0.5, 0.999_999].map((random) => {
      const { fail, waitMs } = setUp(random);
      fail(3);
      return waitMs();
    });
    expect(waits).toEqual([500, 750, 1000]);
  });

  it("waits as long as the backend asks, but not for days, and never less than the back-off", () => {
    const waits = [30, 10_000_000, 0.1].map((seconds) => {
      const { breaker, fail, waitMs } = setUp();
      fail(2);
      breaker.failed(seconds);
      return waitMs();
    });
    expect(waits).toEqual([30_000, 900_000, 1000]);
  });

  it("takes reports of requests from before it opened for what they are", () => {
    const { breaker, fail, waitMs } = setUp();
    fail(3);
    breaker.succeeded();
    expect(breaker.state).toBe("open");
    fail(5);
    expect([breaker.state, waitMs()]).toEqual(["open", 1000]);
    breaker.failed(20);
    expect(waitMs()).toBe(20_000);
    breaker.failed(5);
    expect(waitMs()).toBe(20_000);
  });

  it("lets another probe go when one is given up or lost", () => {
    const { clock, breaker, fail } = setUp();
    fail(3);
    clock.ms += 1000;
    expect(breaker.canTry()).toBe(true);
    breaker.gaveUp();
    expect([breaker.state, breaker.canTry(), breaker.canTry()]).toEqual(["half-open", true, false]);
    clock.ms += 7999;
    expect(breaker.canTry()).toBe(false);
    clock.ms += 1;
    expect([breaker.canTry(), breaker.canTry()]).toEqual([true, false]);
  });

  it("never lets a second request through at one moment of half-open, and never stays shut for ever", () => {
    const report = fc.constantFrom("succeeded", "failed", "gaveUp", "none");
    fc.assert(
      fc.property(fc.array(fc.tuple(report, fc.nat(3000)), { maxLength: 60 }), (reports) => {
        const { clock, breaker, fail } = setUp(0.3);
        fail(3);
        for (const [name, ms] of reports) {
          if (breaker.state === "half-open" && breaker.canTry()) expect(breaker.canTry()).toBe(false);
          if (name !== "none") breaker[name]();
          clock.ms += ms;
        }
        clock.ms += 16_000;
        expect(breaker.canTry()).toBe(true);
      }),
    );
  });
});
