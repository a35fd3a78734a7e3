import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import axe from "axe-core";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

const PLACES = [
  process.env.CHROMIUM ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const executablePath = PLACES.find((place) => place && existsSync(place));

/** True where no Chromium is installed; tests that need it say so in their names. */
export const chromiumMissing = executablePath === undefined;

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
    ],
  });
}

export type View = { locale: "en" | "zh"; scheme: "light" | "dark"; width: number };

/** Each language at each width, and each scheme with both. */
export const VIEWS: View[] = [
  { locale: "en", scheme: "light", width: 1280 },
  { locale: "zh", scheme: "dark", width: 1280 },
  { locale: "en", scheme: "dark", width: 360 },
  { locale: "zh", scheme: "light", width: 360 },
];

/** A page whose unexpected errors, refused resources and requests to other origins are collected in `complaints`. */
export async function openPage(
  browser: Browser,
  url: string,
  view: View,
): Promise<{ context: BrowserContext; page: Page; complaints: string[] }> {
  const context = await browser.newContext({
    baseURL: url,
    locale: view.locale === "zh" ? "zh-CN" : "en-US",
    colorScheme: view.scheme,
    viewport: { width: view.width, height: 800 },
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => {
    if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url()))
      complaints.push(request.url());
  });
  return { context, page, complaints };
}

/** Serious and critical findings of axe-core, as short lines. */
export async function findBarriers(page: Page): Promise<string[]> {
  // Evaluated through the debugger, which the page's policy does not concern.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ["violations"] }),
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
}

/** Elements that stick out of the window sideways. */
export function findOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

const TARGET_PX_MIN = 44;

/** What is pressed with a finger and is smaller than that on either side; links within a sentence and hidden ones aside. */
export function findSmallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const pressed = document.querySelectorAll<HTMLElement>(
      "main :is(a, button, summary, input, select, [role=switch]), .site-header :is(a, button), dialog button",
    );
    return [...pressed].flatMap((element) => {
      const target = element.closest("label") ?? element.closest(".mantine-Switch-body") ?? element;
      const { width, height } = target.getBoundingClientRect();
      if (width * height === 0 || element.closest("p:not(.row)") !== null) return [];
      const small = height < least - 0.5 || width < least - 0.5;
      return small ? [`${element.outerHTML.slice(0, 90)}: ${Math.round(width)}×${Math.round(height)}`] : [];
    });
  }, TARGET_PX_MIN);
}

const FOLDER = path.resolve(import.meta.dirname, "../output/screenshots");

/** Keeps a picture for people to look at. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`), fullPage: true });
}
