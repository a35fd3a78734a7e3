import type { Reply } from "./reply";

/** What is to be sent of a reply: all of it, or what is left after the part that the request brought along. */
export type Script = {
  reasoning: string;
  answer: string;
  /** Where it goes on from: a reply that goes on inside its reasoning or answer has no opening tag. */
  from: "start" | "reasoning" | "answer";
  /** False while the reasoning goes on for ever. */
  closes: boolean;
};

/** The whole reply. */
export function wholeScript({ reasoning, answer }: Pick<Reply, "reasoning" | "answer">): Script {
  return { reasoning, answer, from: "start", closes: true };
}

/** A reply so far, as the request of some dialect told of it. */
export type Begun = { reasoning: string; closed: boolean; answer: string };

/** What is left of a reply: the rest of the reasoning where it was begun word by word, and the rest of the answer. */
export function restOf(reply: Pick<Reply, "reasoning" | "answer">, begun: Begun): Script {
  const answer = reply.answer.startsWith(begun.answer)
    ? reply.answer.slice(begun.answer.length)
    : reply.answer;
  if (begun.closed || begun.answer !== "") return { reasoning: "", answer, from: "answer", closes: true };
  const goesOn = reply.reasoning.startsWith(begun.reasoning);
  const reasoning = goesOn ? reply.reasoning.slice(begun.reasoning.length) : "";
  return { reasoning, answer, from: "reasoning", closes: true };
}
