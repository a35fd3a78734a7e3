/**
 * Runs a student's program as `python main.py` would: as `__main__`, with a traceback that begins at their own first
 * line. Makes `run(path, args) -> int`: the exit status, or -1 for source that does not compile. Sleeping and the event
 * loop are replaced because the browser's kind that Pyodide brings needs a page's event loop, which is not here.
 */
export const PYTHON_HARNESS = `
def _make_run(host_sleep):
    import os, sys, time, types, traceback

    def sleep(seconds):
        if seconds < 0:
            raise ValueError("sleep length must be non-negative")
        sys.stdout.flush()
        host_sleep(float(seconds))

    time.sleep = sleep

    def use_plain_event_loop():
        import asyncio
        from asyncio import base_events, events

        class Selector:
            def select(self, timeout):
                if timeout is None or timeout > 0:
                    sleep(3600 if timeout is None else timeout)
                return []
            def close(self):
                pass

        class Loop(base_events.BaseEventLoop):
            def __init__(self):
                super().__init__()
                self._selector = Selector()
            def _process_events(self, event_list):
                pass
            def _write_to_self(self):
                pass

        class Policy(events._BaseDefaultEventLoopPolicy):
            _loop_factory = Loop

        events._set_running_loop(None)
        events._set_event_loop_policy(Policy())

    use_plain_event_loop()

    def status(code):
        if code is None:
            return 0
        if isinstance(code, int):
            return code & 0xFF
        print(code, file=sys.stderr)
        return 1

    def run(path, args):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", line_buffering=True)
        sys.stderr.reconfigure(encoding="utf-8", errors="backslashreplace", line_buffering=True)
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")
        for name in ("pyodide_js", "js"):
            sys.modules.pop(name, None)
        sys.argv = [path, *args]
        sys.path.insert(0, os.getcwd())
        sys.path.append("/home/packages")
        with open(path, encoding="utf-8", newline="") as file:
            source = file.read()
        main = types.ModuleType("__main__")
        main.__file__ = path
        sys.modules["__main__"] = main
        result = 0
        try:
            try:
                code = compile(source, path, "exec", dont_inherit=True)
            except (SyntaxError, ValueError, MemoryError, RecursionError) as error:
                traceback.print_exception(type(error), error, None)
                return -1
            exec(code, main.__dict__)
        except SystemExit as error:
            result = status(error.code)
        except BaseException as error:
            result = 1
            if isinstance(error, MemoryError):
                result = -2
            main.__dict__.clear()
            hook = sys.excepthook
            if hook is not sys.__excepthook__:
                try:
                    hook(type(error), error, error.__traceback__.tb_next)
                except BaseException:
                    pass
            else:
                traceback.print_exception(type(error), error, error.__traceback__.tb_next)
        try:
            import atexit
            atexit._run_exitfuncs()
        except BaseException:
            pass
        for stream in (sys.stdout, sys.stderr):
            try:
                stream.flush()
            except BaseException:
                pass
        return result

    return run

_make_run
`;
