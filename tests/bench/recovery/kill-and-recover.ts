import { bodyOf, questionOf } from "../client/stream-kind";
import { loadBackend, startStepwise } from "../processes/start-stepwise";
import { compareEvents, type Differences } from "./compare-events";
import { type RunWatch, watchRun } from "./watch-run";

const RATE = { tokensPerSecond: 50, tokensPerPacket: 1, tokensMax: 100_000 };
const KILL_AFTER_MS = { min: 2000, max: 8000 };
const BEGUN_MS_MAX = 60_000;
const MARKED_MS_MAX = 60_000;
const POLL_MS = 20;
const READ_MS_MAX = 30_000;

export type Recovery = Differences & {
  /** Events that viewers had received when the server was killed. */
  acknowledged: number;
  /** Counted from when every run had begun. */
  killedAfterMs: number;
  /** From starting the new process until it serves. */
  readyMs: number;
  /** From starting the new process until no run is said to be running any more. */
  markedMs: number;
};

type Server = Awaited<ReturnType<typeof startStepwise>>;

/** Starts the server and `runs` runs, kills it at a random moment, starts it again and holds its logs against what was seen. */
export async function killAndRecover(options: {
  sourceUrl: string;
  dataFolder: string;
  databaseUrl: string | null;
  runs: number;
}): Promise<Recovery> {
  const server = { ...options, backend: loadBackend(options.sourceUrl), core: null };
  const first = await startStepwise(server);
  const runIds = await createRuns(first, options.runs);
  const watches = runIds.map((id) => watchRun(first.url, id));
  await inFlight(watches);
  const killedAfterMs = KILL_AFTER_MS.min + Math.random() * (KILL_AFTER_MS.max - KILL_AFTER_MS.min);
  await sleep(killedAfterMs);
  await first.stop("SIGKILL");
  await Promise.all(watches.map(({ closed }) => closed));

  const startedMs = performance.now();
  const second = await startStepwise(server);
  try {
    const readyMs = performance.now() - startedMs;
    await untilMarked(second, runIds);
    const markedMs = performance.now() - startedMs;
    const differences = await Promise.all(
      watches.map(async ({ events }, index) =>
        compareEvents(events, await readAll(second, runIds[index] ?? "")),
      ),
    );
    const sum = (name: keyof Differences) => differences.reduce((all, one) => all + one[name], 0);
    return {
      lost: sum("lost"),
      changed: sum("changed"),
      doubled: sum("doubled"),
      acknowledged: watches.reduce((all, { events }) => all + events.length, 0),
      killedAfterMs,
      readyMs,
      markedMs,
    };
  } finally {
    await second.stop("SIGKILL");
  }
}

async function createRuns({ url, output }: Server, count: number): Promise<string[]> {
  const create = async (index: number) => {
    const response = await fetch(`${url}/api/runs`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: bodyOf("run", questionOf(RATE, index)),
    });
    if (response.status !== 201) throw new Error(`A run was refused: ${await response.text()}\n${output()}`);
    return ((await response.json()) as { id: string }).id;
  };
  // The first one alone: someone has been here before fifty come at once.
  const first = await create(0);
  return [first, ...(await Promise.all(Array.from({ length: count - 1 }, (_, index) => create(index + 1))))];
}

async function inFlight(watches: RunWatch[]): Promise<void> {
  const untilMs = performance.now() + BEGUN_MS_MAX;
  while (watches.some(({ events }) => !events.some(({ name }) => name === "text"))) {
    if (performance.now() > untilMs) throw new Error("Not every run has begun.");
    await sleep(POLL_MS);
  }
}

/** Waits until every run that was in flight is marked. Throws for one that is gone, or still said to be running after a minute. */
async function untilMarked({ url }: Server, runIds: string[]): Promise<void> {
  const untilMs = performance.now() + MARKED_MS_MAX;
  for (;;) {
    const states = await readStates(url);
    const gone = runIds.filter((id) => !states.has(id));
    if (gone.length > 0) throw new Error(`${gone.length} runs are gone that had been acknowledged.`);
    const open = runIds.filter((id) => ["running", "queued"].includes(states.get(id) ?? ""));
    if (open.length === 0) return;
    if (performance.now() > untilMs) throw new Error(`${open.length} runs are still said to be running.`);
    await sleep(POLL_MS);
  }
}

/** The state of every run, from the list: asking for each would keep the server busier than its recovery does. */
async function readStates(url: string): Promise<Map<string, string>> {
  const states = new Map<string, string>();
  let cursor: string | null = "";
  while (cursor !== null) {
    const response: Response = await fetch(`${url}/api/runs${cursor && `?cursor=${cursor}`}`);
    if (response.status !== 200) throw new Error(`The runs cannot be listed: status ${response.status}.`);
    const page = (await response.json()) as {
      runs: { id: string; state: string }[];
      nextCursor: string | null;
    };
    for (const { id, state } of page.runs) states.set(id, state);
    cursor = page.nextCursor;
  }
  return states;
}

async function readAll({ url }: Server, runId: string) {
  const { events, closed, stream } = watchRun(url, runId);
  const timer = setTimeout(() => stream.close(), READ_MS_MAX);
  await closed;
  clearTimeout(timer);
  return events;
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
