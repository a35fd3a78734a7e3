import { useEffect, useState } from "react";
import type { RequestError } from "@/app/_ui/request-json";
import { checkWork } from "./check-lines-request";
import type { CheckedWork } from "./shown-verdict";
import { stillTrue } from "./still-true";
import type { Work } from "./work";

/** So long after the last key a solution is checked. */
const PAUSE_MS = 600;

type Content = { problem: string; texts: string[] };

export type Checking = {
  /** The verdicts, as far as they are known for the lines as they are now. */
  checked: CheckedWork;
  busy: boolean;
  /** Why it could not be checked; `error` null when the server cannot be reached. */
  failure: { error: RequestError | null } | null;
};

const NOTHING: CheckedWork = { lines: [], firstError: null };

/** Has the work checked whenever it has not changed for a moment; what comes too late for a change is dropped. */
export function useCheckedWork(work: Work, ready: boolean, attempt: number): Checking {
  const [known, setKnown] = useState<{ content: Content; checked: CheckedWork } | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Checking["failure"]>(null);
  const now: Content = { problem: work.problem, texts: work.lines.map(({ text }) => text) };
  const content = JSON.stringify(now);
  // `attempt` asks again for the same content.
  useEffect(() => {
    const { problem, texts } = JSON.parse(content) as Content;
    const something = texts.some((text) => text.trim());
    setBusy(ready && something);
    setFailure(null);
    if (!ready || !something) return;
    let late = false;
    const timer = setTimeout(async () => {
      const answer = await checkWork(problem, texts);
      if (late) return;
      setBusy(false);
      if (answer.ok) setKnown({ content: { problem, texts }, checked: answer.value });
      else setFailure({ error: answer.error });
    }, PAUSE_MS);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [content, ready, attempt]);
  const same = known !== null && known.content.problem === now.problem;
  return {
    checked: same ? stillTrue(known.checked, known.content.texts, now.texts) : NOTHING,
    busy,
    failure,
  };
}
