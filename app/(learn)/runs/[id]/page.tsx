import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { requestContext } from "@/app/api/_http/request-context";
import { isAppError } from "@/lib/platform/errors";
import { findRunHeading } from "@/lib/runs/server/read-run";
import { RunPage } from "./_components/run-page";

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { ctx } = await requestContext({ headers: await headers(), method: "GET", url: "http://localhost/" });
  try {
    return <RunPage heading={await findRunHeading({ ctx, id })} />;
  } catch (error) {
    if (isAppError(error) && error.code === "not_found") notFound();
    throw error;
  }
}
