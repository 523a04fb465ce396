"""A disk so small that a test can fill it: a tmpfs in a mount namespace that only a helper process is in."""

import errno
import os
import pathlib
import subprocess

import pytest

from support.tacit import _end_with_parent

SIZE = 24 << 20


class SmallDisk:
    def __init__(self, directory: pathlib.Path):
        self.directory = directory
        mount = f'mount -t tmpfs -o size={SIZE},mode=700 none "$0" && echo mounted && exec cat'
        self._holder = subprocess.Popen(
            ["unshare", "--map-root-user", "--mount", "--propagation", "private", "sh", "-c", mount, str(directory)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            preexec_fn=_end_with_parent,
        )
        if self._holder.stdout.readline() != b"mounted\n":
            self.remove()
            pytest.skip("this system lets nobody mount a disk of his own")
        self.inside = ("nsenter", f"--target={self._holder.pid}", "--user", "--mount", "--preserve-credentials")
        """Before a command, runs it where the disk is."""
        self._outside = pathlib.Path(f"/proc/{self._holder.pid}/root{directory}")
        """As good for plain files; SQLite would go astray, since it resolves links."""
        self._filler = self._outside / "filler"

    def fill(self) -> None:
        """To the last byte."""
        with self._filler.open("wb", buffering=0) as file:
            for size in (1 << 20, 4096):
                try:
                    while file.write(bytes(size)) == size:
                        pass
                except OSError as error:
                    assert error.errno == errno.ENOSPC
        assert os.statvfs(self._outside).f_bavail == 0

    def free(self) -> None:
        self._filler.unlink()

    def remove(self) -> None:
        """The disk goes with the last process that is in its namespace."""
        self._holder.stdin.close()
        self._holder.wait()
        self._holder.stdout.close()
