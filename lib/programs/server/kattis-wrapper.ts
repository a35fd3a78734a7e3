/** Before the score on its line; no text for people contains it. */
export const SCORE_MARK = "\u001escore ";

/**
 * Runs a Python validator of Kattis's kind (`validator.py`) and passes on what it wrote into its feedback folder, which
 * is gone with the sandbox: the message for people, and the score.
 */
export const KATTIS_WRAPPER = `
import runpy, sys

status = 0
sys.argv[0] = "validator.py"
try:
    runpy.run_path("validator.py", run_name="__main__")
except SystemExit as end:
    status = end.code if isinstance(end.code, int) else (0 if end.code is None else 1)
finally:
    sys.stdout.flush()
    for name, before in (("judgemessage.txt", ""), ("score.txt", "\\x1escore ")):
        try:
            with open(name, encoding="utf-8", errors="replace") as file:
                sys.stderr.write(before + file.read(4000).strip() + "\\n")
        except OSError:
            pass
sys.exit(status)
`;
