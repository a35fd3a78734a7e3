import { expect } from "vitest";
import type { RunView } from "@/lib/runs/run-view";
import { post, readEvents, type StreamedEvent } from "./http";

/** Saves a backend, whatever its test finds. */
export async function saveBackend(
  appUrl: string,
  backend: { label: string; baseUrl: string; model: string; concurrency?: number; kind?: string },
): Promise<string> {
  const saved = await post(`${appUrl}/api/backends`, { force: true, ...backend });
  expect(saved.status, await saved.clone().text()).toBe(201);
  return (await saved.json()).id;
}

/** Asks a problem and returns the run's id. */
export async function ask(
  appUrl: string,
  problem: string,
  more: object = {},
  headers: Record<string, string> = {},
): Promise<string> {
  const created = await post(`${appUrl}/api/runs`, { problem, ...more }, headers);
  expect(created.status, await created.clone().text()).toBe(201);
  return (await created.json()).id;
}

export async function readRun(appUrl: string, id: string, headers = {}): Promise<RunView> {
  return (await fetch(`${appUrl}/api/runs/${id}`, { headers })).json();
}

/** Asks, follows to the end, and returns everything. */
export async function solve(
  appUrl: string,
  problem: string,
  more: object = {},
): Promise<{ id: string; events: StreamedEvent[]; run: RunView }> {
  const id = await ask(appUrl, problem, more);
  const events = await readEvents(`${appUrl}/api/runs/${id}/events`);
  return { id, events, run: await readRun(appUrl, id) };
}

export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
