/** The letters of a polynomial's monomial with their powers: of `x^2*y^1` x with 2 and y with 1. */
export function powersOf(monomial: string): Map<string, number> {
  return new Map(
    monomial
      .split("*")
      .filter(Boolean)
      .map((part) => {
        const at = part.lastIndexOf("^");
        return [part.slice(0, at), Number(part.slice(at + 1))];
      }),
  );
}
