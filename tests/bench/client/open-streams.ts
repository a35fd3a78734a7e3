import type { RelayJob } from "./relay-sample";
import { questionOf } from "./stream-kind";
import { StreamRecord } from "./stream-record";
import { viewRun } from "./view-run";
import { viewStream } from "./view-stream";
import type { WindowTally } from "./window-tally";

/** No stream of a measurement gets there: the client ends them. */
const TOKENS_MAX = 1_000_000;
/** Of so many viewers of runs, one leaves and comes back at random. */
const RESTLESS_EVERY = 10;
let opened = 0;

export type OpenStreams = { records: StreamRecord[]; faults: string[]; over(): number };

/** Asks for the job's streams, evenly spread over time; resolves when all have been asked for. */
export async function openStreams(job: RelayJob, tally: WindowTally): Promise<OpenStreams> {
  const records: StreamRecord[] = [];
  const faults: string[] = [];
  let over = 0;
  const fromMs = performance.now();
  for (let index = 0; index < job.streams; index++) {
    const dueMs = fromMs + (1000 * index) / job.arrivalsPerSecond;
    await new Promise((resolve) => setTimeout(resolve, dueMs - performance.now()));
    const record = new StreamRecord(tally);
    records.push(record);
    view(job, record, index % RESTLESS_EVERY === 0)
      .catch((error) => String(error))
      .then((fault) => {
        over++;
        if (fault) faults.push(fault);
      });
  }
  return { records, faults, over: () => over };
}

function view(job: RelayJob, record: StreamRecord, restless: boolean): Promise<string | null> {
  const question = questionOf({ ...job, tokensMax: TOKENS_MAX }, ++opened);
  const { kind, url } = job;
  return kind === "run"
    ? viewRun({ url, question, record, restless })
    : viewStream({ url, kind, question, record });
}
