"""Variables that widgets show."""


class Variable:
    _default = ""

    def __init__(self, master=None, value=None, name=None):
        self._value = self._default if value is None else value
        self._traces = []

    def get(self):
        return self._value

    def set(self, value):
        self._value = value
        from ._root import default_root

        root = default_root()
        if root is not None:
            root._changed()
        for callback in list(self._traces):
            callback(f"PY_VAR{id(self)}", "", "write")

    def trace_add(self, mode, callback):
        self._traces.append(callback)
        return str(len(self._traces))

    def trace(self, mode, callback):
        return self.trace_add(mode, callback)

    trace_variable = trace

    def trace_remove(self, mode, name):
        self._traces.clear()


class StringVar(Variable):
    def get(self):
        return str(self._value)


class IntVar(Variable):
    _default = 0

    def get(self):
        return int(float(self._value or 0))


class DoubleVar(Variable):
    _default = 0.0

    def get(self):
        return float(self._value or 0)


class BooleanVar(Variable):
    _default = False

    def get(self):
        return bool(self._value)
