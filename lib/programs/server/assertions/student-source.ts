/**
 * Runs beside the student's program and calls its functions when the judge's process asks. It is in the student's
 * hands (they can change all of it), so nothing that it says counts but values, and it is told arguments only.
 */
export const STUDENT_SOURCE = `
from wire import *
import builtins, inspect, io, operator, os, re, traceback, types

def main():
    output, source_input = os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\\n"), sys.stdin
    mark = source_input.readline().rstrip("\\n")
    # What the program prints is for people; what it reads is nothing.
    sys.stdout, sys.stdin = sys.stderr, io.StringIO("")
    held, numbers = {}, {}

    def to_reference(value):
        number = numbers.get(id(value))
        if number is None:
            number = numbers[id(value)] = len(held)
            held[number] = value
        return {"remote": [number, type(value).__name__]}

    def from_reference(kind, body):
        if kind == "remote":
            return held[body[0]]
        if kind == "callback":
            return lambda *args, **kwargs: call_back(body, args, kwargs)
        raise ValueError("unknown kind of value")

    wire = Wire(to_reference, from_reference)

    def say(message):
        output.write(mark + json.dumps(message) + "\\n")
        output.flush()

    def call_back(number, args, kwargs):
        say({"callback": number, "args": wire.encode(args), "kwargs": wire.encode(kwargs)})
        return serve(until_returned=True)

    def fail(error):
        bases = [base.__name__ for base in type(error).__mro__]
        sys.stderr.write("".join(traceback.format_exception(type(error), error, error.__traceback__.tb_next)))
        sys.stderr.flush()
        say({"raise": bases, "message": str(error)[:2000]})

    def perform(message):
        action, target = message["do"], message.get("on")
        if action == "name":
            if target not in program: raise NameError(f"name '{target}' is not defined")
            return program[target]
        if action == "call":
            return call(held[target], message)
        if action == "attribute":
            return getattr(held[target], message["name"])
        if action == "assign":
            return setattr(held[target], message["name"], wire.decode(message["value"]))
        values = wire.decode(message["args"])
        named = getattr(operator, message["name"], None) or getattr(builtins, message["name"])
        return named(*values)

    def call(function, message):
        args, kwargs = wire.decode(message["args"]), wire.decode(message["kwargs"])
        before = [json.dumps(wire.encode(one)) for one in args]
        given, back = fit(function, args)
        result = back(function(*given, **kwargs))
        # A function may answer by changing what it was given.
        changed = [json.dumps(wire.encode(one)) for one in args]
        message["changed"] = [json.loads(now) if now != then else 0 for now, then in zip(changed, before)]
        return result

    def fit(function, args):
        """Lists become the nodes that the parameters are declared to be, and back."""
        try:
            signature = inspect.signature(function)
        except (TypeError, ValueError):
            return args, lambda value: value
        declared = [str(one.annotation) for one in signature.parameters.values()]
        given = list(args)
        for index, one in enumerate(args):
            name = declared[index] if index < len(declared) else ""
            if isinstance(one, list) and "ListNode" in name:
                several = "List[" in name or "list[" in name
                given[index] = [to_list(each) for each in one] if several else to_list(one)
            elif isinstance(one, list) and "TreeNode" in name:
                given[index] = to_tree(one)
        def back(value):
            if type(value).__name__ == "ListNode": return from_list(value)
            if type(value).__name__ == "TreeNode": return from_tree(value)
            if value is None and re.search("(List|Tree)Node", str(signature.return_annotation)): return []
            return value
        return given, back

    def to_list(values):
        head = None
        for one in reversed(values):
            head = program["ListNode"](one, head)
        return head

    def from_list(node):
        values = []
        while node is not None and len(values) < 100000:
            values.append(node.val)
            node = node.next
        return values

    def to_tree(values):
        make = program["TreeNode"]
        if not values or values[0] is None: return None
        root = make(values[0])
        waiting, index = collections.deque([root]), 1
        while waiting and index < len(values):
            node = waiting.popleft()
            for side in ("left", "right"):
                if index < len(values) and values[index] is not None:
                    child = make(values[index])
                    setattr(node, side, child)
                    waiting.append(child)
                index += 1
        return root

    def from_tree(root):
        values, waiting = [], collections.deque([root])
        while waiting and len(values) < 100000:
            node = waiting.popleft()
            values.append(None if node is None else node.val)
            if node is not None: waiting.extend((node.left, node.right))
        while values and values[-1] is None: values.pop()
        return values

    def serve(until_returned=False):
        while True:
            line = source_input.readline()
            if not line:
                os._exit(0)
            message = json.loads(line)
            if "returned" in message:
                if message.get("failed"): raise RuntimeError(message["failed"])
                return wire.decode(message["returned"])
            try:
                value = perform(message)
                say({"value": wire.encode(value), "changed": message.get("changed", [])})
            except BaseException as error:
                fail(error)

    program = surroundings()
    module = types.ModuleType("solution")
    module.__dict__.update(program)
    sys.modules["solution"] = module
    program = module.__dict__
    with open("solution.py", encoding="utf-8", newline="") as file:
        source = file.read()
    try:
        code = compile(source, "solution.py", "exec", dont_inherit=True)
    except (SyntaxError, ValueError) as error:
        words = "".join(traceback.format_exception_only(type(error), error))
        sys.stderr.write(words)
        return say({"refused": words[-2000:]})
    try:
        exec(code, program)
    except BaseException as error:
        return fail(error)
    say({"loaded": True})
    serve()

class ListNode:
    def __init__(self, val=0, next=None):
        self.val, self.next = val, next

class TreeNode:
    def __init__(self, val=0, left=None, right=None):
        self.val, self.left, self.right = val, left, right

def surroundings():
    """What sites with class Solution bring without being asked."""
    names = {"ListNode": ListNode, "TreeNode": TreeNode}
    import bisect, functools, heapq, itertools, math, string, typing
    for module in (bisect, collections, functools, heapq, itertools, math, string, typing):
        names[module.__name__] = module
    for name in ("List", "Optional", "Dict", "Set", "Tuple", "Deque", "Union", "Any", "Callable", "Iterator"):
        names[name] = getattr(typing, name)
    for module in (collections, functools, itertools, heapq, bisect):
        for name in ("Counter", "defaultdict", "deque", "OrderedDict", "lru_cache", "cache", "reduce", "accumulate",
                     "combinations", "permutations", "product", "heappush", "heappop", "heapify", "bisect_left",
                     "bisect_right", "insort"):
            if hasattr(module, name): names[name] = getattr(module, name)
    names["inf"] = math.inf
    return names

sys.setrecursionlimit(max(sys.getrecursionlimit(), 3000))
main()
`;
