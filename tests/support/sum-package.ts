import { zipOf } from "./make-zip";

/** What must never reach a browser. */
export const SECRET_INPUT = "314159265 271828182";
export const SECRET_OUTPUT = "585987447";

const CHECKER = `import sys
# sEcReT-checker
right = open(sys.argv[2]).read().split()
given = sys.stdin.read().split()
print("judge saw", open(sys.argv[1]).read(), right)
sys.exit(42 if given == right else 43)`;

/** A package of Kattis's kind: two numbers and their sum, with a validator of its own and hidden tests. */
export function sumPackage(): Buffer {
  return zipOf({
    "problem.yaml": "name: The Sum\nvalidation: custom\nlimits:\n  time_limit: 5",
    "problem_statement/problem.en.tex": "\\problemname{The Sum}\nAdd $a$ and $b$.",
    "problem_statement/problem.zh.md": "求 $a+b$。",
    "data/sample/1.in": "1 2\n",
    "data/sample/1.ans": "3\n",
    "data/secret/1.in": `${SECRET_INPUT}\n`,
    "data/secret/1.ans": `${SECRET_OUTPUT}\n`,
    "output_validators/check.py": CHECKER,
    "submissions/accepted/right.py": "# sEcReT-solution\nprint(sum(map(int, input().split())))",
  });
}
