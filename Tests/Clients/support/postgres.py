"""A PostgreSQL of the tests' own, from `Scripts/postgres.sh`."""

import itertools
import os
import pathlib
import signal
import subprocess
import tempfile

from support.ledger import PostgreSQL
from support.node import eventually
from support.tacit import PATIENCE, REPOSITORY, environment

SCRIPT = REPOSITORY / "Scripts/postgres.sh"


class Postgres:
    def __init__(self):
        # Not among pytest's folders: PostgreSQL may run under a user of its own, who must get there.
        self._directory = pathlib.Path(tempfile.mkdtemp(prefix="tacit-postgres-"))
        self._names = (f"tacit{number}" for number in itertools.count(1))
        self.url = self._run("start", "--watch", str(os.getpid()))

    def start_again(self) -> None:
        """At the port that it had before."""
        assert self._run("start") == self.url

    def stop_at_once(self) -> None:
        """As `pg_ctl stop -m immediate` does: connections break off, and the next start recovers from the log."""
        process = int((self._directory / "data/postmaster.pid").read_text().split()[0])
        os.kill(process, signal.SIGQUIT)
        eventually(lambda: not _is_there(process), "PostgreSQL does not stop")

    def write_late(self) -> None:
        """Keeps in memory, as long as it may, what was committed without waiting for the disk: a crash shows each."""
        PostgreSQL(self.url).query("ALTER SYSTEM SET wal_writer_delay = '10s'")
        PostgreSQL(self.url).query("SELECT pg_reload_conf()")

    def remove(self) -> None:
        self._run("remove")

    def new(self) -> PostgreSQL:
        """An empty database."""
        name = next(self._names)
        PostgreSQL(self.url).query(f"CREATE DATABASE {name}")
        return PostgreSQL(self.url.replace("/postgres?", f"/{name}?"))

    def _run(self, action: str, *options: str) -> str:
        result = subprocess.run(
            [SCRIPT, action, self._directory, *options],
            capture_output=True,
            timeout=3 * PATIENCE,
            env=environment(),
            text=True,
            check=False,
        )
        assert result.returncode == 0, result.stderr
        return result.stdout.strip()


def _is_there(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True
