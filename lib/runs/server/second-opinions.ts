import { reasonWords } from "@/lib/checking/reason-words";
import { pointAgainst } from "@/lib/checking/sympy-question";
import type { SympyQuestion } from "@/lib/checking/sympy-tree";
import type { Locale } from "@/lib/i18n/locale";
import type { NewRunEvent, RunEventData } from "../run-event";
import { askSympy } from "./ask-sympy";

/** How long a lane's end waits for answers that are still to come. */
const WAIT_MS = 6000;

type Claim = Pick<RunEventData<"verdict">, "lane" | "step" | "claim">;

/** SymPy's word on claims that our own layer left open: told as another verdict of the claim, as long as the lane goes on. */
export class SecondOpinions {
  #asked: Promise<void>[] = [];
  /** Counts the times that the lane was done with asking. */
  #round = 0;

  constructor(
    private readonly append: (event: NewRunEvent) => void,
    private readonly locale: Locale,
  ) {}

  ask(claim: Claim, question: SympyQuestion): void {
    const round = this.#round;
    this.#asked.push(
      askSympy(question).then((equal) => {
        if (round === this.#round) this.#tell(claim, question, equal);
      }),
    );
  }

  /** Waits a bounded time; what comes later is not told. */
  async done(): Promise<void> {
    const asked = this.#asked;
    this.#asked = [];
    if (asked.length > 0) {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, WAIT_MS);
      });
      await Promise.race([Promise.allSettled(asked), late]);
      clearTimeout(timer);
    }
    this.#round++;
  }

  #tell(claim: Claim, { mayFail }: SympyQuestion, equal: boolean | null): void {
    const by = "sympy";
    if (equal === true) {
      const why = { code: "sympy" } as const;
      const reason = reasonWords(why, this.locale);
      this.append({ name: "verdict", data: { ...claim, verdict: "holds", reason, why, by } });
    }
    // SymPy's "no" accuses nobody: a point of our own must show the difference.
    const counterexample = equal === false && mayFail ? pointAgainst(claim.claim) : null;
    if (counterexample === null) return;
    const why = { code: "not_identity" } as const;
    const reason = reasonWords(why, this.locale);
    this.append({ name: "verdict", data: { ...claim, verdict: "fails", reason, why, counterexample, by } });
  }
}
