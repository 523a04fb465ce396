"""What the servers have written down, read beside them."""

import json
import pathlib
import subprocess
import sys

from support.tacit import PATIENCE, environment


class Ledger:
    """A database as the tests look at it."""

    name: str
    arguments: tuple[str, ...] = ()
    """By which commands find it, besides `--data`."""
    inside: tuple[str, ...] = ()
    """Before a command, runs it where the database can be seen."""

    def query(self, sql: str) -> list[tuple[str, ...]]:
        raise NotImplementedError

    def assert_sound(self) -> None:
        raise NotImplementedError

    def number(self, sql: str) -> int:
        return int(self.query(sql)[0][0])

    def records(self) -> list[str]:
        """Ids of requests."""
        return [row[0] for row in self.query("SELECT id FROM request_log")]

    def reserved(self) -> int:
        """Reservations that nobody has released."""
        return self.number("SELECT count(*) FROM spend_reservation")

    def spent(self) -> int:
        """Of all keys together, in millionths."""
        return self.number("SELECT COALESCE(SUM(amount), 0) FROM spend")

    def assert_holds(self, finished: list[str]) -> None:
        """Each finished answer has its one record."""
        records = self.records()
        assert len(records) == len(set(records)), "a request is recorded twice"
        missing = set(finished) - set(records)
        assert not missing, f"{len(missing)} of {len(finished)} finished answers have no record: {sorted(missing)[:5]}"

    def assert_agrees_with_itself(self) -> None:
        """What the records cost is what their accounts have spent, each day."""
        costs = self.query(
            "SELECT account, started_at / 86400000 AS day, SUM(cost) FROM request_log WHERE cost > 0 "
            "GROUP BY 1, 2 ORDER BY 1, 2"
        )
        sums = self.query("SELECT account, day, SUM(amount) FROM spend GROUP BY 1, 2 ORDER BY 1, 2")
        assert costs == sums


_READ = """
import json, sqlite3, sys
database = sqlite3.connect(sys.argv[1], uri=True, timeout=10)
print(json.dumps([[str(value) for value in row] for row in database.execute(sys.argv[2])]))
"""


class SQLite(Ledger):
    name = "sqlite"

    def __init__(self, data: pathlib.Path, inside: tuple[str, ...] = ()):
        self.inside = inside
        self._file = data / "tacit.db"

    def query(self, sql: str) -> list[tuple[str, ...]]:
        output = _run(*self.inside, sys.executable, "-c", _READ, f"file:{self._file}?mode=ro", sql)
        return [tuple(row) for row in json.loads(output)]

    def assert_sound(self) -> None:
        assert self.query("PRAGMA integrity_check") == [("ok",)]


class PostgreSQL(Ledger):
    name = "postgresql"

    def __init__(self, url: str):
        self.arguments = ("--database", url)
        self._url = url

    def query(self, sql: str) -> list[tuple[str, ...]]:
        output = _run("psql", "--no-psqlrc", "-At", "-v", "ON_ERROR_STOP=1", "-c", sql, self._url)
        return [tuple(line.split("|")) for line in output.splitlines()]

    def assert_sound(self) -> None:
        """Its soundness is its own affair: here it has to answer."""
        assert self.query("SELECT 1") == [("1",)]


def _run(*command: str) -> str:
    result = subprocess.run(command, capture_output=True, timeout=PATIENCE, env=environment(), text=True, check=False)
    assert result.returncode == 0, result.stderr
    return result.stdout
