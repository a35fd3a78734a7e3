import { MantineProvider } from "@mantine/core";
import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { Lanes } from "@/app/(learn)/runs/[id]/_components/lanes";
import { newLiveRun, takeEvent } from "@/app/(learn)/runs/[id]/_components/live-run";
import type { Locale } from "@/lib/i18n/locale";
import { messages } from "@/lib/i18n/messages";
import type { NewRunEvent, RunEvent } from "@/lib/runs/run-event";
import type { RunHeading } from "@/lib/runs/run-view";

// Nothing is navigated here; Next has no router outside its own server.
vi.mock("next/navigation", () => ({ useRouter: () => ({ push: () => {} }) }));

const HEADING: RunHeading = {
  id: "run_1",
  state: "running",
  problem: "p",
  subject: "math",
  mode: "solve",
  locale: "en",
  createdAt: "2026-11-24T00:00:00Z",
  models: ["r1", "o1"],
  samples: 1,
};

/** The page's words for a run with these events, tags taken out. */
function wordsOf(events: NewRunEvent[], heading: Partial<RunHeading> = {}, locale: Locale = "en") {
  const markup = markupOf(events, heading, locale);
  return markup.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
}

function markupOf(events: NewRunEvent[], heading: Partial<RunHeading> = {}, locale: Locale = "en") {
  const whole = { ...HEADING, ...heading };
  const live = newLiveRun(whole);
  events.forEach((event, index) => {
    takeEvent(live, { ...event, id: index + 1, atMs: 0 } as RunEvent, 0);
  });
  const connection = { connected: true, refused: false, reopen: () => {} };
  return renderToStaticMarkup(
    <MantineProvider>
      <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="UTC">
        <Lanes heading={whole} live={{ ...live, ...connection }} />
      </NextIntlClientProvider>
    </MantineProvider>,
  );
}

function start(lane: number, model: string, sample = 0): NewRunEvent {
  return { name: "started", data: { lane, model, label: model.toUpperCase(), artificial: true, sample } };
}

function solve(lane: number, model: string, answer: string, sample = 0, tokens = 100): NewRunEvent[] {
  const usage = { promptTokens: 1, cachedTokens: 0, reasoningTokens: tokens, answerTokens: 0, seconds: 2.5 };
  return [
    start(lane, model, sample),
    { name: "text", data: { lane, channel: "answer", text: `It is ${answer}.` } },
    {
      name: "step",
      data: { lane, id: "a1", channel: "answer", kind: "derive", title: `T${lane}`, start: 0, end: 8 },
    },
    { name: "final", data: { lane, text: answer, verdict: "unknown" } },
    { name: "usage", data: { lane, ...usage, cost: { amount: 0.0042, currency: "USD" } } },
    { name: "laneEnd", data: { lane, state: "done", finishReason: "stop" } },
  ];
}

describe("two models side by side", () => {
  const both = [...solve(0, "r1", "7"), ...solve(1, "o1", "8")];

  it("have time, tokens and cost each", () => {
    const words = wordsOf(both);
    expect(words.match(/2\.5 s/g)?.length).toBeGreaterThanOrEqual(2);
    expect(words).toContain("100 tokens");
    expect(words).toContain("$0.0042");
  });

  it("say that their answers differ, who gave which, and lead to where they part", () => {
    const compared: NewRunEvent = {
      name: "compared",
      data: {
        groups: [
          { answer: "7", lanes: [0] },
          { answer: "8", lanes: [1] },
        ],
        parting: {
          reason: "values",
          steps: [
            { lane: 0, step: "a1" },
            { lane: 1, step: "a1" },
          ],
        },
      },
    };
    const words = wordsOf([...both, compared]);
    expect(words).toContain("The final answers differ");
    expect(words).toContain("R1: T0");
    expect(words).toContain("O1: T1");
    const markup = markupOf([...both, compared]);
    expect(markup).toContain('href="#a1"');
    expect(markup).toContain('href="#1-a1"');
    expect(markup.match(/data-parting="true"/g)).toHaveLength(2);
  });

  it("say that their answers agree, and who has none", () => {
    const groups = [{ answer: "7", lanes: [0] }];
    const words = wordsOf([...both, { name: "compared", data: { groups, parting: null } }]);
    expect(words).toContain("The final answers agree");
    expect(words).toContain("No final answer: O1");
  });

  it("keep a column for a lane that still waits, with its place and without a made-up time", () => {
    const queued: NewRunEvent = { name: "queued", data: { lane: 1, position: 4, etaSeconds: null } };
    const words = wordsOf([start(0, "r1"), queued]);
    expect(words).toContain("o1");
    expect(words).toContain("place 4; how long it takes is not known yet");
  });

  it("mark what is only estimated", () => {
    const running: NewRunEvent[] = [
      start(0, "r1"),
      { name: "text", data: { lane: 0, channel: "reasoning", text: "0123456789" } },
      start(1, "o1"),
    ];
    expect(wordsOf(running)).toContain("about 3 tokens");
  });
});

describe("what happens to a lane", () => {
  const alone = { models: ["r1"] };

  it("is told in words when a backend is tried again", () => {
    const retrying: NewRunEvent = {
      name: "retrying",
      data: { lane: 0, code: "backend_overloaded", seconds: 8, backend: "School" },
    };
    expect(wordsOf([start(0, "r1"), retrying], alone)).toContain("School is too busy. Trying again in 8 s.");
  });

  it("has words for a failure that it does not know", () => {
    const retrying: NewRunEvent = {
      name: "retrying",
      data: { lane: 0, code: "from_the_future", seconds: 1, backend: "School" },
    };
    expect(wordsOf([start(0, "r1"), retrying], alone)).toContain("School did not succeed.");
  });

  it.each([
    ["loop", "The reasoning went in circles"],
    ["budget", "budget was used up"],
    ["asked", "You asked for it"],
  ] as const)("is told when it was asked to conclude: %s", (reason, expected) => {
    const events: NewRunEvent[] = [start(0, "r1"), { name: "concluding", data: { lane: 0, reason } }];
    expect(wordsOf(events, alone)).toContain(expected);
    expect(wordsOf(events, alone)).not.toContain("Answer now");
  });

  it("can be asked to answer only while it reasons", () => {
    expect(wordsOf([start(0, "r1")], alone)).toContain("Answer now");
    expect(wordsOf(solve(0, "r1", "7"), alone)).not.toContain("Answer now");
  });

  it("offers to continue exactly where that is possible", () => {
    const failed = (canContinue: boolean): NewRunEvent[] => [
      start(0, "r1"),
      { name: "failed", data: { lane: 0, code: "x", message: "It broke.", canContinue } },
      { name: "laneEnd", data: { lane: 0, state: "failed", finishReason: null } },
    ];
    expect(wordsOf(failed(true), alone)).toContain("Continue");
    expect(wordsOf(failed(false), alone)).not.toContain("Continue");
    expect(wordsOf(failed(false), alone)).toContain("Try again");
  });

  it("is told when it was started again, and what came before can be opened", () => {
    const events: NewRunEvent[] = [
      start(0, "r1"),
      { name: "text", data: { lane: 0, channel: "reasoning", text: "Hm." } },
      { name: "continued", data: { lane: 0, how: "restarted" } },
    ];
    expect(wordsOf(events, alone, "zh")).toContain("所以从头再来");
    expect(wordsOf(events, alone, "zh")).toContain("第 1 次中断前的内容");
  });
});

describe("a vote", () => {
  const solutions = [0, 1, 2, 3, 4].flatMap((n) =>
    n < 4 ? solve(n, "r1", n === 2 ? "8" : "7", n, 500 - 100 * n) : [start(n, "r1", n)],
  );
  const stopped: NewRunEvent = {
    name: "laneEnd",
    data: { lane: 4, state: "stopped", finishReason: "vote_settled" },
  };
  const vote: NewRunEvent = {
    name: "vote",
    data: {
      answer: "7",
      for: 3,
      of: 4,
      settled: true,
      groups: [
        { answer: "7", lanes: [0, 1, 3] },
        { answer: "8", lanes: [2] },
      ],
    },
  };
  const heading = { models: ["r1"], samples: 5 };

  it("shows the majority, the minority with those who gave it, and what was stopped", () => {
    const words = wordsOf([...solutions, stopped, vote], heading);
    expect(words).toContain("3 of the 4 solutions with an answer agree.");
    expect(words).toContain("That settles it: the other one was stopped early.");
    expect(words).toContain("1 of 4");
    expect(words).toMatch(/solution 4 \(shortest\) solution 2 solution 1/);
  });

  it("shows one solution at a time, the shortest of the majority first", () => {
    const markup = markupOf([...solutions, stopped, vote], heading);
    expect(markup).toContain('data-columns="1"');
    expect(markup).toMatch(/aria-label="R1 · solution 4"[^>]*checked/);
    expect(markup.match(/type="radio"/g)).toHaveLength(5);
  });

  it("does not call a lane stopped early that a person stopped", () => {
    const end: NewRunEvent = { name: "laneEnd", data: { lane: 4, state: "stopped", finishReason: null } };
    expect(wordsOf([...solutions, end, vote], heading)).not.toContain("stopped early");
  });
});
