import process from "node:process";
import type { RunHeading } from "@/lib/runs/run-view";

/** What tells who asks, from where and in which language; also the name that the browser believes this server to have. */
const PASSED_ON = ["cookie", "authorization", "accept-language", "host", "x-forwarded-proto"];

/** What the run was asked, as this caller may see it, from the server in front; null when there is none for them. */
export async function fetchHeading(id: string, caller: Headers): Promise<RunHeading | null> {
  const headers = new Headers();
  for (const name of PASSED_ON) headers.set(name, caller.get(name) ?? "");
  const url = `${process.env.STEPWISE_API_URL}/api/runs/${encodeURIComponent(id)}/heading`;
  const response = await fetch(url, { headers, cache: "no-store" });
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`The run could not be read: status ${response.status}.`);
  return response.json();
}
