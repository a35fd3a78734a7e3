"""pygame.event: the queue."""

import _stage
from . import _inbox, constants

_NAMES = {
    constants.QUIT: "Quit", constants.KEYDOWN: "KeyDown", constants.KEYUP: "KeyUp", constants.MOUSEMOTION: "MouseMotion",
    constants.MOUSEBUTTONDOWN: "MouseButtonDown", constants.MOUSEBUTTONUP: "MouseButtonUp",
    constants.MOUSEWHEEL: "MouseWheel", constants.TEXTINPUT: "TextInput", constants.USEREVENT: "UserEvent",
}
_queue = []
_blocked = set()
_timers = {}
_next_custom = constants.USEREVENT


class Event:
    def __init__(self, type, dict=None, **fields):
        self.type = type
        self.__dict__.update(dict or {})
        self.__dict__.update(fields)

    @property
    def dict(self):
        return {name: value for name, value in self.__dict__.items() if name != "type"}

    def __eq__(self, other):
        return isinstance(other, Event) and self.__dict__ == other.__dict__

    __hash__ = None

    def __repr__(self):
        return f"<Event({self.type}-{event_name(self.type)} {self.dict})>"


EventType = Event


def _gather():
    for kind, fields in _inbox.collect():
        if kind not in _blocked:
            _queue.append(Event(kind, fields))
    now = _stage.now_ms()
    for key, timer in list(_timers.items()):
        while timer["next"] <= now:
            _queue.append(Event(timer["event"].type, timer["event"].dict))
            timer["next"] += timer["every"]
            timer["left"] -= 1
            if timer["left"] == 0:
                del _timers[key]
                break
            if now - timer["next"] > 1000:
                timer["next"] = now + timer["every"]


def _types(wanted):
    if wanted is None:
        return None
    return set(wanted) if isinstance(wanted, (list, tuple, set)) else {wanted}


def pump():
    _gather()
    return _stage.block(_stage.breathe())


async def _get(wanted, exclude):
    await _stage.breathe()
    _gather()
    global _queue
    taken = [event for event in _queue
             if (wanted is None or event.type in wanted) and (exclude is None or event.type not in exclude)]
    # Telling one event from another by equality would take twins together.
    ids = {id(event) for event in taken}
    _queue = [event for event in _queue if id(event) not in ids]
    return taken


def get(eventtype=None, pump=True, exclude=None):
    return _stage.block(_get(_types(eventtype), _types(exclude)))


async def _poll():
    await _stage.breathe()
    _gather()
    return _queue.pop(0) if _queue else Event(constants.NOEVENT)


def poll():
    return _stage.block(_poll())


async def _wait(timeout):
    deadline = _stage.now_ms() + timeout if timeout else float("inf")
    while True:
        _gather()
        if _queue:
            return _queue.pop(0)
        if _stage.now_ms() >= deadline:
            return Event(constants.NOEVENT)
        await _stage.wait_frame()


def wait(timeout=0):
    return _stage.block(_wait(timeout))


def peek(eventtype=None, pump=True):
    _gather()
    wanted = _types(eventtype)
    return any(wanted is None or event.type in wanted for event in _queue)


def clear(eventtype=None, pump=True):
    global _queue
    _gather()
    wanted = _types(eventtype)
    _queue = [event for event in _queue if wanted is not None and event.type not in wanted]


def post(event):
    if event.type in _blocked:
        return False
    _queue.append(event)
    return True


def event_name(kind):
    return _NAMES.get(kind, "UserEvent" if constants.USEREVENT <= kind < constants.NUMEVENTS else "Unknown")


def custom_type():
    global _next_custom
    _next_custom += 1
    return _next_custom


def set_blocked(kinds):
    _blocked.update(_types(kinds) or ())


def set_allowed(kinds):
    if kinds is None:
        _blocked.clear()
    else:
        _blocked.difference_update(_types(kinds))


def get_blocked(kind):
    return kind in _blocked


def set_grab(value):
    pass


def get_grab():
    return False


def set_timer(event, millis, loops=0):
    """Used by pygame.time."""
    made = Event(event) if isinstance(event, int) else event
    _timers.pop(made.type, None)
    if millis > 0:
        _timers[made.type] = {"event": made, "every": millis, "next": _stage.now_ms() + millis, "left": loops}
