import { expect, it } from "vitest";
import { javaFileName, javaMainClass } from "@/lib/programs/server/executors/native/find-toolchains";

it.each([
  ["public class Solution { public static void main(String[] a) {} }", "Solution.java", "Solution"],
  ["class Main { public static void main(String[] args) {} }", "Main.java", "Main"],
  [
    "import java.util.*;\nclass Node { int v; }\nclass App { static public int x; public static void main(String... a) {} }",
    "Main.java",
    "App",
  ],
  [
    "package school;\npublic final class Sum { public static final void main(String[] a) {} }",
    "Sum.java",
    "school.Sum",
  ],
  ["record P(int x) {}\npublic class A { public static void main(String[] a) {} }", "A.java", "A"],
])("Java's file and main class of %j", (source, file, main) => {
  expect([javaFileName(source), javaMainClass(source)]).toEqual([file, main]);
});
