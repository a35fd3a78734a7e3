import type { verifyZh } from "./verify-zh";

/** What is said of checking an answer by a program, in English. */
export const verifyEn: typeof verifyZh = {
  verify: {
    heading: "Checked by a program",
    ask: "Check it with a program",
    again: "Check it again",
    hint: "This model is asked to write a small program that checks its own answer; it runs in the sandbox.",
    asking: "The model is writing a program to check its answer…",
    outcome: {
      verified: "A program checked this, and the answer stands:",
      refuted: "A program checked this, and came to something else:",
      unclear: "The program ran, but did not say clearly what it found.",
    },
    failed: {
      no_reply: "The model wrote no program this time.",
      no_program: "There is no Python program in the model's reply.",
      not_run: "The program could not be run.",
      ended_badly: "The program ended with an error, so it shows nothing.",
    },
    evidence:
      "The same model wrote the program: this is evidence, not proof. The machine's own verdict stays as it is.",
    source: "See the program and what it printed",
  },
};
