import { equalsSign, type Quantity } from "./quantity";

/** A side by its letter; the angle across from it has the same letter, large. */
export type Side = "a" | "b" | "c";

/** What is known: lengths as LaTeX, angles in degrees. */
export type Triangle = { sides: Partial<Record<Side, string>>; angles: Partial<Record<Side, number>> };

export const SIDES = ["a", "b", "c"] as const;

/** The two other sides. */
export const others = (side: Side) => SIDES.filter((other) => other !== side) as [Side, Side];

/** A length to be multiplied or raised. */
export const bracket = (latex: string) => (/^\d+$/.test(latex) ? latex : `\\left(${latex}\\right)`);

/** `c = \sqrt{49} = 7`; a root that cannot be made simpler is not written twice. */
export function rootText(name: string, square: string, root: Quantity): string {
  const simpler = root.latex === `\\sqrt{${square}}` ? "" : ` ${equalsSign(root)} ${root.latex}`;
  return `$$${name} = \\sqrt{${square}}${simpler}$$`;
}
