import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { readGraph } from "@/lib/graphs/read-graph";
import type { RunHeading } from "@/lib/runs/run-view";
import type { Arrival } from "./_components/earlier-banner";
import { RunPage } from "./_components/run-page";
import { fetchHeading } from "./fetch-heading";

type Search = Record<string, string | string[] | undefined>;

export default async function Page(props: {
  params: Promise<{ id: string }>;
  searchParams: Promise<Search>;
}) {
  const { id } = await props.params;
  const arrival = arrivalOf(await props.searchParams);
  const heading = await fetchHeading(id, await headers());
  if (!heading) notFound();
  const ageMs = Date.now() - Date.parse(heading.createdAt);
  return <RunPage heading={heading} ageMs={ageMs} arrival={arrival} graph={hasGraph(heading)} />;
}

/** A hint is no place for it: a graph shows the solutions. */
function hasGraph({ subject, mode, problem }: RunHeading): boolean {
  return subject === "math" && mode === "solve" && readGraph(problem) !== null;
}

/** The ask page says in the address that it led to a solution that was there already. */
function arrivalOf({ earlier, joined }: Search): Arrival | null {
  if (joined !== undefined) return { kind: "joined" };
  const solvedAtMs = typeof earlier === "string" ? Date.parse(earlier) : Number.NaN;
  return Number.isNaN(solvedAtMs) ? null : { kind: "earlier", solvedAt: new Date(solvedAtMs).toISOString() };
}
