/** A way of asking, and the plain way that the readers know; it keeps what is asked, to the letter. */
export type Rule = readonly [pattern: RegExp, plain: string];

/** Words that ask for a result. */
export const FIND = "(?:find|determine|compute|calculate|evaluate|give|state|what is|what are|work out)";
