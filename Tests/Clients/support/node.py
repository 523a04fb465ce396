"""Servers on one database, that can be killed and started again."""

import contextlib
import http.client
import json
import pathlib
import shutil
import signal
import subprocess
import time

from support.ledger import Ledger
from support.tacit import BINARY, PATIENCE, Server, environment, free_port


class Node(Server):
    """A server on a port that stays the same, and on a database that others may share."""

    def __init__(self, data: pathlib.Path, ledger: Ledger, *arguments: str):
        self.data = data
        self.ledger = ledger
        self.host, self.port = "127.0.0.1", free_port()
        self._arguments = arguments
        self.start()

    def start(self) -> None:
        """Returns once it is ready; `ready_after` is how many seconds that took."""
        began = time.monotonic()
        self._launch(
            [*self.ledger.inside, BINARY, "serve", "--listen", f"{self.host}:{self.port}", "--data", str(self.data)]
            + ["--log", "json", *self.ledger.arguments, *self._arguments]
        )
        eventually(self.is_ready, "the server never became ready", every=0.01)
        self.ready_after = time.monotonic() - began

    def is_ready(self) -> bool:
        return not self.problems()

    def problems(self) -> list[dict]:
        """What `/readyz` has to say."""
        connection = http.client.HTTPConnection(self.host, self.port, timeout=PATIENCE)
        with contextlib.closing(connection):
            connection.request("GET", "/readyz")
            answer = connection.getresponse()
            state = json.load(answer)
        assert (answer.status == 200) == state["ready"]
        return state.get("problems", [])

    def kill(self) -> None:
        """Ends it as the kernel does when memory is short: nothing is tidied up."""
        assert self.is_running
        self._process.send_signal(signal.SIGKILL)
        self._process.wait(PATIENCE)
        self._reader.join(PATIENCE)

    def beside(self, data: pathlib.Path) -> "Node":
        """Another server on the same database, so with the same root key."""
        data.mkdir(mode=0o700)
        shutil.copy2(self.data / "root.key", data / "root.key")
        return Node(data, self.ledger, *self._arguments)

    def create_key(self, *limits: str) -> dict[str, str]:
        """`id` and `key` of a new key."""
        result = self.command("keys", "create", "--name", "test", *limits, "--json")
        return json.loads(result.stdout)

    def command(self, *words: str) -> subprocess.CompletedProcess[bytes]:
        """A command that works on what this server keeps."""
        result = subprocess.run(
            [*self.ledger.inside, BINARY, *words[:2], "--data", str(self.data), *self.ledger.arguments, *words[2:]],
            capture_output=True,
            timeout=PATIENCE,
            env=environment(),
            check=False,
        )
        assert result.returncode == 0, result.stderr
        return result


def eventually(condition, otherwise: str, every: float = 0.05) -> None:
    """Waits for what announces itself to nobody."""
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, otherwise
        time.sleep(every)
