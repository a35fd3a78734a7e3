import { afterAll, beforeAll, expect, it } from "vitest";
import { post } from "../support/http";
import { type RunningApp, startApp } from "../support/start-app";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ STEPWISE_MODE: "server" });
});
afterAll(() => app?.stop());

const cookieOf = (response: Response) => response.headers.get("set-cookie")?.split(";")[0] ?? null;
const openAsk = (headers: Record<string, string> = {}) =>
  fetch(app.url, { headers: { accept: "text/html", ...headers } });

it("makes one guest of what a first page asks for side by side", async () => {
  const cookie = cookieOf(await openAsk());
  expect(cookie).toMatch(/^stepwise_session=[\w-]{43}$/);
  const headers = { cookie: cookie ?? "" };
  const [asked, ...others] = await Promise.all([
    post(`${app.url}/api/runs`, { problem: "1 + 1" }, headers),
    ...["models", "budget", "runs", "models", "budget"].map((name) =>
      fetch(`${app.url}/api/${name}`, { headers }),
    ),
  ]);
  const answers = [asked, ...others];
  expect(answers.map((answer) => [answer.ok, cookieOf(answer)])).toEqual(answers.map(() => [true, null]));
  const { id } = await asked.json();
  expect((await fetch(`${app.url}/api/runs/${id}`, { headers })).status).toBe(200);
  expect(cookieOf(await openAsk(headers))).toBeNull();
});

it("gives another guest nothing of it, and takes no token that it cannot have made", async () => {
  const [one, other] = [cookieOf(await openAsk()), cookieOf(await openAsk())];
  expect(one).not.toBe(other);
  const { id } = await (
    await post(`${app.url}/api/runs`, { problem: "2 + 2" }, { cookie: one ?? "" })
  ).json();
  expect((await fetch(`${app.url}/api/runs/${id}`, { headers: { cookie: other ?? "" } })).status).toBe(404);
  const short = await fetch(`${app.url}/api/runs`, { headers: { cookie: "stepwise_session=abc" } });
  expect(cookieOf(short)).toMatch(/^stepwise_session=[\w-]{43}$/);
});
