import net, { type AddressInfo, type Socket } from "node:net";
import tls from "node:tls";
import { afterEach, describe, expect, it } from "vitest";
import { gatherReads } from "@/lib/inference/server/gather-reads";

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const left: (() => void)[] = [];
afterEach(() => {
  for (const leave of left.splice(0)) leave();
});

type Pair = { near: Socket; far: Socket };

/** The connection below the encryption is what can break. */
function breakOff(far: Socket): void {
  const below = (far as { _parent?: Socket })._parent ?? far;
  below.resetAndDestroy();
}

async function plainPair(): Promise<Pair> {
  const server = net.createServer();
  return await pairOf(server, (port) => net.connect(port, "127.0.0.1"));
}

/** Encrypted by a key that both know: no certificate is needed. */
async function tlsPair(): Promise<Pair> {
  const psk = Buffer.from("both sides know this");
  const options = { ciphers: "PSK", maxVersion: "TLSv1.2", minVersion: "TLSv1.2" } as const;
  const server = tls.createServer({ ...options, pskCallback: () => psk });
  return await pairOf(server, (port) =>
    tls.connect({
      ...options,
      port,
      host: "127.0.0.1",
      pskCallback: () => ({ psk, identity: "us" }),
      checkServerIdentity: () => undefined,
    }),
  );
}

async function pairOf(server: net.Server, connect: (port: number) => Socket): Promise<Pair> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const event = server instanceof tls.Server ? "secureConnection" : "connection";
  const accepted = new Promise<Socket>((resolve) => server.once(event, resolve));
  const near = connect((server.address() as AddressInfo).port);
  const far = (await accepted).setNoDelay(true);
  left.push(() => {
    near.destroy();
    far.destroy();
    server.close();
  });
  return { near, far };
}

describe.each([
  ["a plain socket", plainPair],
  ["an encrypted socket", tlsPair],
])("reads of %s that gather", (_what, open) => {
  /** What comes, and at how many readings. */
  async function gather() {
    const { near, far } = await open();
    const taken: string[] = [];
    const reads = { count: 0 };
    near.on("data", (bytes) => taken.push(String(bytes)));
    const ended = new Promise((resolve) => near.on("end", resolve));
    const failed = new Promise((resolve) => near.on("error", resolve));
    far.write("first ");
    await pause(20);
    const ungather = gatherReads(near, { take: () => false, onRead: () => reads.count++ });
    left.push(ungather);
    return { near, far, taken, reads, ended, failed, ungather };
  }

  it("bring everything, in order, in few readings, with the end", async () => {
    const { far, taken, reads, ended } = await gather();
    const written = Array.from({ length: 100 }, (_, index) => `piece ${index} `);
    for (const piece of written) {
      far.write(piece);
      await pause(1);
    }
    far.end("last");
    await ended;
    expect(taken.join("")).toBe(`first ${written.join("")}last`);
    expect(reads.count).toBeGreaterThan(0);
    expect(reads.count).toBeLessThan(30);
  });

  it("bring what is larger than one reading", async () => {
    const { far, taken, ended } = await gather();
    const large = "0123456789".repeat(100_000);
    far.end(large);
    await ended;
    expect(taken.join("") === `first ${large}`).toBe(true);
  });

  it("wait while nothing comes, and hear what comes later", async () => {
    const { far, taken } = await gather();
    await pause(150);
    far.write("later");
    await expect.poll(() => taken.join("")).toBe("first later");
  });

  it("tell of a connection that breaks, after what came before", async () => {
    const { far, taken, failed } = await gather();
    far.write("before");
    await pause(100);
    breakOff(far);
    expect(await failed).toBeInstanceOf(Error);
    expect(taken.join("")).toBe("first before");
  });

  it("come at once again when it is over", async () => {
    const { far, taken, ungather } = await gather();
    far.write("gathered ");
    await pause(100);
    ungather();
    far.write("at once");
    await expect.poll(() => taken.join(""), { interval: 1, timeout: 30 }).toBe("first gathered at once");
  });

  it("do not wait for a beat where packets come seldom", async () => {
    const { near, far } = await gather();
    const delaysMs: number[] = [];
    let writtenMs = 0;
    near.on("data", () => delaysMs.push(performance.now() - writtenMs));
    for (let piece = 0; piece < 40; piece++) {
      writtenMs = performance.now();
      far.write("piece");
      await pause(75);
    }
    // Of beats 40 ms apart, half of them would come after more than 20.
    const median = delaysMs.slice(-15).sort((one, other) => one - other)[7];
    expect(median).toBeLessThan(10);
  }, 10_000);

  it("bring everything, in order, when packets come seldom, then often, then seldom", async () => {
    const { far, taken, reads, ended } = await gather();
    const written: string[] = [];
    const send = async (pieces: number, everyMs: number) => {
      for (let piece = 0; piece < pieces; piece++) {
        written.push(`piece ${written.length} `);
        far.write(String(written.at(-1)));
        await pause(everyMs);
      }
    };
    await send(20, 80);
    await send(600, 4);
    const before = reads.count;
    await send(100, 4);
    expect(reads.count - before).toBeLessThan(50);
    await send(20, 80);
    far.end("last");
    await ended;
    expect(taken.join("")).toBe(`first ${written.join("")}last`);
  }, 20_000);

  it("end with the socket", async () => {
    const { near, reads } = await gather();
    near.destroy();
    const before = reads.count;
    await pause(100);
    expect(reads.count).toBe(before);
  });
});
