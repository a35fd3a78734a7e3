/** Whether `log` stands without its base: 10 in schools, e in calculus. */
export function hasBareLogarithm(text: string): boolean {
  return /(?<![a-z])log(?![a-z]|\s*_|\s*\d+\s*\()/i.test(text);
}
