import { describe, expect } from "vitest";
import { chromiumMissing, findBarriers, findOverflow, keepScreenshot, type View } from "../support/browser";
import { browserTest } from "../support/browser-test";
import { startApp } from "../support/start-app";
import { REDIS, startRedis } from "../support/start-redis";
import { startRunner } from "../support/start-runner";
import { sumPackage } from "../support/sum-package";

/** The app with one problem, and Redis: no runner yet. */
const it = browserTest(async () => {
  const redis = await startRedis();
  const app = await startApp({ REDIS_URL: redis.url });
  const imported = await fetch(`${app.url}/api/problem-packages`, {
    method: "POST",
    headers: { "content-type": "application/zip" },
    body: new Uint8Array(sumPackage()),
  });
  const { id: problem } = await imported.json();
  return {
    url: app.url,
    redis,
    problem,
    close: async () => {
      await app.stop();
      await redis.stop();
    },
  };
});

const VIEWS: View[] = [
  { locale: "en", scheme: "light", width: 1280 },
  { locale: "zh", scheme: "dark", width: 360 },
];
const WORDS = {
  en: {
    submit: "Run on all tests",
    waiting: "The computer that runs programs is not there yet; yours is next. It starts by itself.",
    none: "No runner is connected. Programs wait until one is",
    connected: "One runner is connected, for 2 programs at once.",
    right: "accepted",
  },
  zh: {
    submit: "在全部测试上运行",
    waiting: "运行程序的电脑还没有连上；下一个就轮到你。有了就会自动开始。",
    none: "还没有连接运行机。程序会一直等到有一台为止",
    connected: "已连接 1 台运行机，同时可运行 2 个程序。",
    right: "通过",
  },
};

describe.skipIf(chromiumMissing || REDIS.missing)(
  `a page with runners (needs chromium) on ${REDIS.name}`,
  () => {
    it.for(VIEWS)(
      "says that none is there, waits, and goes on when one comes: $locale $width",
      async (view, { open, site }) => {
        const words = WORDS[view.locale];
        const page = await open(view);
        await page.goto(`/problems/${site.problem}`);
        await page.locator("textarea.code-field").fill("print(sum(map(int, input().split())))");
        await page.getByRole("button", { name: words.submit }).click();
        await page.getByText(words.waiting).waitFor();
        expect(await findOverflow(page)).toBeLessThanOrEqual(0);
        await keepScreenshot(page, `runners-waiting-${view.locale}`);

        const settings = await open(view);
        await settings.goto("/settings");
        await settings.getByText(words.none).waitFor();
        await keepScreenshot(settings, `runners-none-${view.locale}`);

        const runner = await startRunner({ REDIS_URL: site.redis.runnerUrl, STEPWISE_RUNNER_SLOTS: "2" });
        try {
          await page.getByRole("status").filter({ hasText: words.right }).waitFor({ timeout: 60_000 });
          await settings.getByText(words.connected).waitFor();
          await settings.getByText(words.connected).scrollIntoViewIfNeeded();
          await keepScreenshot(settings, `runners-${view.locale}`);
          expect(await findBarriers(settings)).toEqual([]);
          expect(await findOverflow(settings)).toBeLessThanOrEqual(0);
        } finally {
          await runner.stop();
        }
      },
    );
  },
);
