import { type RequestError, requestJson } from "@/app/_ui/request-json";
import type { CheckedLine } from "@/lib/checking/check-lines";
import { type CheckedWork, type ShownVerdict, shownVerdicts } from "./shown-verdict";

type Item = { given?: string; lines: string[] };
type Result = { lines: CheckedLine[]; firstError: number | null };
type Answer = { ok: true; value: CheckedWork } | { ok: false; error: RequestError | null };

/** Has a solution checked; blank lines are passed over. */
export async function checkWork(problem: string, texts: readonly string[]): Promise<Answer> {
  const lines = texts.filter((text) => text.trim() !== "");
  const given = problem.trim();
  const answer = await send([{ ...(given ? { given } : {}), lines }]);
  if (!answer.ok) return answer;
  const [result] = answer.value;
  const shown = shownVerdicts({
    texts,
    problem,
    checked: result?.lines ?? [],
    firstError: result?.firstError ?? null,
  });
  return { ok: true, value: await withoutSolutions(shown, given || (lines[0] ?? "")) };
}

function send(items: Item[]) {
  return requestJson<{ results: Result[] }>("/api/steps/check", { method: "POST", body: { items } }).then(
    (answer) => (answer.ok ? { ok: true as const, value: answer.value.results } : answer),
  );
}

/**
 * A counterexample may be the very solution: "x = 2 solves the line before, but not this one". It is put into the
 * problem, and not shown where it solves it.
 */
async function withoutSolutions(work: CheckedWork, given: string): Promise<CheckedWork> {
  const failing = work.firstError === null ? null : work.lines[work.firstError];
  if (failing?.verdict !== "fails") return work;
  const values = assignments(`${failing.reason ?? ""}\n${failing.counterexample ?? ""}`);
  if (values.length === 0) return work;
  const answer = await send(values.map((value) => ({ given, lines: [value] })));
  // Without an answer nothing is risked.
  const solves = (value: string) =>
    !answer.ok || answer.value[values.indexOf(value)]?.lines[0]?.verdict === "holds";
  const keep = (text: string | null) => (text !== null && assignments(text).some(solves) ? null : text);
  const guarded: ShownVerdict = {
    verdict: "fails",
    reason: keep(failing.reason),
    counterexample: keep(failing.counterexample),
  };
  return { ...work, lines: work.lines.with(work.firstError ?? 0, guarded) };
}

/** Where a text says what a letter is: "x = 2". */
export function assignments(text: string): string[] {
  const values = text.match(/(?<![A-Za-z\\])[A-Za-z]\s*=\s*-?[\d.\\/{}a-z√]*\d[\d.\\/{}√]*/g) ?? [];
  return [...new Set(values)].slice(0, 10);
}
