import { requestJson } from "@/app/_ui/request-json";

type Answer = { executors: { uses: string[]; stage: string[] }[] };
let asking: Promise<ReadonlySet<string>> | null = null;

/** The graphical libraries that the server shows by itself; asked once for the page. */
export function findServerStage(): Promise<ReadonlySet<string>> {
  asking ??= requestJson<Answer>("/api/executors").then((answer) => {
    if (!answer.ok) asking = null;
    const user = answer.ok ? answer.value.executors.find(({ uses }) => uses.includes("python")) : undefined;
    return new Set(user?.stage);
  });
  return asking;
}
