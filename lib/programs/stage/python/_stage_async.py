"""For browsers without stack switching: rewrites a program so that each call which may wait is awaited.

Functions that wait become `async`, and so do those that call them, by name, until nothing changes. A class whose
`__init__` waits is made with `_stage_make`. What a library calls back (a sort key, a property) cannot be awaited; such
a program says so.
"""

import ast
import inspect

WAITING = {"tick", "tick_busy_loop", "flip", "delay", "sleep", "mainloop", "exitonclick", "input", "textinput", "numinput",
           "wait_window", "run_until_complete", "forward", "fd", "backward", "back", "bk", "goto", "setpos", "setposition", "left", "lt", "right",
           "rt", "circle", "poll", "pump", "wait_variable"}
# What the turtle does takes its time too; others use these words for what does not wait, which costs little.
TURTLE = {"update", "done", "clear", "reset", "setheading", "seth", "home", "dot", "stamp", "write", "end_fill"}
# Words that others use too count only after one of these.
AFTER = {"update": {"display", "root", "screen", "wn", "win", "window", "turtle", "t", "master", "app", "tk", "s", "sc"},
         "wait": {"time", "event"}, "get": {"event"}, "run": {"asyncio"}, "done": {"turtle"}, "bye": {"turtle"}}


def _called(node):
    """The last name of what is called and the name before it."""
    function = node.func
    if isinstance(function, ast.Name):
        return function.id, None
    if isinstance(function, ast.Attribute):
        owner = function.value
        before = owner.attr if isinstance(owner, ast.Attribute) else owner.id if isinstance(owner, ast.Name) else None
        return function.attr, before
    return None, None


class _Finder(ast.NodeVisitor):
    """Which function bodies hold a call that waits."""

    def __init__(self, waits):
        self.waits = waits
        self.found = set()
        self._stack = []

    def visit_FunctionDef(self, node):
        self._stack.append(node)
        self.generic_visit(node)
        self._stack.pop()

    def visit_AsyncFunctionDef(self, node):
        self._stack.append(node)
        self.generic_visit(node)
        self._stack.pop()

    def visit_ClassDef(self, node):
        self._stack.append(node)
        self.generic_visit(node)
        self._stack.pop()

    def visit_Lambda(self, node):
        pass

    def visit_Call(self, node):
        if self._stack and isinstance(self._stack[-1], ast.FunctionDef) and self.waits(node):
            function = self._stack[-1]
            owner = next((part.name for part in reversed(self._stack[:-1]) if isinstance(part, ast.ClassDef)), None)
            self.found.add((function.name, owner))
        self.generic_visit(node)


class _Rewriter(ast.NodeTransformer):
    def __init__(self, waits, functions, classes):
        self._waits, self._functions, self._classes = waits, functions, classes
        self._inside = [True]
        self._class = [None]

    def visit_ClassDef(self, node):
        self._class.append(node.name)
        self._inside.append(False)
        self.generic_visit(node)
        self._inside.pop()
        self._class.pop()
        return node

    def visit_FunctionDef(self, node):
        waits = (node.name, self._class[-1]) in self._functions
        self._inside.append(waits)
        self._class.append(None)
        self.generic_visit(node)
        self._class.pop()
        self._inside.pop()
        if not waits:
            return node
        fields = {name: getattr(node, name) for name in node._fields}
        return ast.copy_location(ast.AsyncFunctionDef(**fields), node)

    def visit_AsyncFunctionDef(self, node):
        self._inside.append(True)
        self._class.append(None)
        self.generic_visit(node)
        self._class.pop()
        self._inside.pop()
        return node

    def visit_Await(self, node):
        # The program awaits it itself.
        self.generic_visit(node.value if isinstance(node.value, ast.Call) else node)
        return node

    def visit_Lambda(self, node):
        return node

    def visit_GeneratorExp(self, node):
        return node

    def visit_Call(self, node):
        self.generic_visit(node)
        if not self._inside[-1]:
            return node
        name, before = _called(node)
        if name == "run_until_complete" or (name, before) == ("run", "asyncio"):
            # The loop runs already: what it was to run is awaited in its place.
            made = ast.Call(ast.Name("_stage_settle", ast.Load()), node.args[:1], [])
        elif name in self._classes:
            made = ast.Call(ast.Name("_stage_make", ast.Load()), [node.func, *node.args], node.keywords)
        elif self._waits(node):
            made = ast.Call(ast.Name("_stage_settle", ast.Load()), [node], [])
        else:
            return node
        return ast.copy_location(ast.Await(ast.fix_missing_locations(ast.copy_location(made, node))), node)


async def settle(value):
    """The value, awaited where it wants to be."""
    return await value if inspect.isawaitable(value) else value


async def make(kind, *args, **named):
    """An object whose `__init__` may wait."""
    made = kind.__new__(kind, *args, **named) if kind.__new__ is not object.__new__ else kind.__new__(kind)
    await settle(kind.__init__(made, *args, **named))
    return made


def _imports_turtle(tree):
    """Whether the program has the turtle, by whatever names."""
    return any(
        isinstance(node, ast.ImportFrom) and node.module == "turtle"
        or isinstance(node, ast.Import) and any(alias.name == "turtle" for alias in node.names)
        for node in ast.walk(tree)
    )


def rewrite(source):
    """The program's tree with every waiting call awaited."""
    tree = ast.parse(source, "main.py")
    names, classes, functions = set(), set(), set()
    words = WAITING | TURTLE if _imports_turtle(tree) else WAITING

    def waits(node):
        name, before = _called(node)
        return name in words or before in AFTER.get(name, ()) or name in names or name in classes or (
            name == "__init__" and bool(classes))

    while True:
        finder = _Finder(waits)
        finder.visit(tree)
        if finder.found == functions:
            break
        functions = finder.found
        names |= {name for name, _ in functions if name != "__init__"}
        classes |= {owner for name, owner in functions if name == "__init__" and owner}
    tree = _Rewriter(waits, functions, classes).visit(tree)
    return ast.fix_missing_locations(tree)


async def compile_awaiting(source, names):
    """Runs the rewritten program to its end."""
    names["_stage_settle"], names["_stage_make"] = settle, make
    code = compile(rewrite(source), "main.py", "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True)
    result = eval(code, names)
    if inspect.iscoroutine(result):
        await result
