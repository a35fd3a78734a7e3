// DeepSeek's documentation, "Token & Token Usage": an English character is about 0.3 token, a Chinese one about 0.6.
const TOKENS_PER_LETTER = 0.3;
const TOKENS_PER_IDEOGRAPH = 0.6;

/** The first code unit of East Asian scripts and their punctuation; the halves of a surrogate pair come after it too. */
const EAST_ASIAN = 0x2e80;

/** About how many tokens a text has, for backends that report no usage. Never less than 1, except for no text. */
export function estimateTokens(text: string): number {
  let tokens = 0;
  for (let index = 0; index < text.length; index++) {
    tokens += text.charCodeAt(index) < EAST_ASIAN ? TOKENS_PER_LETTER : TOKENS_PER_IDEOGRAPH;
  }
  return Math.ceil(tokens);
}
