"""The way out for pictures and the way in for keyboard and mouse, each a descriptor of this process."""

import atexit
import fcntl
import json
import os
import struct
import threading
import time

PICTURES_A_SECOND = 30
_PIPE_BYTES = 1 << 20
_SET_PIPE_SIZE = 1031
_EARLY_MAX = 100


class Channel:
    """Threads begin with the first picture or listener: a program without graphics has none of them."""

    def __init__(self, pictures, inputs):
        self._pictures, self._inputs = pictures, inputs
        self._offered = threading.Event()
        self._idle = threading.Event()
        self._idle.set()
        self._take = None
        self._sender = self._reader = None
        self._going = threading.Event()
        self._going.set()
        self._listener, self._early = None, []
        self._closed = False
        #: Hears of pauses, where the program is not paused by waiting for us.
        self.on_pause = None
        #: Seconds that the program was paused, all in all.
        self.held = 0.0
        for descriptor in (pictures, inputs):
            os.set_inheritable(descriptor, False)
        os.register_at_fork(after_in_child=self._close)

    def offer(self, take):
        """There is a new picture: `take()` gives its bytes, width and height, in a thread of ours and not more often than needed."""
        if self._closed:
            return
        self._take = take
        self._idle.clear()
        self._offered.set()
        if self._sender is None:
            self._sender = threading.Thread(target=self._send, name="stage pictures", daemon=True)
            self._sender.start()
            # What is shown last is seen even when the program ends at once.
            atexit.register(lambda: self._idle.wait(0.5))

    def listen(self, listener):
        """`listener` hears what keyboard and mouse do, in a thread of ours."""
        early, self._early = self._early, []
        self._listener = listener
        for what in early:
            listener(what)
        self.begin_reading()

    def begin_reading(self):
        if self._reader is None and not self._closed:
            self._reader = threading.Thread(target=self._read, name="stage input", daemon=True)
            self._reader.start()

    def wait_while_paused(self):
        if self._going.is_set():
            return
        began = time.monotonic()
        self._going.wait()
        self.held += time.monotonic() - began

    def give_away(self):
        """The descriptors, for another process that shows the program's pictures. Nothing of ours uses them any more."""
        self._closed = True
        return self._pictures, self._inputs

    def _send(self):
        try:
            fcntl.fcntl(self._pictures, _SET_PIPE_SIZE, _PIPE_BYTES)
        except OSError:
            pass
        last, due = None, 0.0
        while not self._closed:
            self._offered.wait()
            late = due - time.monotonic()
            if late > 0:
                time.sleep(late)
            self._offered.clear()
            picture = self._take()
            if picture is not None and picture[0] != last:
                last = picture[0]
                self.send(*picture)
            due = max(due, time.monotonic() - 1 / PICTURES_A_SECOND) + 1 / PICTURES_A_SECOND
            if not self._offered.is_set():
                self._idle.set()

    def send(self, data, width, height):
        left = memoryview(b"STEP" + struct.pack("<IHH", len(data), width, height) + data)
        try:
            while left:
                left = left[os.write(self._pictures, left):]
        except OSError:
            self._closed = True
            self._idle.set()

    def _read(self):
        with os.fdopen(self._inputs, "rb", closefd=False) as lines:
            for line in lines:
                what = json.loads(line)
                if what["type"] in ("pause", "resume"):
                    paused = what["type"] == "pause"
                    (self._going.clear if paused else self._going.set)()
                    if self.on_pause:
                        self.on_pause(paused)
                elif self._listener:
                    self._listener(what)
                elif len(self._early) < _EARLY_MAX:
                    self._early.append(what)
        self._going.set()

    def _close(self):
        self._closed = True
        self._going.set()
        for descriptor in (self._pictures, self._inputs):
            try:
                os.close(descriptor)
            except OSError:
                pass
