import type { Expression } from "./expression";
import { ParseTrouble, type Token, tokenise } from "./tokenise";

/** A place in the tokens of a source, and what every part of the grammar does with it. */
export abstract class TokenReader {
  protected readonly tokens: Token[];
  protected at = 0;
  /** Written as in print, not as in a program. */
  readonly latex: boolean;
  constructor(source: string) {
    this.tokens = tokenise(source);
    this.latex = source.includes("\\");
  }

  abstract sum(): Expression;
  abstract product(): Expression;
  abstract power(): Expression;
  abstract argument(): Expression;
  abstract inside(end: string): Expression;
  abstract atom(): Expression;
  abstract exponent(): Expression | null;

  get next(): Token {
    return this.tokens[this.at] as Token;
  }
  /** The token `ahead` places further on. */
  peek(ahead: number): Token | undefined {
    return this.tokens[this.at + ahead];
  }
  skip(count = 1): void {
    this.at += count;
  }
  is(text: string): boolean {
    return this.next.kind === "mark" && this.next.text === text;
  }
  take(text: string): boolean {
    if (!this.is(text)) return false;
    this.at++;
    return true;
  }
  fail(reason: "unexpected" | "ambiguous" | "unbalanced" | "empty" | "too_long"): never {
    throw new ParseTrouble(reason, this.next.position);
  }
  close(text: string): void {
    if (!this.take(text)) this.fail("unbalanced");
  }
}
