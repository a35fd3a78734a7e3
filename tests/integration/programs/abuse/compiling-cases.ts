import type { AbuseCase } from "./abuse-case";

/** Row *compiling*. */
export const COMPILING_CASES: AbuseCase[] = [
  {
    kind: "compiling",
    name: "including a password file",
    language: "cpp",
    source: '#include "/etc/passwd"\n#include "/etc/shadow"\nint main(){}',
    verdicts: ["CE"],
    secret: /root:|daemon:/,
  },
  {
    kind: "compiling",
    name: "including and embedding what is outside",
    language: "cpp",
    source: ({ canaryFile }) =>
      `#include "${canaryFile}"\n#include "../../..${canaryFile}"\n__asm__(".incbin \\"${canaryFile}\\"");\nint main(){}`,
    verdicts: ["CE"],
    secret: /canary-secret/,
  },
  {
    kind: "compiling",
    name: "including an endless device",
    language: "cpp",
    source: '#include "/dev/random"\n#include "/dev/zero"\nint main(){}',
    verdicts: ["CE"],
  },
  {
    kind: "compiling",
    name: "templates without end",
    language: "cpp",
    source:
      "template<int N> struct A { static const int v = A<N+1>::v + A<N+2>::v; };\nint main(){ return A<0>::v; }",
    verdicts: ["CE"],
  },
  {
    kind: "compiling",
    name: "a constant that is never computed",
    language: "cpp",
    source:
      "constexpr long f(){ long s = 0; for (long i = 0; i < 1000000000000; i++) s += i; return s; }\nconstexpr long v = f();\nint main(){ return v; }",
    verdicts: ["CE"],
  },
  {
    kind: "compiling",
    name: "a static gigabyte",
    language: "cpp",
    source: "int a[1 << 28] = {1};\nint main(){ return a[1]; }",
    verdicts: ["CE", "MLE", "RE"],
  },
  {
    kind: "compiling",
    name: "a hundred thousand errors",
    language: "cpp",
    source: `${"x\n".repeat(90_000)}int main(){}`,
    verdicts: ["CE"],
  },
  {
    kind: "compiling",
    name: "no program",
    language: "java",
    source: "class Main { public static void main(String[] a) { undefined(); } }",
    verdicts: ["CE"],
  },
  { kind: "compiling", name: "no program", language: "typescript", source: "let x: = 3", verdicts: ["CE"] },
  { kind: "compiling", name: "no program", language: "python", source: "print(", verdicts: ["CE"] },
  {
    kind: "compiling",
    name: "including itself",
    language: "cpp",
    source: "#include __FILE__\nint main(){}",
    verdicts: ["CE"],
  },
  {
    kind: "compiling",
    name: "macros that double",
    language: "cpp",
    source: `#define A0 x x\n${Array.from({ length: 30 }, (_, n) => `#define A${n + 1} A${n} A${n}`).join("\n")}\nint main(){ A30; }`,
    verdicts: ["CE"],
  },
];
