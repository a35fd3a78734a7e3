const HEADERS =
  "algorithm any array bit bitset cassert cctype cerrno cfloat charconv chrono climits cmath compare complex concepts cstdarg cstddef cstdint cstdio cstdlib cstring ctime cwchar cwctype deque exception forward_list fstream functional initializer_list iomanip ios iosfwd iostream istream iterator limits list locale map memory new numbers numeric optional ostream queue random ranges ratio regex set span sstream stack stdexcept streambuf string string_view system_error tuple type_traits typeindex typeinfo unordered_map unordered_set utility valarray variant vector version";

/** GCC's header of everything, which contest programs begin with, and two of its own functions that they use; clang's library has none. */
export const PREFIX_HEADER_TEXT = `#pragma once\n${HEADERS.split(" ")
  .map((name) => `#include <${name}>`)
  .join("\n")}
namespace std {
template <class T> constexpr T __gcd(T a, T b) { while (b != 0) { T rest = a % b; a = b; b = rest; } return a; }
inline int __lg(unsigned long long n) { return 63 - __builtin_clzll(n); }
}
`;

/** Whether a program may be compiled with all standard headers read beforehand: it begins with a standard one, and nothing is defined before it. */
export function takesPrefix(source: string): boolean {
  const first = /^[ \t]*#[ \t]*(?!pragma\b)\w+.*$/m.exec(source)?.[0] ?? "";
  return /#[ \t]*include[ \t]*<[\w+./]+>/.test(first);
}
