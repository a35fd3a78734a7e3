import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type RunningApp, startApp } from "../support/start-app";

let app: RunningApp;
const dataFolder = mkdtempSync(path.join(os.tmpdir(), "stepwise-model-facts-"));
beforeAll(async () => {
  app = await startApp({ STEPWISE_DATA: dataFolder });
});
afterAll(() => app?.stop());

const facts = () => fetch(`${app.url}/api/model-facts`);

function put(body: unknown): Promise<Response> {
  return fetch(`${app.url}/api/model-facts`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

const PRICE = { currency: "CNY", cachedInput: 1, input: 4, output: 16 };

it("lists the families as we know them, and nothing changed at first", async () => {
  const { families, overrides } = await (await facts()).json();
  expect(families.map(({ family }: { family: string }) => family)).toContain("deepseek-r1");
  expect(overrides).toEqual({});
});

it("keeps what an administrator changes, and replaces it whole", async () => {
  const first = { "deepseek-r1": { price: PRICE }, "our-model": { match: "^ours", contextTokens: 8192 } };
  expect((await put({ overrides: first })).status).toBe(200);
  expect(await (await facts()).json()).toMatchObject({ overrides: first });
  expect((await put({ overrides: { "deepseek-v3": { price: null } } })).status).toBe(200);
  const { overrides } = await (await facts()).json();
  expect(overrides).toEqual({ "deepseek-v3": { price: null } });
});

it("keeps hours of another price, half hours too, and refuses those that cannot be", async () => {
  const priceWith = (peak: object) => ({ overrides: { "deepseek-r1": { price: { ...PRICE, peak } } } });
  const night = {
    multiplier: 0.5,
    utcHours: [
      [16.5, 24],
      [0, 0.5],
    ],
    workingDaysOnly: false,
  };
  expect((await put(priceWith(night))).status).toBe(200);
  expect(await (await facts()).json()).toMatchObject(priceWith(night));
  for (const wrong of [{ utcHours: [[4, 1]] }, { utcHours: [[1, 25]] }, { multiplier: 0 }]) {
    const refused = await put(priceWith({ ...night, ...wrong }));
    expect(refused.status).toBe(400);
    expect((await refused.json()).error.field).toMatch(/^overrides\.deepseek-r1\.price\.peak\./);
  }
  expect((await put({ overrides: {} })).status).toBe(200);
});

it("refuses what cannot be, and says which field", async () => {
  const refused = await put({ overrides: { "deepseek-r1": { match: "(" } } });
  expect(refused.status).toBe(400);
  expect((await refused.json()).error).toMatchObject({
    code: "invalid_input",
    field: "overrides.deepseek-r1.match",
  });
});
