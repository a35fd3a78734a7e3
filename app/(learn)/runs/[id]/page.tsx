import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { requestContext } from "@/app/api/_http/request-context";
import { isAppError } from "@/lib/platform/errors";
import { findRunHeading } from "@/lib/runs/server/read-run";
import type { Arrival } from "./_components/earlier-banner";
import { RunPage } from "./_components/run-page";

type Search = Record<string, string | string[] | undefined>;

export default async function Page(props: {
  params: Promise<{ id: string }>;
  searchParams: Promise<Search>;
}) {
  const { id } = await props.params;
  const arrival = arrivalOf(await props.searchParams);
  const { ctx } = await requestContext({ headers: await headers(), method: "GET", url: "http://localhost/" });
  try {
    const heading = await findRunHeading({ ctx, id });
    const ageMs = Date.now() - Date.parse(heading.createdAt);
    return <RunPage heading={heading} ageMs={ageMs} arrival={arrival} />;
  } catch (error) {
    if (isAppError(error) && error.code === "not_found") notFound();
    throw error;
  }
}

/** The ask page says in the address that it led to a solution that was there already. */
function arrivalOf({ earlier, joined }: Search): Arrival | null {
  if (joined !== undefined) return { kind: "joined" };
  const solvedAtMs = typeof earlier === "string" ? Date.parse(earlier) : Number.NaN;
  return Number.isNaN(solvedAtMs) ? null : { kind: "earlier", solvedAt: new Date(solvedAtMs).toISOString() };
}
