"""A bar on a terminal; nothing elsewhere."""

import sys


class Progress:
    def __init__(self, steps):
        self.steps, self.done, self.text = steps, 0, ""
        self.shown = sys.stderr.isatty()

    def says(self, text):
        self.text = text
        self.show()

    def step(self):
        self.done += 1
        self.show()

    def show(self):
        if self.shown:
            filled = round(30 * min(self.done, self.steps) / max(1, self.steps))
            sys.stderr.write(f"\r\033[K  {'█' * filled}{'░' * (30 - filled)}  {self.text}")
            sys.stderr.flush()

    def clear(self):
        if self.shown:
            sys.stderr.write("\r\033[K")
