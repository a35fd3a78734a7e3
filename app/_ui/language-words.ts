type Words = { keywords: string[]; names: string[]; members: string[]; pieces: Record<string, string> };

const list = (text: string) => text.split(" ");

const JAVASCRIPT: Words = {
  keywords: list(
    "const let var function return if else for while do switch case break continue new class extends this super try catch finally throw typeof instanceof in of async await yield import export default null undefined true false delete void",
  ),
  names: list(
    "console.log Math.max Math.min Math.floor Math.abs Math.sqrt Number String Array.from Object.keys Object.entries parseInt parseFloat JSON.parse JSON.stringify Map Set Promise setTimeout require BigInt Infinity",
  ),
  members: list(
    "push pop shift unshift map filter reduce forEach join split slice splice sort reverse indexOf includes find findIndex some every concat length trim toUpperCase toLowerCase padStart padEnd repeat replace charCodeAt toString toFixed has get set add delete size keys values entries",
  ),
  pieces: {
    readlines: "const lines = require('fs').readFileSync(0, 'utf8').trim().split('\\n');\n$0",
    fori: "for (let $1 = 0; $1 < $2; $1++) {\n\t$0\n}",
    func: "function $1($2) {\n\t$0\n}",
  },
};

/** What the editor suggests in each language. */
export const WORDS: Record<string, Words> = {
  python: {
    keywords: list(
      "and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield True False None match case",
    ),
    names: list(
      "print input int float str len range list dict set tuple sum min max sorted reversed enumerate zip map filter abs round divmod pow any all open isinstance ord chr bin hex sys.stdin math.sqrt math.gcd collections.deque collections.Counter collections.defaultdict heapq.heappush heapq.heappop itertools.permutations itertools.combinations functools.lru_cache",
    ),
    members: list(
      "append pop insert remove extend sort reverse index count copy clear split join strip replace upper lower startswith endswith find format isdigit keys values items get update setdefault add discard union intersection read readline readlines write",
    ),
    pieces: {
      main: 'def main():\n\t$0\n\n\nif __name__ == "__main__":\n\tmain()',
      readint: "$1 = int(input())\n$0",
      readints: "$1 = list(map(int, input().split()))\n$0",
      fori: "for $1 in range($2):\n\t$0",
    },
  },
  cpp: {
    keywords: list(
      "int long double float char bool void auto const constexpr unsigned signed short return if else for while do switch case break continue struct class public private protected virtual override template typename using namespace new delete this nullptr true false static sizeof operator try catch throw enum",
    ),
    names: list(
      "cin cout endl getline printf scanf vector string map unordered_map set unordered_set pair make_pair queue stack priority_queue deque array sort reverse max min swap abs lower_bound upper_bound accumulate next_permutation max_element min_element to_string stoi __gcd ios::sync_with_stdio",
    ),
    members: list(
      "push_back emplace_back pop_back size empty begin end front back push pop top insert erase find count clear resize substr length first second at",
    ),
    pieces: {
      main: "#include <bits/stdc++.h>\nusing namespace std;\n\nint main() {\n\t$0\n\treturn 0;\n}",
      fori: "for (int $1 = 0; $1 < $2; $1++) {\n\t$0\n}",
    },
  },
  java: {
    keywords: list(
      "public private protected static final class interface extends implements new return if else for while do switch case break continue int long double float char boolean byte short void this super null true false try catch finally throw throws import package abstract instanceof var record enum",
    ),
    names: list(
      "System.out.println System.out.print System.out.printf String Integer Long Double Math.max Math.min Math.abs Math.sqrt ArrayList HashMap HashSet ArrayDeque PriorityQueue Scanner BufferedReader StringBuilder Arrays.sort Collections.sort List.of Integer.parseInt",
    ),
    members: list(
      "length size get set add remove contains containsKey put getOrDefault isEmpty charAt substring split equals compareTo indexOf toCharArray append toString next nextInt nextLine hasNext push pop peek poll offer keySet values entrySet",
    ),
    pieces: {
      main: "public class Main {\n\tpublic static void main(String[] args) {\n\t\t$0\n\t}\n}",
      fori: "for (int $1 = 0; $1 < $2; $1++) {\n\t$0\n}",
    },
  },
  javascript: JAVASCRIPT,
  typescript: {
    ...JAVASCRIPT,
    keywords: [
      ...JAVASCRIPT.keywords,
      ...list(
        "interface type enum number string boolean any unknown never readonly public private as implements declare keyof",
      ),
    ],
  },
};
