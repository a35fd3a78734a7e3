/** What is asked of every column alike. */
export type Cell = { streams: number; tokensPerSecond: number; tokensPerPacket: number };

/** The cells of the project's goals: streams × tokens per second × tokens per packet. */
export const ALL_CELLS: Cell[] = [20, 200, 500, 1000].flatMap((streams) =>
  [20, 50].flatMap((tokensPerSecond) =>
    [1, 10].map((tokensPerPacket) => ({ streams, tokensPerSecond, tokensPerPacket })),
  ),
);

/** A cell as it is written on the command line and in the results: `200x50x1`. */
export function cellName({ streams, tokensPerSecond, tokensPerPacket }: Cell): string {
  return `${streams}x${tokensPerSecond}x${tokensPerPacket}`;
}

/** Reads `200x50x1`. Throws for anything else. */
export function readCell(text: string): Cell {
  const [, streams, tokensPerSecond, tokensPerPacket] = /^([1-9]\d*)x([1-9]\d*)x([1-9]\d*)$/.exec(text) ?? [];
  if (!streams || !tokensPerSecond || !tokensPerPacket)
    throw new Error(`"${text}" is no cell: streams x tokens per second x tokens per packet, as in 200x50x1.`);
  return {
    streams: Number(streams),
    tokensPerSecond: Number(tokensPerSecond),
    tokensPerPacket: Number(tokensPerPacket),
  };
}
