import type { Language } from "./program";

/** What went wrong, in kinds that mean the same in every language; the interface has words for each. */
export const ERROR_KINDS = [
  "undefinedName",
  "beforeAssignment",
  "redefined",
  "constant",
  "bracket",
  "indentation",
  "missingColon",
  "missingSemicolon",
  "string",
  "assignOrCompare",
  "outsideFunction",
  "outsideAsync",
  "syntax",
  "wrongType",
  "notCallable",
  "notIterable",
  "argumentCount",
  "unpack",
  "index",
  "missingKey",
  "missingAttribute",
  "noValue",
  "division",
  "invalidNumber",
  "json",
  "endOfInput",
  "missingModule",
  "missingPackage",
  "missingHeader",
  "missingFile",
  "missingReturn",
  "typeName",
  "undefinedSymbol",
  "recursion",
  "invalidSize",
  "memory",
  "badAddress",
  "assertion",
  "uncaught",
] as const;
export type ErrorKind = (typeof ERROR_KINDS)[number];

export type ErrorExplanation = {
  kind: ErrorKind;
  /** The name, key or text that it is about; empty where there is none. */
  name: string;
};

/** What the interpreter or compiler says, and what it means. The first that fits counts; its first group is the name. */
type Rule = [pattern: RegExp, kind: ErrorKind];

const TEXT_MAX = 50_000;
/** Packages that Pyodide has but does not bring along. */
const PYODIDE_PACKAGES =
  "numpy|sympy|mpmath|matplotlib|scipy|pandas|networkx|PIL|pillow|sklearn|pygame|requests|cvxpy|shapely|statsmodels";

const PYTHON: Rule[] = [
  [new RegExp(`^ModuleNotFoundError: .*'((?:${PYODIDE_PACKAGES})\\b[^']*)'`, "m"), "missingPackage"],
  [/^(?:ModuleNotFoundError|ImportError): (?:No module named|The module) '([^']+)'/m, "missingModule"],
  [/^ImportError: cannot import name '([^']+)'/m, "missingModule"],
  [/^UnboundLocalError: .*'([^']+)'/m, "beforeAssignment"],
  [/^NameError: (?:name|cannot access free variable) '([^']+)'/m, "undefinedName"],
  [/^(?:IndentationError|TabError):/m, "indentation"],
  [/^SyntaxError: (?:unterminated|EOL while scanning).*string/m, "string"],
  [/^SyntaxError: (?:'.' was never closed|unmatched|closing parenthesis|unexpected EOF)/m, "bracket"],
  [/^SyntaxError: expected ':'/m, "missingColon"],
  [
    /^SyntaxError: (?:invalid syntax\. Maybe you meant '=='|cannot assign to .*Maybe you meant '==')/m,
    "assignOrCompare",
  ],
  [/^SyntaxError: '(?:return|yield|await)' outside/m, "outsideFunction"],
  [/^SyntaxError: '.+' was never closed/m, "bracket"],
  [/^SyntaxError:/m, "syntax"],
  [/^RecursionError:/m, "recursion"],
  [/^Fatal Python error: stack overflow/m, "recursion"],
  [/^ZeroDivisionError:/m, "division"],
  [/^IndexError:/m, "index"],
  [/^KeyError: (.*)$/m, "missingKey"],
  [/^(?:AttributeError|TypeError): 'NoneType' object/m, "noValue"],
  [/^AttributeError: .* has no attribute '([^']+)'/m, "missingAttribute"],
  [/^TypeError: '([^']+)' object is not callable/m, "notCallable"],
  [
    /^TypeError: (?:cannot unpack )?.*object is not iterable|^TypeError: argument of type '\w+' is not/m,
    "notIterable",
  ],
  [/^TypeError: ([\w.<>]+)\(\) (?:missing \d+|takes|got an unexpected)/m, "argumentCount"],
  [/^ValueError: (?:too many values|not enough values)/m, "unpack"],
  [/^ValueError: (?:invalid literal for int.*|could not convert string to float): (.*)$/m, "invalidNumber"],
  [/^ValueError: (?:math domain error|expected a (?:nonnegative|positive) input)/m, "invalidNumber"],
  [/^(?:TypeError):/m, "wrongType"],
  [/^EOFError:/m, "endOfInput"],
  [/^FileNotFoundError: .*: '([^']+)'/m, "missingFile"],
  [/^AssertionError/m, "assertion"],
  [/^MemoryError/m, "memory"],
  [/^json\.decoder\.JSONDecodeError/m, "json"],
  [/^([A-Za-z_][\w.]*(?:Error|Exception|Interrupt)):?.*\s*$/m, "uncaught"],
];

const JAVASCRIPT: Rule[] = [
  [
    /SyntaxError: (?:Invalid or unexpected token|unexpected end of string|Unterminated|unterminated)|error: Unterminated string/,
    "string",
  ],
  [/SyntaxError: (?:Identifier|invalid redefinition|redeclaration of).*?(?:'([^']+)'|$)/m, "redefined"],
  [/error: The symbol "([^"]+)" has already been declared/, "redefined"],
  [
    /SyntaxError: .*\bJSON\b|SyntaxError: (?:expecting property name|unexpected data at the end|Unexpected token .* in JSON)(?=[\s\S]*parse)/,
    "json",
  ],
  [/\bawait \w[^\n]*\n *\^\n(?:\n)?SyntaxError: expecting ';'/, "outsideAsync"],
  [
    /SyntaxError: await is only valid|error: "await" can only be used|SyntaxError: unexpected 'await'/,
    "outsideAsync",
  ],
  [/SyntaxError: (?:Illegal return|return not in a function)/, "outsideFunction"],
  [
    /SyntaxError: (?:missing \)|Unexpected end of input|expecting '[)\]}]'|unexpected token in expression: ''|unexpected end)|error: (?:Expected "[)}\]]"|Unexpected end of file)/,
    "bracket",
  ],
  [/^(?:Uncaught )?SyntaxError:|^\S*main\.ts:\d+:\d+: error:/m, "syntax"],
  [/(?:RangeError: Maximum call stack|InternalError: stack overflow)/, "recursion"],
  [/InternalError: out of memory|JavaScript heap out of memory/, "memory"],
  [
    /RangeError: (?:Invalid array length|invalid array length|Invalid string length|invalid string length|Invalid count value)/,
    "invalidSize",
  ],
  [/ReferenceError: Cannot access '([^']+)' before initialization/, "beforeAssignment"],
  [/ReferenceError: '?([\w$]+)'? is not initialized/, "beforeAssignment"],
  [/ReferenceError: '?([\w$]+)'? is not defined/, "undefinedName"],
  [/Cannot find (?:module|package) '([^']+)'|could not load module '([^']+)'/, "missingModule"],
  [/TypeError: (?:Assignment to constant variable|'([\w$]+)' is read-only)/, "constant"],
  [
    /TypeError: (?:Cannot read propert(?:y|ies) of (?:undefined|null)|cannot (?:read|set) property '.*' of (?:undefined|null)|Cannot set properties of|Cannot destructure)/,
    "noValue",
  ],
  [/TypeError: .*(?:is not iterable|not iterable)/, "notIterable"],
  [
    /TypeError: (?:([\w$.]+) is not a (?:function|constructor)|not a (?:function|constructor))/,
    "notCallable",
  ],
  [/TypeError: (?:Cannot mix BigInt|[Cc]annot convert)/, "wrongType"],
  [/RangeError: .*(?:[Dd]ivision by zero)/, "division"],
  [/ENOENT: .*'([^']+)'/, "missingFile"],
  [/AssertionError/, "assertion"],
  [/TypeError:/, "wrongType"],
  [/^(?:Uncaught )?(\w*Error)\b/m, "uncaught"],
  [/^Uncaught (.*)$/m, "uncaught"],
];

const CPP: Rule[] = [
  [/(?:warning|error): missing terminating ['‘"“].* character/, "string"],
  [/fatal error: '?([^\s':]+)'?(?: file not found|: No such file)/, "missingHeader"],
  [/error: expected ['‘];['’]|error: expected ['‘],['’] or ['‘];['’]/, "missingSemicolon"],
  [
    /error: (?:expected ['‘][)}\]]['’]|expected ['‘]}['’]|extraneous closing|function definition is not allowed here)|error: expected declaration before ['‘]}['’]|at end of input/,
    "bracket",
  ],
  [/error: unknown type name ['‘](\w+)['’]|error: ['‘](\w+)['’] does not name a type/, "typeName"],
  [
    /error: use of undeclared identifier ['‘]([\w:]+)['’]|error: ['‘]([\w:]+)['’] was not declared/,
    "undefinedName",
  ],
  [/error: no member named ['‘](\w+)['’] in namespace/, "undefinedName"],
  [/error: (?:no member named ['‘]([^'’]+)['’]|.* has no member named ['‘]([^'’]+)['’])/, "missingAttribute"],
  [/error: redefinition of ['‘](\w+)['’]|error: redeclaration of ['‘](?:[\w:<>]+ )*(\w+)['’]/, "redefined"],
  [
    /error: (?:cannot assign to variable ['‘](\w+)['’]|assignment of read-only \w+ ['‘](\w+)['’])/,
    "constant",
  ],
  [
    /error: (?:no matching function for call to|too (?:few|many) arguments to function) ['‘]?(?:[\w:<>]+ )*([\w:]+)/,
    "argumentCount",
  ],
  [/error: (?:called object type|['‘](\w+)['’] cannot be used as a function)/, "notCallable"],
  [
    /error: (?:no viable conversion|cannot (?:convert|initialize)|invalid (?:conversion|operands)|assigning to|incompatible|no match for)/,
    "wrongType",
  ],
  [/undefined symbol: ([^\n]+)|undefined reference to [`'‘]([^'’\n]+)/, "undefinedSymbol"],
  [/compiling this program takes too (?:long|much)/, "recursion"],
  [/std::(?:out_of_range)\b/, "index"],
  [/std::bad_alloc|std::length_error/, "memory"],
  [/std::invalid_argument[\s\S]*sto/, "invalidNumber"],
  [/Floating point exception/, "division"],
  [/stack overflow/, "recursion"],
  [/Segmentation fault/, "badAddress"],
  [/Assertion .*failed/, "assertion"],
  [/after throwing an instance of '([^']+)'/, "uncaught"],
  [/error:/, "syntax"],
];

const JAVA: Rule[] = [
  [/error: ';' expected/, "missingSemicolon"],
  [/error: (?:'[)\]}]' expected|reached end of file|class, interface)/, "bracket"],
  [/error: unclosed string/, "string"],
  [/error: missing return statement/, "missingReturn"],
  [/error: variable (\w+) might not have been initialized/, "beforeAssignment"],
  [/error: variable (\w+) is already defined/, "redefined"],
  [/error: cannot assign a value to (?:final variable|static final variable) (\w+)/, "constant"],
  [/error: cannot find symbol[\s\S]*?symbol: +class (\w+)/, "typeName"],
  [/error: cannot find symbol[\s\S]*?symbol: +method (\w+)/, "missingAttribute"],
  [/error: cannot find symbol[\s\S]*?symbol: +variable (\w+)/, "undefinedName"],
  [/error: package ([\w.]+) does not exist/, "missingModule"],
  [/error: (?:method|constructor) (\w+) in .* cannot be applied/, "argumentCount"],
  [/error: (?:incompatible types|bad operand types|no suitable)/, "wrongType"],
  [/error:/, "syntax"],
  [/\.(?:ArrayIndexOutOfBounds|StringIndexOutOfBounds|IndexOutOfBounds)Exception/, "index"],
  [/\.NullPointerException/, "noValue"],
  [/\.ArithmeticException: (?:\/ by zero|BigInteger divide by zero|Division)/, "division"],
  [/\.NumberFormatException: .*"(.*)"/, "invalidNumber"],
  [/\.InputMismatchException/, "invalidNumber"],
  [/\.NoSuchElementException/, "endOfInput"],
  [/\.StackOverflowError/, "recursion"],
  [/\.OutOfMemoryError/, "memory"],
  [/\.NegativeArraySizeException/, "invalidSize"],
  [/\.ClassCastException/, "wrongType"],
  [/\.FileNotFoundException: (\S+)/, "missingFile"],
  [/\.AssertionError/, "assertion"],
  [/^Exception in thread "[^"]*" ([\w.$]+)/m, "uncaught"],
];

const RULES: Record<Language, Rule[]> = {
  python: PYTHON,
  javascript: JAVASCRIPT,
  typescript: JAVASCRIPT,
  cpp: CPP,
  java: JAVA,
};

/** What a program's error text is about; null when it says nothing that we know. */
export function explainError(text: string, language: Language): ErrorExplanation | null {
  const shown = relevant(text, language);
  for (const [pattern, kind] of RULES[language]) {
    const match = pattern.exec(shown);
    if (match) return { kind, name: (match.slice(1).find((group) => group) ?? "").trim().slice(0, 80) };
  }
  return null;
}

/** Python tells causes first and the error itself last; compilers tell the first error first, and the others often follow from it. */
function relevant(text: string, language: Language): string {
  if (language === "python") {
    const last = text.slice(-TEXT_MAX);
    return last.slice(Math.max(0, last.lastIndexOf("Traceback (most recent call last):")));
  }
  const head = text.slice(0, TEXT_MAX);
  const first = /^\S*main\.\w+:\d+:\d+: (?:fatal )?error: .*$/m.exec(head);
  if (language !== "cpp" || !first) return head;
  // A quotation mark that is missing is a warning, of which errors come.
  if (/^\S*main\.\w+:\d+:\d+: warning: missing terminating/m.test(head.slice(0, first.index))) return head;
  // The first error, and what is said of it up to the next.
  const rest = head.slice(first.index);
  const next = rest.slice(1).search(/^\S*main\.\w+:\d+:\d+: (?:fatal )?error: /m);
  return next > 0 ? rest.slice(0, next + 1) : rest;
}
