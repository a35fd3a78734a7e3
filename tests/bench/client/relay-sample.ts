import type { SequenceFaults } from "./sequence-check";
import type { StreamKind } from "./stream-kind";

/** What the client is to do with one server. */
export type RelayJob = {
  kind: StreamKind;
  /** Where streams are asked for; of a run, the server's root. */
  url: string;
  sourceUrl: string;
  serverPid: number;
  streams: number;
  tokensPerSecond: number;
  tokensPerPacket: number;
  arrivalsPerSecond: number;
  windowSeconds: number;
};

/** What the client saw. Latencies run from a token's leaving the source to its being read. */
export type RelaySample = SequenceFaults & {
  processorMsPerThousandTokens: number;
  /** Processor time from the first request until every stream runs, less what its tokens cost, for each stream. */
  processorMsPerStart: number;
  latencyP50Ms: number;
  latencyP99Ms: number;
  firstTokenP50Ms: number;
  memoryMiBPerStream: number;
  /** Tokens that came in the window, as a share of those due. */
  share: number;
  unfinished: number;
  faults: string[];
};
