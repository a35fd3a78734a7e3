import path from "node:path";
import { expect, it } from "vitest";
import { startFakeBackend } from "../support/fake-backend/fake-backend";
import { post, readEvents } from "../support/http";
import { startApp } from "../support/start-app";

it("logs at info level neither what a child wrote, nor a reply, nor a key", async () => {
  const key = "sk-secret-9f8e7d6c5b4a";
  const backend = await startFakeBackend({
    repliesFolder: path.resolve(import.meta.dirname, "../fixtures/replies"),
    apiKey: key,
  });
  const app = await startApp({
    LOG_LEVEL: "info",
    INFERENCE_BASE_URL: backend.url,
    INFERENCE_API_KEY: key,
    INFERENCE_MODEL: "deepseek-r1-vllm",
  });
  const word = "xylophone-secret-7";
  for (const failure of [null, "cut", "refused-key", "error-in-200"]) {
    backend.fail(failure);
    const { id } = await (await post(`${app.url}/api/runs`, { problem: `1+1 ${word}` })).json();
    await readEvents(`${app.url}/api/runs/${id}/events`);
  }
  const source = `print("${word}")\nraise ValueError("${word}")`;
  const { id } = await (
    await post(`${app.url}/api/programs`, { language: "python", source, stdin: word })
  ).json();
  await readEvents(`${app.url}/api/programs/${id}/events`);
  await post(`${app.url}/api/runs`, { problem: word, extra: word });
  expect(await app.stop()).toBe(0);
  await backend.close();
  expect(app.output()).toContain("ready at");
  for (const secret of [word, key, "factor"]) expect(app.output()).not.toContain(secret);
});
