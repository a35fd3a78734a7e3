import type { programsZh } from "./programs-zh";

/** What the panel of a program says, in English. */
export const programsEn: typeof programsZh = {
  programs: {
    choose: "Choose a program",
    nth: "Program {number}",
    interactive: "Type while it runs",
    interactiveHint: "When the program waits for input, type it below and press Enter.",
    terminal: "The program's window",
    shortcut: "Ctrl+Enter runs it, ⌘+Enter on a Mac",
    tests: "Tests",
    addTest: "Add a test",
    removeTest: "Remove test {number}",
    runTests: "Run the tests",
    testNumber: "Test {number}",
    testInput: "Input",
    testExpected: "Expected output",
    testGiven: "The program's output",
    passed: "{count} of {total} passed",
    firstDifference: "First difference",
    place: "Line {line}",
    placeColumn: "Line {line}, column {column}",
    explanation: "What this means",
    errors: {
      undefinedName:
        "{named, select, yes {The name “{name}”} other {A name}} is not known here. Check how it is spelled, or give it a value or import it first.",
      beforeAssignment:
        "{named, select, yes {The variable “{name}”} other {A variable}} is used before it has a value. Give it one first.",
      redefined:
        "{named, select, yes {“{name}”} other {A name}} is defined twice. Rename one, or remove the repeated definition.",
      constant:
        "{named, select, yes {“{name}”} other {This}} is a constant and cannot be changed. If it has to change, do not use const.",
      bracket:
        "The brackets do not match: one ( ), [ ] or '{ }' is missing or too many. Count upwards from this line: each opening bracket needs its closing one.",
      indentation:
        "The indentation is off. All lines of one block begin with the same number of spaces, and the lines after a colon are indented.",
      missingColon:
        "A colon “:” is missing at the end of the line. Lines with if, for, while, def or class end with one.",
      missingSemicolon: "A semicolon “;” is missing, often at the end of the line before.",
      string: "The quotation marks do not match: a text begins with one, and the one at its end is missing.",
      assignOrCompare: "One “=” gives a value. To ask whether two things are equal, use two: “==”.",
      outsideFunction:
        "A statement like return can only stand inside a function. Check indentation and brackets.",
      outsideAsync: "await can only stand inside an async function. Write async before the function.",
      syntax:
        "This does not follow the rules of the language, so the computer cannot read it. Look at the mark and just before it: is a sign missing, doubled or wrong?",
      wrongType:
        "The types do not fit: these two things cannot be used together like this, for example a text plus a number. Convert one first, as with int(…) or str(…).",
      notCallable:
        "{named, select, yes {“{name}”} other {This}} is not a function and cannot be called with brackets. Is the name misspelled, or used for a variable too?",
      notIterable:
        "This value cannot be gone through one by one (it is no list or the like), so a loop cannot use it.",
      argumentCount:
        "{named, select, yes {“{name}” was called} other {A function was called}} with the wrong number or kind of values. Compare with its definition.",
      unpack: "There are not as many variables on the left of “=” as values on the right.",
      index: "The index is out of range. With n items, indices go from 0 to n−1.",
      missingKey:
        "The dictionary has no {named, select, yes {key {name}} other {such key}}. Check first whether it is there, or use get.",
      missingAttribute:
        "This kind of thing has no {named, select, yes {“{name}”} other {such method}}. Check the spelling, or look up what it offers.",
      noValue:
        "The variable used here is empty (None, null or undefined), so there is nothing to use. Find out why it got no value.",
      division: "Something is divided by 0. Check for 0 before dividing.",
      invalidNumber:
        "{named, select, yes {{name}} other {This}} cannot be made a number, or not be calculated with like this. Check what was read: extra spaces, letters or a decimal point?",
      json: "This text is not valid JSON: names and texts need double quotation marks, and no comma follows the last item.",
      endOfInput:
        "The program wants to read more, but the input is at its end. Is enough input given? Does it read too often?",
      missingModule:
        "There is no library {named, select, yes {“{name}”} other {of this name}} here. Check the name; if it would have to be installed, use one that comes with the language.",
      missingPackage:
        "The library {name} is not installed here. An administrator can make it available: STEPWISE_PYODIDE_PACKAGES names a folder of Pyodide's packages (see the README).",
      missingHeader:
        "The header {named, select, yes {“{name}”} other {}} was not found. Check the name; only C++'s standard library is here.",
      missingFile:
        "There is no file {named, select, yes {“{name}”} other {of this name}}. Programs run in a sandbox and do not see the computer's files: read data from the input.",
      missingReturn:
        "In some cases this function ends without giving anything back. Every way through it must end with return.",
      typeName:
        "The type {named, select, yes {“{name}”} other {}} is not known. Check the spelling, or add the header it comes from and std::.",
      undefinedSymbol:
        "{named, select, yes {“{name}”} other {A function}} is announced but written nowhere. Add its definition, or check that name and parameters agree.",
      recursion:
        "A function keeps calling itself and never stops. Check the ending: is there a case in which it does not call itself?",
      invalidSize: "The length is wrong: an array or text cannot have a negative length, or one so large.",
      memory:
        "The program wants too much memory. Does a loop keep storing things without end, or is an array too large?",
      badAddress:
        "The program touched memory that is not its own: most likely an index out of range, or a pointer that points to nothing.",
      assertion:
        "The condition of an assert does not hold: things are not as the program expected at this point.",
      uncaught:
        "The program threw {named, select, yes {“{name}”} other {an error}} and nobody caught it, so it stopped. Read what it says.",
    },
  },
};
