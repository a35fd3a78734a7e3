"""Message boxes: said in the output, and answered with yes."""


def _say(title=None, message=None, **_named):
    print(f"{title or ''}: {message or ''}".strip(": "))
    return "ok"


showinfo = showwarning = showerror = _say


def askyesno(title=None, message=None, **_named):
    _say(title, message)
    return True


askokcancel = askretrycancel = askyesnocancel = askyesno


def askquestion(title=None, message=None, **_named):
    _say(title, message)
    return "yes"
