import { describe, expect, it } from "vitest";
import type { RelaySample } from "@/tests/bench/client/relay-sample";
import { ALL_CELLS, cellName, readCell } from "@/tests/bench/relay/cell";
import { readOptions } from "@/tests/bench/relay/options";
import { summariseCell } from "@/tests/bench/relay/summarise";
import { writeTable } from "@/tests/bench/relay/table";

const CELL = { streams: 20, tokensPerSecond: 50, tokensPerPacket: 1 };

function sample(values: Partial<RelaySample>): RelaySample {
  return {
    processorMsPerThousandTokens: 10,
    processorMsPerStart: 1,
    latencyP50Ms: 1,
    latencyP99Ms: 2,
    firstTokenP50Ms: 3,
    memoryMiBPerStream: 0.5,
    share: 1,
    lost: 0,
    doubled: 0,
    outOfOrder: 0,
    unfinished: 0,
    faults: [],
    ...values,
  };
}

const measure = (column: string, samples: Partial<RelaySample>[]) => ({
  cell: CELL,
  column,
  samples: samples.map(sample),
});

describe("the relay's cells", () => {
  it("are 16, and read as they are written", () => {
    expect(ALL_CELLS.length).toBe(16);
    expect(ALL_CELLS.map(cellName).map(readCell)).toEqual(ALL_CELLS);
  });

  it.each(["20x20", "0x20x1", "axbxc", "20x20x1x1"])("refuse %s", (text) => {
    expect(() => readCell(text)).toThrow(text);
  });
});

describe("the relay's options", () => {
  const columns = ["direct", "nginx"];

  it("are all cells, five rounds and all columns when nothing is said", () => {
    const options = readOptions([], columns);
    expect(options).toMatchObject({ cells: ALL_CELLS, rounds: 5, columns, database: "embedded" });
  });

  it("are what the command line says", () => {
    const options = readOptions(["--cells=20x50x1", "--rounds=2", "--database=postgres"], columns);
    expect(options).toMatchObject({ cells: [CELL], rounds: 2, database: "postgres" });
  });

  it("name no real model server unless the command line does", () => {
    expect(readOptions([], columns).real).toBeNull();
    const args = ["--cells=none", "--backend=http://127.0.0.1:8000/v1", "--rounds=3"];
    expect(readOptions(args, columns)).toMatchObject({
      cells: [],
      real: { address: "http://127.0.0.1:8000/v1", model: undefined, streams: 8, tokensMax: 256, rounds: 3 },
    });
    const more = ["--backend-model=r1", "--backend-streams=2", "--backend-tokens=64"];
    expect(readOptions([...args, ...more], columns).real).toMatchObject({
      model: "r1",
      streams: 2,
      tokensMax: 64,
    });
  });

  it.each([
    ["--backend=127.0.0.1:8000", "--backend"],
    ["--backend=file:///etc/passwd", "--backend"],
    ["--backend-streams=0", "backend-streams"],
    ["--columns=direct,ngnix", "ngnix"],
    ["--columns=nginx", "direct"],
    ["--rounds=0", "rounds"],
    ["--database=sqlite", "database"],
  ])("refuse %s", (argument, word) => {
    expect(() => readOptions([argument], columns)).toThrow(word);
  });
});

describe("the relay's summary", () => {
  it("takes what is added round by round, and then the median", () => {
    const direct = measure("direct", [{ latencyP99Ms: 1 }, { latencyP99Ms: 4 }, { latencyP99Ms: 2 }]);
    const nginx = measure("nginx", [{ latencyP99Ms: 3 }, { latencyP99Ms: 5 }, { latencyP99Ms: 5 }]);
    const [, row] = summariseCell(CELL, [direct, nginx]).rows;
    expect(row).toMatchObject({ addedP99Ms: 2, addedP50Ms: 0, memoryKiBPerStream: 512 });
  });

  it("adds faults up: one in one round is one too many", () => {
    const [row] = summariseCell(CELL, [
      measure("direct", [{}, { lost: 2, unfinished: 1 }, { lost: 1 }]),
    ]).rows;
    expect(row).toMatchObject({ lost: 3, unfinished: 1 });
  });

  it("calls a cell void when the source or the machine was too slow", () => {
    expect(summariseCell(CELL, [measure("direct", [{ latencyP99Ms: 5 }])]).void).toBeNull();
    expect(summariseCell(CELL, [measure("direct", [{ latencyP99Ms: 5.1 }])]).void).toMatch("5.1 ms");
    expect(summariseCell(CELL, [measure("direct", [{ share: 0.9 }])]).void).toMatch("90 %");
    expect(summariseCell(CELL, [measure("direct", [{ latencyP99Ms: Number.NaN }])]).void).not.toBeNull();
  });

  it("leaves a round out in which a column broke down, and says so", () => {
    const direct = {
      ...measure("direct", []),
      samples: [sample({ latencyP99Ms: 1 }), null, sample({ latencyP99Ms: 1 })],
    };
    const other = {
      ...measure("stepwise", []),
      samples: [null, sample({ latencyP99Ms: 50 }), sample({ latencyP99Ms: 4 })],
    };
    const summary = summariseCell(CELL, [direct, other]);
    expect(summary.rows[1]).toMatchObject({ addedP99Ms: 3, failedRounds: 1 });
    expect(writeTable([summary])).toContain("not measured in 1 rounds");
  });

  it("calls a cell void whose direct column was never measured", () => {
    const direct = { ...measure("direct", []), samples: [null] };
    expect(summariseCell(CELL, [direct, measure("nginx", [{}])]).void).not.toBeNull();
  });

  it("says nothing without the yardstick", () => {
    expect(() => summariseCell(CELL, [measure("nginx", [{}])])).toThrow("direct");
  });
});

describe("the relay's table", () => {
  const table = (direct: Partial<RelaySample>, other: Partial<RelaySample>) =>
    writeTable([summariseCell(CELL, [measure("direct", [direct]), measure("stepwise", [other])])]).split(
      "\n",
    );

  it("has a row for each column with as many fields as there are headings", () => {
    const lines = table({}, { processorMsPerThousandTokens: 28.4, lost: 3 });
    expect(new Set(lines.map((line) => line.split("|").length)).size).toBe(1);
    expect(lines[3]).toContain("| 20x50x1 | stepwise | 28 |");
    expect(lines[3]).toContain("| 3 | 0 | 0 |");
  });

  it("says on every row of a void cell that it is void", () => {
    expect(table({ latencyP99Ms: 9 }, {}).slice(2)).toEqual([
      expect.stringContaining("void"),
      expect.stringContaining("void"),
    ]);
  });

  it("says which columns did not keep up or did not finish", () => {
    const [, , , row] = table({}, { share: 0.8, unfinished: 2 });
    expect(row).toContain("only 80 %");
    expect(row).toContain("2 streams did not finish");
  });
});
