import process from "node:process";
import { describe, expect, it } from "vitest";
import type { InferenceEvent } from "@/lib/inference/inference-event";
import type { SplitOptions } from "@/lib/inference/split-reasoning";
import { DIALECTS } from "../../support/fake-backend/dialects";
import { readFixtures, splitOptionsOf } from "./fixtures";
import { mutate } from "./mutate";
import { Random, randomPieces } from "./random";
import { bytesOf, type Gathered, gather, readOutcome } from "./read-all";

// Some tens of thousands in `npm test`; a million by `npm run fuzz`.
const RUNS = Number(process.env.FUZZ_RUNS ?? 24_000);
const SEED = Number(process.env.FUZZ_SEED ?? 20_260_101);
const TIMEOUT_MS = 30_000 + RUNS * 5;

const FIXTURES = readFixtures().map((fixture) => ({ ...fixture, bytes: bytesOf(fixture.body) }));

/** Compared by hand, because an expectation for each of a million runs would be most of their time. */
function same(read: Gathered & { failure?: string }, expected: Gathered & { failure?: string }): boolean {
  return (
    read.reasoning === expected.reasoning &&
    read.answer === expected.answer &&
    read.finish === expected.finish &&
    read.failure === expected.failure
  );
}

function outcome(pieces: Uint8Array[], options: SplitOptions) {
  const { events, failure } = readOutcome(pieces, options);
  return { ...gather(events), ...(failure ? { failure } : {}), events };
}

const LETTERS = [...'abc xyz 12 $=+\n\t"\\/数学。👍𝑥é'];
/** What must be told apart from tags and fences where it stands in a channel of its own. */
const TRAPS = [
  "<think>",
  "</think>",
  "`</think>`",
  "```\n</think>\n```",
  "<",
  "</",
  "◁think▷",
  "data: ",
  "\r\n",
];

function randomText(random: Random, traps: boolean): string {
  let text = random.pick(["We", "好", "A"]);
  for (let n = random.below(40); n > 0; n--) {
    text += traps && random.chance(15) ? random.pick(TRAPS) : random.pick(LETTERS);
  }
  return text;
}

describe(`the reader, with seed ${SEED}`, () => {
  it(
    "reads recorded streams exactly, however they are cut",
    () => {
      for (let run = 0; run < RUNS / 4; run++) {
        const random = new Random(SEED + run);
        const { bytes, options, expected, name } = random.pick(FIXTURES);
        const read = outcome(randomPieces(random, bytes, 20), options);
        if (!same(read, expected)) expect(read, `${name}, seed ${SEED + run}`).toMatchObject(expected);
      }
    },
    TIMEOUT_MS,
  );

  it(
    "reads random texts exactly in every dialect, however they are cut",
    () => {
      for (let run = 0; run < RUNS / 4; run++) {
        const random = new Random(SEED + run);
        const dialect = random.pick(DIALECTS);
        // Between tags, a tag in the text may count; in fields none does.
        const traps = !/inline|together|azure|none/.test(dialect.name);
        const reply = { reasoning: randomText(random, traps), answer: randomText(random, traps) };
        const bytes = bytesOf(dialect.lines(reply).join(""));
        const read = outcome(randomPieces(random, bytes, 20), splitOptionsOf(dialect.model));
        const expected = {
          reasoning: dialect.shows === "reasoning" ? reply.reasoning.trim() : "",
          answer: reply.answer,
          finish: "stop",
        };
        if (!same(read, expected))
          expect(read, `${dialect.name}, seed ${SEED + run}`).toMatchObject(expected);
      }
    },
    TIMEOUT_MS,
  );

  it(
    "makes of broken streams nothing worse than a failure, and never more than came",
    () => {
      for (let run = 0; run < RUNS / 2; run++) {
        const random = new Random(SEED + run);
        const bytes = mutate(random, random.pick(FIXTURES).bytes, random.pick(FIXTURES).bytes);
        // Anything but our two kinds of failure is thrown on, and fails the test.
        const { events } = outcome(randomPieces(random, bytes, 8), randomOptions(random));
        const wrong = faultOf(events, bytes.length);
        if (wrong) expect.fail(`${wrong}, seed ${SEED + run}`);
      }
    },
    TIMEOUT_MS,
  );
});

function randomOptions(random: Random): SplitOptions {
  const begins = random.below(4);
  return {
    openingTagMayLack: random.chance(50),
    alwaysReasons: random.chance(50),
    startsInReasoning: begins === 0,
    startsInAnswer: begins === 1,
  };
}

/** What is wrong with the events of a stream of so many bytes, whatever it held; null when nothing is. */
function faultOf(events: InferenceEvent[], bytesLength: number): string | null {
  let text = 0;
  let pending = 0;
  let isPending = false;
  for (const event of events) {
    if (event.type === "text") text += event.text.length;
    if (event.type === "pending") pending += event.text.length;
    if (event.type === "pending") isPending = true;
    if (event.type === "settled") isPending = false;
    if (event.type === "text" && event.text === "") return "an empty text";
    if (event.type === "usage" && Object.values(event.usage).some((n) => !(n >= 0)))
      return "a count below zero";
  }
  if (isPending) return "text that stays pending";
  if (text > bytesLength || pending > bytesLength) return "more text than came";
  return null;
}
