const VECTOR = /\\(?:vec|overrightarrow|mathbf|boldsymbol|bold)(?![A-Za-z])/;

/** What `\vec{a} \perp \vec{b}` says with a sign of equality; empty for anything else. */
export function directions(statement: string): string[] {
  const [first = "", second = "", ...others] = statement.split(/\\perp(?![A-Za-z])|⊥/);
  const vectors = others.length === 0 && VECTOR.test(first) && VECTOR.test(second);
  return vectors ? [`(${first}) \\cdot (${second}) = 0`] : [];
}
