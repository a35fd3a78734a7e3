/** What an inequality says of its left side. */
export type Order = "<" | "<=" | ">" | ">=";

/** As LaTeX writes it. */
export const SIGNS: Record<Order, string> = { "<": "<", "<=": "\\le", ">": ">", ">=": "\\ge" };
/** With the sides exchanged, or multiplied by what is below 0. */
export const FLIPPED: Record<Order, Order> = { "<": ">", "<=": ">=", ">": "<", ">=": "<=" };
