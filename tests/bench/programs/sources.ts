import type { Language } from "@/lib/programs/program";

type Sources = { hello: string; sum: string };

/** A greeting, and a program that reads two numbers and prints their sum, in each language. */
export const SOURCES: Record<Language, Sources> = {
  python: { hello: "print('hello')", sum: "print(sum(map(int, input().split())))" },
  cpp: {
    hello: '#include <iostream>\nint main() { std::cout << "hello" << std::endl; }',
    sum: "#include <iostream>\nint main() { int a, b; std::cin >> a >> b; std::cout << a + b << std::endl; }",
  },
  javascript: {
    hello: "console.log('hello');",
    sum: "const [a, b] = require('fs').readFileSync(0, 'utf8').split(' ').map(Number);\nconsole.log(a + b);",
  },
  typescript: {
    hello: "const word: string = 'hello';\nconsole.log(word);",
    sum: "import fs from 'fs';\nconst [a, b]: number[] = fs.readFileSync(0, 'utf8').split(' ').map(Number);\nconsole.log(a! + b!);",
  },
  java: {
    hello: 'class Main { public static void main(String[] a) { System.out.println("hello"); } }',
    sum: "import java.util.*;\nclass Main { public static void main(String[] a) { Scanner s = new Scanner(System.in); System.out.println(s.nextInt() + s.nextInt()); } }",
  },
};
