"""Runs a program as `python main.py` would, on the stage: its clock, its input, its window."""

import builtins
import os
import sys
import time
import traceback
import types

import _stage

class _Input:
    """sys.stdin: lines from the stage."""

    encoding, errors, name, mode, closed = "utf-8", "replace", "<stdin>", "r", False

    def __init__(self):
        self._rest = ""

    def readline(self, limit=-1):
        line, self._rest = self._rest, ""
        if not line:
            line = _stage.block(_stage.read_line())
            if not isinstance(line, str):
                line.close()
                raise RuntimeError("Use input() to ask the person: this browser cannot wait inside sys.stdin.")
        if 0 <= limit < len(line):
            line, self._rest = line[:limit], line[limit:]
        return line

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=-1):
        return list(self)

    def read(self, size=-1):
        if size is None or size < 0:
            return "".join(self)
        text = ""
        while len(text) < size:
            line = self.readline(size - len(text))
            if not line:
                break
            text += line
        return text

    @property
    def buffer(self):
        import io

        return io.BytesIO(self.read().encode())

    def isatty(self):
        return False

    def readable(self):
        return True

    def fileno(self):
        return 0

    def close(self):
        pass

    def reconfigure(self, **_named):
        pass


async def _ask(prompt):
    sys.stdout.write(str(prompt))
    sys.stdout.flush()
    line = await _stage.read_line()
    if not line:
        raise EOFError("EOF when reading a line")
    return line.removesuffix("\n")


def _input(prompt=""):
    return _stage.block(_ask(prompt))


async def _sleep(seconds):
    await _stage.wait_until(_stage.now_ms() + seconds * 1000)


def _blocking_sleep(seconds):
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    sys.stdout.flush()
    return _stage.block(_sleep(float(seconds)))


def prepare():
    """Once, before the program is known: what takes time to import."""
    import ast, json, math, random  # noqa: E401, F401

    builtins.input = _input
    time.sleep = _blocking_sleep
    sys.stdin = _Input()
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", line_buffering=True)


def _set_clock():
    started = _stage.now_ms()
    time.time = lambda: _stage.now_ms() / 1000
    time.time_ns = lambda: int(_stage.now_ms() * 1_000_000)
    time.monotonic = time.perf_counter = lambda: (_stage.now_ms() - started) / 1000
    time.monotonic_ns = time.perf_counter_ns = lambda: int((_stage.now_ms() - started) * 1_000_000)


def _status(code):
    if code is None:
        return 0
    if isinstance(code, int):
        return code & 0xFF
    print(code, file=sys.stderr)
    return 1


def _finish():
    for ending in _stage.endings:
        try:
            ending()
        except Exception:
            traceback.print_exc()
    try:
        import atexit

        atexit._run_exitfuncs()
    except BaseException:
        pass
    _stage.flush()
    for stream in (sys.stdout, sys.stderr):
        stream.flush()


def _failed(error):
    trace = error.__traceback__
    # The program's own lines, not ours above them.
    while trace and trace.tb_frame.f_code.co_filename != "main.py":
        trace = trace.tb_next
    traceback.print_exception(type(error), error, trace)
    return 1


def _open(host, mode):
    _stage.connect(host, mode)
    _set_clock()
    for name in ("js", "pyodide_js"):
        sys.modules.pop(name, None)
    sys.argv = ["main.py"]
    os.makedirs("/home/student", exist_ok=True)
    os.chdir("/home/student")
    main = types.ModuleType("__main__")
    main.__file__ = "main.py"
    sys.modules["__main__"] = main
    return main


def _kept(source):
    """So that a traceback can show the program's lines."""
    import linecache

    linecache.cache["main.py"] = (len(source), None, source.splitlines(True), "main.py")


def run(host, mode, source):
    """The exit status; in mode "await" a coroutine that gives it."""
    main = _open(host, mode)
    _kept(source)
    if mode == "await":
        return _run_awaiting(main, source)
    try:
        exec(compile(source, "main.py", "exec", dont_inherit=True), main.__dict__)
        status = 0
    except SystemExit as leaving:
        status = _status(leaving.code)
    except BaseException as error:
        status = _failed(error)
    _finish()
    return status


async def _run_awaiting(main, source):
    from _stage_async import compile_awaiting

    try:
        await compile_awaiting(source, main.__dict__)
        status = 0
    except SystemExit as leaving:
        status = _status(leaving.code)
    except BaseException as error:
        status = _failed(error)
    _finish()
    return status
