import { afterEach, describe, expect, it } from "vitest";
import { SequenceCheck } from "@/tests/bench/client/sequence-check";
import { bodyOf, questionOf } from "@/tests/bench/client/stream-kind";
import { LoadChunks, PARAGRAPH_TOKENS } from "@/tests/bench/load/load-chunks";
import { readLoadPlan, writeLoadPlan } from "@/tests/bench/load/load-plan";
import { startLoadSource } from "@/tests/bench/load/load-source";
import { readLoadWords } from "@/tests/bench/load/load-word";

const PLAN = { tokensPerSecond: 2000, tokensPerPacket: 3, tokensMax: 400 };

type Chunk = { choices: { delta: { reasoning_content?: string | null; content?: string | null } }[] };

/** The JSON of each event, without the end mark. */
function readChunks(events: string): Chunk[] {
  const data = events.split("\n\n").filter((line) => line.startsWith("data: {"));
  return data.map((line) => JSON.parse(line.slice(6)));
}

describe("a load plan", () => {
  it("survives its way through a question, of which no two are equal", () => {
    expect(readLoadPlan(questionOf(PLAN, 17))).toEqual(PLAN);
    expect(questionOf(PLAN, 17)).not.toBe(questionOf(PLAN, 18));
  });

  it("is refused when it asks for nothing", () => {
    expect(readLoadPlan("What is 2 + 2?")).toBeNull();
    expect(readLoadPlan(writeLoadPlan({ ...PLAN, tokensPerPacket: 0 }))).toBeNull();
  });
});

describe("LoadChunks", () => {
  it("sends every token once, its reasoning first, then its answer, in valid JSON", () => {
    const chunks = new LoadChunks(8);
    const deltas = readChunks(chunks.opening() + chunks.next(5, 1) + chunks.next(3, 2) + chunks.closing());
    const text = (field: "reasoning_content" | "content") =>
      deltas.map(({ choices }) => choices[0]?.delta[field] ?? "").join("");
    expect(text("reasoning_content")).toBe("-a'b -b'b -c'b -d'b -e'b -f'c ");
    expect(text("content")).toBe("-g'c -h'c \n\nThe answer is \\boxed{42}. ~i~");
  });

  it("ends paragraphs and claims equalities, all of them true", () => {
    const text = JSON.stringify(readChunks(new LoadChunks(1000).next(1000, 1)));
    const claims = [...text.matchAll(/(\d+) \+ (\d+) = (\d+)/g)];
    expect(claims.length).toBe(1000 / PARAGRAPH_TOKENS / 2);
    for (const [, left, right, sum] of claims) expect(Number(left) + Number(right)).toBe(Number(sum));
    expect(text.split("\\n\\n").length - 1).toBe(1000 / PARAGRAPH_TOKENS);
  });
});

describe("the load source", () => {
  let close = () => {};
  afterEach(() => close());

  it("streams what a plan asks for and refuses a question without one", async () => {
    const source = await startLoadSource();
    close = source.close;
    const url = `${source.url}/v1/chat/completions`;
    const ask = (question: string) => fetch(url, { method: "POST", body: bodyOf("completion", question) });
    const check = new SequenceCheck();
    const sentMicros: number[] = [];
    const ends: number[] = [];
    readLoadWords(await (await ask(questionOf(PLAN, 1))).text(), {
      token: (index, micros) => {
        check.take(index);
        sentMicros.push(micros);
      },
      end: (tokens) => ends.push(tokens),
    });
    expect(ends).toEqual([PLAN.tokensMax]);
    expect(check.faults(PLAN.tokensMax)).toEqual({ lost: 0, doubled: 0, outOfOrder: 0 });
    expect(sentMicros).toEqual([...sentMicros].sort((a, b) => a - b));
    expect((await ask("What is 2 + 2?")).status).toBe(400);
  });

  it("ends endless streams when told to, with their true length", async () => {
    const source = await startLoadSource();
    close = source.close;
    const plan = { ...PLAN, tokensMax: 1_000_000 };
    const response = await fetch(`${source.url}/v1/chat/completions`, {
      method: "POST",
      body: bodyOf("completion", questionOf(plan, 1)),
    });
    await fetch(`${source.url}/finish`, { method: "POST" });
    const check = new SequenceCheck();
    let sent = -1;
    readLoadWords(await response.text(), {
      token: (index) => check.take(index),
      end: (tokens) => {
        sent = tokens;
      },
    });
    expect(sent).toBeGreaterThan(0);
    expect(check.faults(sent).lost).toBe(0);
  });
});
