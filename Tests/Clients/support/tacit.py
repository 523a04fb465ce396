"""The real binary, run as its users run it."""

import ctypes
import json
import os
import pathlib
import signal
import socket
import subprocess
import threading
import time

REPOSITORY = pathlib.Path(__file__).resolve().parents[3]
BINARY = os.environ.get("TACIT_BINARY", str(REPOSITORY / ".build/release/tacit"))
PATIENCE = 20.0
"""Seconds until something that must happen counts as not happening."""

_libc = ctypes.CDLL(None)
_PR_SET_PDEATHSIG = 1


def _end_with_parent() -> None:
    """If the tests are killed, the servers end, too."""
    _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def environment(extra: dict[str, str] | None = None) -> dict[str, str]:
    """The environment without what would change Tacit's ways: proxies, its own variables."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.lower().endswith("_proxy") and not name.startswith("TACIT_")
    }
    return kept | (extra or {})


def run(*arguments: str, stdin: str | bytes = "", **options) -> subprocess.CompletedProcess[bytes]:
    """One command, to its end."""
    data = stdin.encode() if isinstance(stdin, str) else stdin
    return subprocess.run(
        [BINARY, *arguments],
        input=data,
        capture_output=True,
        timeout=PATIENCE,
        env=environment(),
        check=False,
        **options,
    )


def create_key(data: pathlib.Path, name: str = "test") -> str:
    result = run("keys", "create", "--data", str(data), "--name", name, "--json")
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)["key"]


def limits(folder: pathlib.Path, **values: str) -> list[str]:
    """Arguments for a server with other limits than those of every day."""
    file = folder / "limits.yaml"
    file.write_text("limits:\n" + "".join(f"  {name}: {value}\n" for name, value in values.items()))
    return ["--config", str(file)]


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """`tacit serve` on a free port of loopback. Its log is JSON lines on standard error, kept in a file."""

    def __init__(self, data: pathlib.Path, *arguments: str, variables: dict[str, str] | None = None):
        self.data = data
        self.key = create_key(data)
        command = [BINARY, "serve", "--listen", "127.0.0.1:0", "--data", str(data), "--log", "json", *arguments]
        self._launch(command, variables)

    def _launch(self, command: list[str], variables: dict[str, str] | None = None) -> None:
        """Returns once it listens."""
        self.log_file = self.data.parent / (self.data.name + ".log")
        self.lines: list[str] = []
        self._changed = threading.Condition()
        self._process = subprocess.Popen(
            command,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env=environment(variables),
            text=True,
            encoding="utf-8",
            preexec_fn=_end_with_parent,
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        self.address = self.wait_for(lambda event: event.get("event") == "started")["address"]
        self.url = f"http://{self.address}"
        self.host, port = self.address.rsplit(":", 1)
        self.port = int(port)

    def _read(self) -> None:
        with self.log_file.open("w") as file:
            for line in self._process.stderr:
                file.write(line)
                with self._changed:
                    self.lines.append(line)
                    self._changed.notify_all()
        with self._changed:
            self._changed.notify_all()

    def events(self, start: int = 0) -> list[dict]:
        return [json.loads(line) for line in self.lines[start:]]

    def wait_for(self, matches, start: int = 0) -> dict:
        """The first log event from line `start` that matches, as soon as it is there."""
        deadline = time.monotonic() + PATIENCE
        position = start
        with self._changed:
            while True:
                for line in self.lines[position:]:
                    position += 1
                    try:
                        event = json.loads(line)
                    except ValueError:
                        continue
                    if matches(event):
                        return event
                if self._process.poll() is not None and not self._reader.is_alive():
                    raise AssertionError("the server ended: " + "".join(self.lines))
                if not self._changed.wait(deadline - time.monotonic()) and time.monotonic() > deadline:
                    raise AssertionError("no such event in the log: " + "".join(self.lines[start:]))

    @property
    def is_running(self) -> bool:
        return self._process.poll() is None

    @property
    def resident(self) -> int:
        """Bytes of memory that the process has in use."""
        status = pathlib.Path(f"/proc/{self._process.pid}/status").read_text()
        return next(int(line.split()[1]) << 10 for line in status.splitlines() if line.startswith("VmRSS:"))

    def reload(self) -> None:
        """Tells the server to look at its certificate."""
        self._process.send_signal(signal.SIGHUP)

    def terminate(self) -> None:
        """Tells the server to stop; what is under way may end."""
        if self.is_running:
            self._process.send_signal(signal.SIGTERM)

    def stop(self) -> int:
        self.terminate()
        try:
            return self._process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
            raise
        finally:
            self._reader.join(PATIENCE)
