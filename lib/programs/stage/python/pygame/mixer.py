"""pygame.mixer: silence. Sounds can be made and played; nothing is heard."""


def init(*_args, **_named):
    pass


pre_init = quit = init


def get_init():
    return 44100, -16, 2


class Sound:
    def __init__(self, *_args, **_named):
        self._volume = 1.0

    def play(self, *_args, **_named):
        return Channel(0)

    def stop(self):
        pass

    fadeout = set_allowed = lambda self, *_: None

    def set_volume(self, value):
        self._volume = value

    def get_volume(self):
        return self._volume

    def get_length(self):
        return 0.0

    def get_num_channels(self):
        return 0


class Channel:
    def __init__(self, number=0):
        self._number = number

    def play(self, *_args, **_named):
        pass

    stop = pause = unpause = fadeout = set_volume = queue = play

    def get_busy(self):
        return False

    def get_volume(self):
        return 1.0


class _Music:
    def load(self, *_args, **_named):
        pass

    play = stop = pause = unpause = rewind = fadeout = set_volume = unload = queue = set_endevent = set_pos = load

    def get_busy(self):
        return False

    def get_volume(self):
        return 1.0

    def get_pos(self):
        return -1


music = _Music()


def find_channel(force=False):
    return Channel(0)


def set_num_channels(count):
    pass


set_reserved = set_num_channels


def get_num_channels():
    return 8


def get_busy():
    return False


def stop(*_):
    pass


pause = unpause = fadeout = stop
