import { headers } from "next/headers";
import { notFound } from "next/navigation";
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
  return <RunPage heading={heading} ageMs={ageMs} arrival={arrival} />;
}

/** The ask page says in the address that it led to a solution that was there already. */
function arrivalOf({ earlier, joined }: Search): Arrival | null {
  if (joined !== undefined) return { kind: "joined" };
  const solvedAtMs = typeof earlier === "string" ? Date.parse(earlier) : Number.NaN;
  return Number.isNaN(solvedAtMs) ? null : { kind: "earlier", solvedAt: new Date(solvedAtMs).toISOString() };
}
