/**
 * Runs the assertions in a process of the judge's own. The student's functions are elsewhere: to call one is to send
 * its arguments and to hear its value, as plain data. What is found is told on stderr, which the student cannot reach.
 */
export const JUDGE_SOURCE = `
from wire import *
import ast, builtins, contextlib, doctest, io, operator, os, unittest

settings = json.load(open("settings.json", encoding="utf-8"))
mark, wire_mark, skipped = settings["mark"], settings["wireMark"], set(settings["skipped"])
student, reports, source_input = sys.stdout, sys.stderr, sys.stdin
sys.stdout = io.StringIO()
SHOWN = 500

def report(**said):
    reports.write(mark + json.dumps(said) + "\\n")
    reports.flush()

def say(message):
    student.write(json.dumps(message) + "\\n")
    student.flush()

def shown(value):
    try:
        words = repr(value)
    except Exception as error:
        words = f"<{type(error).__name__}>"
    return words if len(words) <= SHOWN else words[:SHOWN] + "…"

class Raised(Exception):
    """What the student's code raised, under the name it had there."""

def raised(bases, message):
    for name in bases:
        known = getattr(builtins, name, None)
        if isinstance(known, type) and issubclass(known, Exception) and known is not Exception:
            made = type(bases[0], (Raised, known), {"__init__": lambda self, words: Exception.__init__(self, words), "__str__": lambda self: message})
            return made(message)
    return type(bases[0], (Raised,), {})(message)

callbacks = []

def to_reference(value):
    if isinstance(value, Remote):
        return {"remote": [value._number, ""]}
    if callable(value):
        callbacks.append(value)
        return {"callback": len(callbacks) - 1}
    raise TypeError(f"a {type(value).__name__} cannot be passed to the program")

def from_reference(kind, body):
    if kind == "remote":
        return Remote(int(body[0]), str(body[1]))
    raise ValueError("unknown kind of value")

wire = Wire(to_reference, from_reference)

class Gone(BaseException):
    pass

def listen():
    while True:
        line = source_input.readline()
        if not line:
            raise Gone()
        # Anything else is what the program printed past us.
        if not line.startswith(wire_mark):
            continue
        try:
            message = json.loads(line[len(wire_mark):])
            if isinstance(message, dict):
                return message
        except (ValueError, RecursionError):
            pass

last_value, asked = [], []

def ask(**message):
    say(message)
    return answer()

def answer(args=()):
    asked[:] = [True]
    while True:
        heard = listen()
        if "callback" in heard:
            try:
                result = callbacks[heard["callback"]](*wire.decode(heard["args"]), **wire.decode(heard["kwargs"]))
                say({"returned": wire.encode(result)})
            except Exception as error:
                say({"returned": None, "failed": str(error)})
            continue
        if "raise" in heard:
            raise raised([str(one) for one in heard["raise"]] or ["Exception"], str(heard.get("message", "")))
        for given, data in zip(args, heard.get("changed") or []):
            if data != 0: copy_into(given, wire.decode(data))
        value = wire.decode(heard.get("value"))
        last_value[:] = [value]
        return value

def copy_into(given, now):
    if type(given) is type(now):
        if isinstance(given, list): given[:] = now
        elif isinstance(given, dict): given.clear(); given.update(now)
        elif isinstance(given, set): given.clear(); given.update(now)
        elif isinstance(given, collections.deque): given.clear(); given.extend(now)

def plain(value, kind):
    if type(value) is not kind: raise TypeError(f"expected {kind.__name__}")
    return value

class Remote:
    """Something of the student's that is no plain data: a function, a class, an object of theirs."""
    def __init__(self, number, kind):
        object.__setattr__(self, "_number", number)
        object.__setattr__(self, "_kind", kind)
    def __call__(self, *args, **kwargs):
        say({"do": "call", "on": self._number, "args": [wire.encode(one) for one in args],
             "kwargs": wire.encode(kwargs)})
        return answer(args)
    def __getattr__(self, name):
        if name.startswith("__"): raise AttributeError(name)
        return ask(do="attribute", on=self._number, name=name)
    def __setattr__(self, name, value):
        ask(do="assign", on=self._number, name=name, value=wire.encode(value))
    def _do(self, name, *more):
        return ask(do="operate", name=name, args=[wire.encode(one) for one in (self, *more)])
    def __eq__(self, other):
        # An object of theirs may call itself equal to anything; it is not equal to plain data.
        return isinstance(other, Remote) and plain(self._do("eq", other), bool)
    def __ne__(self, other): return not self == other
    def __hash__(self): return self._number
    def __len__(self): return plain(self._do("len"), int)
    def __bool__(self): return plain(self._do("bool"), bool)
    def __str__(self): return plain(self._do("str"), str)
    def __repr__(self): return plain(self._do("repr"), str)
    def __iter__(self): return self._do("iter")
    def __next__(self): return self._do("next")
    # Asked whether it contains something, an object of theirs may say yes: what it holds is looked at here.
    def __contains__(self, item): return any(one == item for one in self)
    def __getitem__(self, key): return self._do("getitem", key)
    def __setitem__(self, key, value): self._do("setitem", key, value)
    def __delitem__(self, key): self._do("delitem", key)
    def __int__(self): return plain(self._do("int"), int)
    def __float__(self): return plain(self._do("float"), float)

for name in ("neg", "abs"):
    setattr(Remote, f"__{name}__", lambda self, name=name: self._do(name))

def operation(name):
    def operate(self, other):
        result = self._do(name, other)
        # With plain data beside it, say an expected number, it could just answer what is hoped for.
        if not isinstance(other, Remote) and not isinstance(result, Remote):
            raise TypeError(f"a {self._kind} is no number")
        return result
    return operate

for name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "lt", "le", "gt", "ge"):
    setattr(Remote, f"__{name}__", operation(name))

class Names(dict):
    """The test's globals: what is neither defined there nor built in is the student's."""
    def __missing__(self, name):
        if hasattr(builtins, name): raise KeyError(name)
        self[name] = value = ask(do="name", on=name)
        return value

SAID = {"Eq": "", "NotEq": "!= ", "Lt": "< ", "LtE": "<= ", "Gt": "> ", "GtE": ">= ", "Is": "is ", "IsNot": "is not ",
        "In": "in ", "NotIn": "not in "}
DO = {"Eq": operator.eq, "NotEq": operator.ne, "Lt": operator.lt, "LtE": operator.le, "Gt": operator.gt,
      "GtE": operator.ge, "Is": operator.is_, "IsNot": operator.is_not,
      "In": lambda a, b: a in b, "NotIn": lambda a, b: a not in b}
seen = {}

def compare(sign, swapped, left, right):
    got, expected = (right, left) if swapped else (left, right)
    seen.update(got=shown(got), expected=SAID[sign] + shown(expected))
    return DO[sign](left, right)

def truth(value):
    seen.update(got=shown(value if isinstance(value, Remote) or not last_value else last_value[0]), expected="")
    return value

def has_call(node, own):
    return any(isinstance(one, ast.Call) and isinstance(one.func, (ast.Name, ast.Attribute)) and
               not (isinstance(one.func, ast.Name) and (hasattr(builtins, one.func.id) or one.func.id in own))
               for one in ast.walk(node))

class Watch(ast.NodeTransformer):
    """Lets every assertion say what it compared."""
    def __init__(self, own): self.own = own
    def watched(self, test):
        if isinstance(test, ast.Compare) and len(test.ops) == 1:
            sign, left, right = type(test.ops[0]).__name__, test.left, test.comparators[0]
            swapped = has_call(right, self.own) and not has_call(left, self.own)
            args = [ast.Constant(sign), ast.Constant(swapped), left, right]
            return ast.copy_location(ast.Call(ast.Name("__compare", ast.Load()), args, []), test)
        return ast.copy_location(ast.Call(ast.Name("__truth", ast.Load()), [test], []), test)
    def visit_Assert(self, node):
        node.test = self.watched(node.test)
        return node

def asserts_in(node):
    return any(isinstance(one, ast.Assert) for one in ast.walk(node))

def cases_of(text):
    """(what it is called, how it is run) for each case, and for what is done between them, called None."""
    tree = ast.parse(text)
    own = {one.name for one in tree.body if isinstance(one, (ast.FunctionDef, ast.ClassDef))}
    checking = {one.name for one in tree.body if isinstance(one, ast.FunctionDef) and asserts_in(one)}
    names = Names({"__name__": "tests", "__compare": compare, "__truth": truth})
    watch = Watch(own)
    def runner(node):
        source = ast.get_source_segment(text, node)
        code = compile(ast.fix_missing_locations(ast.Module([watch.visit(node)], [])), "tests", "exec")
        return source, lambda: exec(code, names)
    for node in tree.body:
        if isinstance(node, ast.Assert):
            yield (ast.get_source_segment(text, node.test), *runner(node)[1:])
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Compare):
            source = ast.get_source_segment(text, node)
            wrapped = ast.copy_location(ast.Assert(node.value, None), node)
            yield (source, *runner(wrapped)[1:])
        elif isinstance(node, ast.FunctionDef):
            needs = len(node.args.args) - len(node.args.defaults)
            is_case, name = node.name.startswith("test") and needs == 0, node.name
            yield (None, *runner(node)[1:])
            if is_case: yield name, lambda name=name: names[name]()
        elif isinstance(node, ast.ClassDef):
            methods = [one.name for one in node.body if isinstance(one, ast.FunctionDef) and one.name.startswith("test")]
            name = node.name
            yield (None, *runner(node)[1:])
            for method in methods:
                yield f"{name}.{method}", lambda name=name, method=method: run_method(names[name], method)
        else:
            called = isinstance(node, ast.Expr) and isinstance(node.value, ast.Call) and getattr(node.value.func, "id", "") in checking
            is_case = called or (asserts_in(node) and not called)
            source, run = runner(node)
            yield (source if is_case else None), run

def run_method(kind, method):
    case = kind(method) if issubclass(kind, unittest.TestCase) else kind()
    for name in ("setUp", "setup_method"):
        if hasattr(case, name): getattr(case, name)()
    getattr(case, method)()
    if hasattr(case, "tearDown"): case.tearDown()

def doctest_cases(text):
    examples = doctest.DocTestParser().get_examples(text)
    names = Names({"__name__": "tests"})
    checker = doctest.OutputChecker()
    for example in examples:
        run = lambda example=example: run_example(example, names, checker)
        is_case = example.want != "" or example.exc_msg is not None
        yield (example.source.strip() if is_case else None), run

def run_example(example, names, checker):
    flags = sum(flag for flag, on in example.options.items() if on)
    printed = io.StringIO()
    code = compile(example.source, "tests", "single")
    try:
        with contextlib.redirect_stdout(printed):
            exec(code, names)
        got = printed.getvalue()
    except Exception as error:
        if example.exc_msg is None: raise
        got = f"{type(error).__name__}: {error}\\n"
        seen.update(got=got.strip(), expected=example.exc_msg.strip())
        if not checker.check_output(example.exc_msg, got, flags): raise AssertionError()
        return
    want = example.exc_msg or example.want
    seen.update(got=got.strip()[:SHOWN], expected=want.strip()[:SHOWN])
    if not same_shown(want, got, checker, flags): raise AssertionError()

def same_shown(want, got, checker, flags):
    if checker.check_output(want, got, flags): return True
    # {1, 2} and {2, 1}, 'a' and "a" are shown in more than one way.
    try:
        return ast.literal_eval(want.strip()) == ast.literal_eval(got.strip())
    except Exception:
        return False

def run_case(index, text, run):
    seen.clear()
    last_value.clear()
    report(begin=index, text=text)
    verdict, message = "AC", ""
    try:
        run()
    except AssertionError as error:
        verdict, message = "WA", str(error)
    except Raised as error:
        verdict, message = "RE", f"{type(error).__name__}: {error}"
    except Exception as error:
        verdict, message = "WA", f"{type(error).__name__}: {error}"
    report(end=index, verdict=verdict, message=message[:2000], **seen)

def main():
    text = settings["assertions"]
    try:
        cases = list(doctest_cases(text) if ">>>" in text else cases_of(text))
    except (SyntaxError, ValueError) as error:
        return report(broken=f"{type(error).__name__}: {error}")
    count = sum(text is not None for text, _ in cases)
    report(count=count)
    say_mark()
    heard = listen()
    if "refused" in heard:
        return report(refused=str(heard["refused"]))
    if "raise" in heard:
        return report(unloadable=f"{(heard['raise'] or ['Exception'])[0]}: {heard.get('message', '')}")
    index = 0
    for name, run in cases:
        if name is None:
            try:
                run()
            except Exception as error:
                words = f"{type(error).__name__}: {error}"
                # What went wrong before the student's code was asked anything is the test's own fault.
                return report(unloadable=words) if asked else report(broken=words)
            continue
        if index in skipped: pass
        elif index < settings["first"]:
            try: run()
            except Exception: pass
        else: run_case(index, name, run)
        index += 1
    report(done=True)

def say_mark():
    student.write(wire_mark + "\\n")
    student.flush()

try:
    main()
except Gone:
    report(gone=True)
reports.flush()
os._exit(0)
`;
