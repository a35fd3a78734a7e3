/** What a checker or interactor says: `fraction` of the points from 0 to 1, or null when it did not work itself. */
export type CheckerSaying = { fraction: number | null; presentation?: true };

export const CHECKER_PROTOCOLS = ["testlib", "kattis"] as const;
export type CheckerProtocol = (typeof CHECKER_PROTOCOLS)[number];

const RIGHT: CheckerSaying = { fraction: 1 };
const WRONG: CheckerSaying = { fraction: 0 };
const BROKEN: CheckerSaying = { fraction: null };
const PRESENTATION: CheckerSaying = { fraction: 0, presentation: true };

/** testlib.h: `_pc(n)` exits with 50 + n, n percent. */
const TESTLIB_PERCENT = 50;

/**
 * What a checker's end means. testlib: 0 right, 1 wrong, 2 and 4 and 8 presentation, 3 a failure of its own, 7 points
 * ("points 0.5" as the beginning of its words), 50 to 150 percent. Kattis: 42 right, 43 wrong. A checker of either kind
 * that is used without saying which may answer in both. Points are of `points.of`, those of the test, where it has any,
 * else of 1; `points.written` is what the checker wrote into a file of its own.
 */
export function readChecker(
  result: { end: string; exitCode: number | null },
  words: string,
  protocol: CheckerProtocol | undefined,
  points: { of?: number; written?: number | null } = {},
): CheckerSaying {
  const { end, exitCode } = result;
  if (end !== "exited" || exitCode === null) return BROKEN;
  if (protocol !== "testlib" && exitCode === 42)
    return typeof points.written === "number" ? partOf(points.written, points.of) : RIGHT;
  if (protocol !== "testlib" && exitCode === 43) return WRONG;
  if (protocol === "kattis") return BROKEN;
  if (exitCode === 0) return RIGHT;
  if (exitCode === 1) return WRONG;
  if (exitCode === 2 || exitCode === 4 || exitCode === 8) return PRESENTATION;
  if (exitCode === 7) return saidPoints(words, points.of);
  if (exitCode >= TESTLIB_PERCENT && exitCode <= TESTLIB_PERCENT + 100) {
    return { fraction: (exitCode - TESTLIB_PERCENT) / 100 };
  }
  return BROKEN;
}

function saidPoints(words: string, of: number | undefined): CheckerSaying {
  const said = /(?:^|\n)\s*(?:points\s+)?(\d+(?:\.\d+)?)/.exec(words)?.[1];
  return said === undefined ? BROKEN : partOf(Number(said), of);
}

function partOf(points: number, of = 1): CheckerSaying {
  return { fraction: of > 0 ? Math.min(1, Math.max(0, points / of)) : 0 };
}
