import { endWord, tokenWord } from "./load-word";

/** A paragraph ends after so many tokens, as R1's do; every second one claims an equality, which is true. */
export const PARAGRAPH_TOKENS = 50;
/** The part of a stream that is reasoning; the rest is answer. */
const REASONING_SHARE = 0.75;

/** Server-sent events of one stream in DeepSeek's dialect: reasoning in a field of its own, then content. */
export class LoadChunks {
  #index = 0;
  readonly #answerFrom: number;

  constructor(tokensMax: number) {
    this.#answerFrom = Math.ceil(tokensMax * REASONING_SHARE);
  }

  get tokens(): number {
    return this.#index;
  }

  /** The opening event, which carries a role and no token. */
  opening(): string {
    return chunk('"role":"assistant","content":null,"reasoning_content":""');
  }

  /** The next `count` tokens. */
  next(count: number, sentMicros: number): string {
    let events = "";
    for (let i = 0; i < count; i++) {
      const text = tokenWord(this.#index, sentMicros) + this.#paragraphEnd();
      const field = this.#index < this.#answerFrom ? "reasoning_content" : "content";
      const unused = field === "content" ? "reasoning_content" : "content";
      events += chunk(`"${unused}":null,"${field}":"${text}"`);
      this.#index++;
    }
    return events;
  }

  /** The answer's last words, the finish reason, the usage and the end mark. */
  closing(): string {
    const usage = `"usage":{"prompt_tokens":20,"completion_tokens":${this.#index},"total_tokens":${this.#index + 20}}`;
    return (
      chunk(
        `"reasoning_content":null,"content":"\\n\\nThe answer is \\\\boxed{42}. ${endWord(this.#index)}"`,
      ) +
      chunk('"reasoning_content":null,"content":""', '"stop"') +
      `data: {${HEAD},"choices":[],${usage}}\n\n` +
      "data: [DONE]\n\n"
    );
  }

  #paragraphEnd(): string {
    const number = this.#index + 1;
    if (number % PARAGRAPH_TOKENS !== 0) return "";
    if (number % (2 * PARAGRAPH_TOKENS) !== 0) return "\\n\\n";
    return `so ${number} + 17 = ${number + 17}.\\n\\n`;
  }
}

const HEAD = '"id":"load","object":"chat.completion.chunk","created":1737331200,"model":"load"';

function chunk(delta: string, finishReason = "null"): string {
  return `data: {${HEAD},"choices":[{"index":0,"delta":{${delta}},"logprobs":null,"finish_reason":${finishReason}}]}\n\n`;
}
