"""Questions are asked in the output, and answered in the input."""


def askstring(title, prompt, **_named):
    return input(f"{title}: {prompt} ")


def askinteger(title, prompt, **_named):
    return int(input(f"{title}: {prompt} "))


def askfloat(title, prompt, **_named):
    return float(input(f"{title}: {prompt} "))
