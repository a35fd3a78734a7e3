export const times = (count: number, line: (index: number) => string, separator = "\n") =>
  Array.from({ length: count }, (_, index) => line(index + 1)).join(separator);
/** Numbers below `n` without a rhythm. */
const scatter = (k: number, n: number) => (Math.imul(k, 0x9e3779b1) >>> 13) % n;
const isPrime = (n: number) =>
  n > 1 && !times(n, (d) => (d > 1 && d < n && n % d === 0 ? "x" : "")).includes("x");

export const OPENING =
  "Okay, so I need to find all integers n for which n^2 + 1 divides n^3 + 3. Let me think.\n\n";
const OPENING_ZH = "好的，我需要求出所有满足条件的整数 n。先看看题目给了什么条件。\n\n";
export const PARAGRAPH =
  "Wait, but we need to check whether the function is injective. Suppose f(a) = f(b). Then a + f(b) = b + f(a), so a = b. Therefore f is injective. But we do not know yet that it is surjective, so let us think about that.\n\n";
const PARAGRAPH_ZH =
  "等等，我们需要检查这个函数是不是单射。假设 f(a)=f(b)，那么 a+f(b)=b+f(a)，所以 a=b，因此 f 是单射。但是还不知道它是不是满射，所以再想一想。\n\n";
export const LONG_PARAGRAPH = times(
  28,
  (k) =>
    `In part ${k} of this argument we use property number ${k * k} of the ${["left", "right", "upper", "inner"][k % 4]} side, which gives ${k * 7 + 3} units in the ${["first", "second", "third"][k % 3]} sum.`,
  " ",
);

export const LOOPS: [string, string][] = [
  ["a paragraph", OPENING + PARAGRAPH.repeat(12)],
  ["a paragraph in Chinese", OPENING_ZH + PARAGRAPH_ZH.repeat(24)],
  ["a sentence", `${OPENING}${"So the answer is 42. ".repeat(90)}`],
  ["a sentence in Chinese", OPENING_ZH + "所以答案是 42。".repeat(180)],
  ["one word", `${OPENING}and ${"the ".repeat(500)}`],
  ["one word in Chinese", `${OPENING_ZH}${"但是".repeat(900)}`],
  ["full stops", `${OPENING_ZH}${"。".repeat(1700)}`],
  ["exclamation marks", `${OPENING}${"!".repeat(1700)}`],
  ["line ends", `${OPENING}${"\n".repeat(2500)}x`],
  ["spaces", `${OPENING}${" ".repeat(2500)}x`],
  ["dashes", OPENING + "-".repeat(1700)],
  ["a digit", `${OPENING}0.${"3".repeat(9000)}`],
  ["two words by turns", `${OPENING}${"yes no ".repeat(300)}`],
  ["blocks by turns", OPENING + (PARAGRAPH + PARAGRAPH_ZH).repeat(8)],
  ["three blocks by turns", OPENING + `Hmm.\n\n${PARAGRAPH}No, that is wrong.\n\n${PARAGRAPH_ZH}`.repeat(8)],
  ["a long paragraph", OPENING + `${LONG_PARAGRAPH}\n\n`.repeat(7)],
  ["a check with a counter", OPENING + times(90, (k) => `Wait, let me check again (${k}).`, " ")],
  ["a check with a counter in Chinese", OPENING_ZH + times(160, (k) => `等等，我再检查一遍（${k}）。`, "")],
  ["a numbered check", OPENING + times(90, (k) => `${k}. Let me verify the answer again: 6 * 7 = 42.`)],
  ["an ordinal", OPENING + times(80, (k) => `Checking for the ${k}th time, I still get 42.`, " ")],
  ["第…次", OPENING_ZH + times(180, (k) => `第${k}次检查，结果还是 42。`, "")],
  [
    "第…次 in Chinese numerals",
    OPENING_ZH + times(180, (k) => `第${"一二三四五六七八九"[k % 9]}次检验，结果还是 42。`, ""),
  ],
  ["attempts", OPENING + times(70, (k) => `Attempt ${k}: maybe I should redo it. No.`)],
  ["a hash mark", OPENING + times(70, (k) => `Recheck #${k}: the sum is 10, as before. `)],
  [
    "wavering between the same few numbers",
    OPENING + times(80, (k) => `Wait, maybe it is ${[12, 15, 18][scatter(k, 3)]}. Let me check again. `, ""),
  ],
  [
    "wavering in Chinese",
    OPENING_ZH + times(160, (k) => `不对，再检查一下，应该是 ${[12, 15, 18][scatter(k, 3)]} 才对。`, ""),
  ],
  [
    "wavering after many sound cases",
    OPENING +
      times(
        240,
        (k) =>
          `Let me check again whether it can be ${k < 130 ? k : [12, 15, 18][scatter(k, 3)]} in this case. `,
        "",
      ),
  ],
  ["a formula", OPENING + "Thus \\(x^2 + y^2 = z^2\\) and so on. ".repeat(60)],
  ["a loop after much sound text", OPENING + LONG_PARAGRAPH.repeat(2) + PARAGRAPH.repeat(12)],
  ["a row of a table for ever", `${OPENING}${"| 1 | 2 | 3 |\n".repeat(700)}`],
  ["a line of code for ever", `${OPENING}\`\`\`python\n${"    total += 1\n".repeat(700)}`],
];

export const SOUND: [string, string][] = [
  [
    "cases with results",
    OPENING +
      times(
        150,
        (n) =>
          `n = ${n}: n^2 + 1 = ${n * n + 1}, and n^3 + 3 = ${n ** 3 + 3}, remainder ${(n ** 3 + 3) % (n * n + 1)}.`,
      ),
  ],
  [
    "cases that all fail alike",
    OPENING + times(150, (n) => `Case n = ${n}: then ${n}^2 is ${n * n}, which is not a solution.`),
  ],
  ["cases that differ in n only", OPENING + times(120, (n) => `If n = ${n}, there is no solution.`)],
  [
    "cases that are checked",
    OPENING + times(150, (n) => `Let me check n = ${n}: ${n * n} mod 7 = ${(n * n) % 7}.`),
  ],
  ["candidates that are checked", OPENING + times(120, (n) => `Let me check ${n}. It does not work. `, "")],
  ["numbered answers", OPENING + times(150, (n) => `${n}. The statement is true for all of them.`)],
  [
    "bits",
    OPENING + times(120, (n) => `The next bit is ${scatter(n, 2)}, so we shift to the left and go on.`),
  ],
  [
    "long cases gone through four times",
    OPENING +
      `${times(
        4,
        (n) =>
          `Let me check the case n = ${n} again, slowly and in full, with all that we know of it by now: the remainder of ${n * n} on division by seven is ${(n * n) % 7}, which is what we had expected of it.`,
      )}\n`.repeat(3),
  ],
  ["code that says the same", `\`\`\`python\n${'    print("hello world")\n'.repeat(120)}\`\`\``],
  ["numbered statements", OPENING + times(80, (n) => `Let me verify case (${n}). It is true.`)],
  ["cases in Chinese", OPENING_ZH + times(200, (n) => `当 n=${n} 时，n²+1=${n * n + 1}，不符合。`)],
  ["cases that differ in n only, in Chinese", OPENING_ZH + times(200, (n) => `n=${n} 时，检验可知不成立。`)],
  [
    "divisibility",
    OPENING +
      times(100, (n) => `Is 10007 divisible by ${n}? 10007 / ${n} = ${(10007 / n).toFixed(3)}, so no.`),
  ],
  ["a multiplication table", times(20, (a) => times(20, (b) => `${a} × ${b} = ${a * b}`, ", "))],
  ["a multiplication table in Chinese", times(20, (a) => times(20, (b) => `${a}乘${b}等于${a * b}`, "，"))],
  ["a table", `| n | n² |\n|---|---|\n${times(300, (n) => `| ${n} | ${n * n} |`)}`],
  ["a table of truth", times(128, (n) => `| ${n.toString(2).padStart(7, "0").split("").join(" | ")} |`)],
  ["a table of zeros and ones", times(60, (a) => times(30, (b) => String((a * b) % 2), " & "), " \\\\\n")],
  [
    "a zero matrix",
    `\\begin{pmatrix}${times(30, () => "0 & ".repeat(29).concat("0"), " \\\\\n")}\\end{pmatrix}`,
  ],
  ["primes", `The primes are ${times(600, (n) => (isPrime(n) ? `${n}, ` : ""), "")}and so on.`],
  ["counting", times(1200, String, ", ")],
  ["digits of a quotient", `22 / 7 = 3.${"142857".repeat(60)}`],
  ["powers", times(90, (k) => `2^${k} = ${2n ** BigInt(k)}`)],
  ["a factorial's zeros", `1000! ends in ${"0".repeat(249)}.`],
  [
    "long division of polynomials",
    times(
      60,
      (k) =>
        `x^{${61 - k}} divided by x is x^{${60 - k}}; subtract x^{${60 - k}}(x - 1) = x^{${61 - k}} - x^{${60 - k}}, leaving x^{${60 - k}}.`,
    ),
  ],
  ["Euclid", times(60, (k) => `${k * 97 + 13} = ${k} × 97 + 13, so gcd(${k * 97 + 13}, 97) = gcd(97, 13).`)],
  ["an induction by hand", times(100, (k) => `1 + 2 + … + ${k} = ${(k * (k + 1)) / 2}`)],
  ["a sum written out", `S = ${times(400, (k) => `${k}/${k + 1}`, " + ")}`],
  ["a sum of ones", `So 300 = ${times(300, () => "1", " + ")}.`],
  [
    "bisection",
    times(
      60,
      (k) =>
        `Wait, let me try x = ${(2 + 1 / k).toFixed(6)}: f(x) = ${(1 / k / k).toFixed(8)}, still too big, check a smaller one.`,
    ),
  ],
  ["a check repeated three times", OPENING + PARAGRAPH.repeat(3) + LONG_PARAGRAPH],
  ["a long check repeated three times", OPENING + LONG_PARAGRAPH.repeat(3)],
  [
    "cases gone through three times",
    `${OPENING}${times(5, (n) => `Let me check n = ${n} again: the remainder of ${n * n} is ${n % 3}.`)}\n`.repeat(
      3,
    ),
  ],
  [
    "one sentence between different ones",
    times(80, (k) => `${LONG_PARAGRAPH.slice(k * 40, k * 40 + 60)} So this does not work.`),
  ],
  [
    "code with lines alike",
    `\`\`\`python\n${times(120, (k) => `    if n == ${k}:\n        return table[${k * 3}]`)}\n\`\`\``,
  ],
  [
    "code with equal lines",
    `\`\`\`python\nboard = [\n${"    [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],\n".repeat(25)}]\n\`\`\``,
  ],
  ["code of tests", `\`\`\`js\n${times(80, (k) => `expect(fibonacci(${k})).toBe(${k * k});`)}\n\`\`\``],
  ["a maze", `\`\`\`\n${times(30, (k) => (k % 2 ? "#".repeat(40) : `#${" ".repeat(38)}#`))}\n\`\`\``],
  ["a rule of dashes", `Title\n${"-".repeat(200)}\ntext\n${"=".repeat(200)}\n${LONG_PARAGRAPH}`],
  [
    "states of a search",
    times(120, (k) => `Step ${k}: queue [${k}, ${k + 1}], visited ${k}. Pop ${k}, push ${k + 2}.`),
  ],
  ["a list of pairs", times(30, (a) => times(12, (b) => `(${a}, ${b})`, ", "))],
  [
    "rows of a table with words",
    times(90, (k) => `| day ${k} | ${k % 7 === 0 ? "closed" : "open"} | ${(k * 37) % 101} visitors |`),
  ],
  [
    "two kinds of results by turns",
    times(150, (k) => `第 ${k} 个数是 ${k % 2 ? "奇" : "偶"}数，因为 ${k} 除以 2 余 ${k % 2}。`),
  ],
];
