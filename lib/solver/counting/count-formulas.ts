/** `n(n - 1)…(n - k + 1)`: the ways to arrange k of n. */
export function falling(n: bigint, k: bigint): bigint {
  let value = 1n;
  for (let index = 0n; index < k; index++) value *= n - index;
  return value;
}

/** `n!`, from 0. */
export function factorial(n: bigint): bigint {
  return falling(n, n);
}

/** The ways to choose k of n. */
export function binomial(n: bigint, k: bigint): bigint {
  return falling(n, k) / factorial(k);
}
