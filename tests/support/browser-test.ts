import type { Browser, Page } from "playwright-core";
import { test as base, expect } from "vitest";
import { keepScreenshot, openBrowser, openPage, type View } from "./browser";

/** What a file's pages are opened on, already started. */
export type Site = { url: string; close(): Promise<void> };

/** Opens a page as a person with nothing stored would; what it complains of fails the test, `expected` aside. */
export type Open = (view: View, options?: { expected?: RegExp; url?: string }) => Promise<Page>;

/**
 * Vitest's `test` with what a browser test needs: `site`, started once for the file; `browser`; and `open`. Pages are
 * closed after the test, and must not have complained; of a test that failed they are kept as pictures. Nothing is started where every test of the file is skipped.
 */
export function browserTest<S extends Site>(start: () => Promise<S>) {
  return base
    .extend("means", { scope: "file" }, { start, openBrowser })
    .extend("site", { scope: "file" }, async ({ means }, { onCleanup }): Promise<S> => {
      const site = await means.start();
      onCleanup(() => site.close());
      return site;
    })
    .extend("browser", { scope: "file" }, async ({ means }, { onCleanup }): Promise<Browser> => {
      const browser = await means.openBrowser();
      onCleanup(() => browser.close());
      return browser;
    })
    .extend("open", async ({ site, browser, task }, { onCleanup }): Promise<Open> => {
      const opened: { page: Page; complaints(): string[] }[] = [];
      onCleanup(async () => {
        const failed = task.result?.state === "fail";
        for (const [index, { page }] of opened.entries()) {
          // A page that cannot be pictured is closed all the same, and hides no failure.
          if (failed) await keepScreenshot(page, `failed-${task.id}-${index}`).catch(console.warn);
          await page.context().close();
        }
        expect(opened.flatMap((one) => one.complaints())).toEqual([]);
      });
      return async (view, { expected, url = site.url } = {}) => {
        const { page, complaints } = await openPage(browser, url, view);
        opened.push({ page, complaints: () => complaints.filter((text) => !expected?.test(text)) });
        return page;
      };
    });
}
