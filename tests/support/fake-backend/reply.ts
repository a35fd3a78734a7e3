import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export type Reply = { name: string; reasoning: string; answer: string };

/** Words that tell which reply answers a problem; the first that matches is taken. */
const SUBJECTS: [RegExp, string][] = [
  [/hostile/i, "hostile-en"],
  [/notation|记号/i, "notation"],
  [/largest gap/i, "largest-gap-en"],
  [/最大间隔/, "largest-gap-zh"],
  [/stubborn/i, "stubborn-en"],
  [/basel/i, "basel-en"],
  [/several languages|几种语言/i, "sum-in-languages-en"],
  [/average speed/i, "average-speed-en"],
  [/x\^2\s*-\s*5x\s*\+\s*6/, "quadratic-en"],
  [/鸡|兔/, "chickens-zh"],
  [/奇数/, "sum-of-odds-zh"],
  [/斐波那契|程序|代码/, "fibonacci-program-zh"],
  [/prime|program|python|code/i, "primes-program-en"],
  [/triangle|hypotenuse/i, "triangle-en"],
  [/\\frac\{1\}\{2\}|1\/2/, "fraction-mistake-en"],
];

/** The recorded-style replies of `folder` by name. */
export function readReplies(folder: string): Map<string, Reply> {
  const files = readdirSync(folder).filter((file) => file.endsWith(".txt"));
  return new Map(
    files.map((file) => {
      const [reasoning = "", answer = ""] = readFileSync(path.join(folder, file), "utf8").split("\n=====\n");
      const name = path.basename(file, ".txt");
      return [name, { name, reasoning, answer: answer.trim() }];
    }),
  );
}

/**
 * The reply to a problem: by its subject, else by its language. Where there is another one, `other` takes that: so
 * models and samples can differ.
 */
export function chooseReply(replies: Map<string, Reply>, problem: string, other = false): Reply {
  const chinese = /\p{Script=Han}/u.test(problem);
  const name = SUBJECTS.find(([pattern]) => pattern.test(problem))?.[1];
  const usual = replies.get(name ?? (chinese ? "sum-of-odds-zh" : "quadratic-en"));
  const reply = other ? (replies.get(`${name}.other`) ?? usual) : usual;
  if (!reply) throw new Error("there is no such reply");
  return reply;
}

const TELLS_OF_A_FAILURE = /I ran your program|运行了你的程序/;

const ASKS_FOR_A_CHECK = /VERIFIED/;

/** What the model says once it has heard that its program failed, or is asked for a program that checks its answer, where it then says something else. */
export function mendedReply(
  replies: Map<string, Reply>,
  reply: Reply,
  messages: readonly { role: string; content: string }[],
): Reply {
  const last = messages.findLast(({ role }) => role === "user");
  const heard = messages.length > 1 && TELLS_OF_A_FAILURE.test(last?.content ?? "");
  const asked = messages.length > 1 && ASKS_FOR_A_CHECK.test(last?.content ?? "");
  if (asked) {
    // By the question alone: what asks for the check speaks of programs.
    const first = chooseReply(replies, messages[0]?.content ?? "");
    return replies.get(`${first.name}.check`) ?? first;
  }
  return (heard && replies.get(`${reply.name}.mended`)) || reply;
}

/** The text in pieces of about `size` characters, as tokens are: a pair of surrogates is never parted. */
export function tokens(text: string, size: number): string[] {
  const characters = [...text];
  const pieces: string[] = [];
  for (let index = 0; index < characters.length; index += size) {
    pieces.push(characters.slice(index, index + size).join(""));
  }
  return pieces;
}
