"""While the database is gone, callers get a clear 503; nothing finished lacks its record; Tacit recovers by itself."""

import random
import time

import pytest

from support.databases import postgres, priced  # noqa: F401
from support.disk import SmallDisk
from support.ledger import SQLite
from support.node import Node, eventually
from support.priced import MODEL
from support.traffic import Answer, Question, Traffic

pytestmark = pytest.mark.chaos

OUTAGE = 10.0
"""Seconds."""


@pytest.fixture
def small_disk(tmp_path):
    directory = tmp_path / "disk"
    directory.mkdir()
    disk = SmallDisk(directory)
    yield disk
    disk.remove()


@pytest.fixture(params=["sqlite", "postgresql"])
def outage(request, tmp_path, priced):
    """A server, and two functions: one takes its database away, the other brings it back."""
    if request.param == "sqlite":
        disk = request.getfixturevalue("small_disk")
        data = disk.directory / "data"
        ledger = SQLite(data, disk.inside)
        begin, end = disk.fill, disk.free
    else:
        postgres = request.getfixturevalue("postgres")
        postgres.write_late()
        data, ledger = tmp_path / "data", postgres.new()
        begin, end = postgres.stop_at_once, postgres.start_again
    node = Node(data, ledger, *priced.arguments)
    yield node, begin, end
    assert node.stop() == 0, "the server did not end in good order"


@pytest.mark.timeout(150)
def test_an_outage_of_the_database_is_told_and_got_over(outage, capsys):
    node, begin, end = outage
    keys = [node.create_key()["key"], node.create_key("--spend-cap", "1000000/day")["key"]]

    def any_question(chance: random.Random) -> Question:
        return Question(chance.choice(keys), chance.choice([MODEL, "loopback/echo"]), chance.random() < 0.5)

    # Who is refused asks again a little later, so that the machine can do something else.
    with Traffic([node], any_question, pause=lambda answer: 0.0 if answer.status == 200 else 0.1) as traffic:
        traffic.wait_for(40, lambda answer: answer.is_finished)
        before = len(traffic.answers)
        began = time.monotonic()
        begin()
        eventually(lambda: not node.is_ready(), "the server does not notice that its database is gone")
        noticed = time.monotonic() - began
        problems = node.problems()
        settled = len(traffic.answers)
        traffic.wait_for(20, is_refused, settled)
        # The length of the outage is what is asked for.
        time.sleep(max(0.0, began + OUTAGE - time.monotonic()))
        assert node.problems(), "the server says that it is ready while its database is gone"
        ended = time.monotonic()
        end()
        back = time.monotonic()
        eventually(node.is_ready, "the server does not recover")
        recovered = time.monotonic() - back
        traffic.wait_for(40, lambda answer: answer.is_finished, len(traffic.answers))
    assert {problem["check"] for problem in problems} <= {"keys", "request_log"}
    assert all(problem["problem"] for problem in problems)

    unfinished = [answer for answer in traffic.answers if not answer.is_finished]
    assert {answer.code for answer in unfinished} == {"not_ready"}
    assert {answer.status for answer in unfinished} <= {200, 503}
    assert all(answer.question.is_streamed for answer in unfinished if answer.status == 200)
    assert all(int(answer.headers["retry-after"]) >= 1 for answer in unfinished if answer.status == 503)
    assert not any(answer.is_finished for answer in traffic.answers[settled:] if began + noticed < answer.began < ended)

    node.ledger.assert_sound()
    with capsys.disabled():
        print(
            f"\n{node.ledger.name}: noticed after {noticed:.2f} s, {len(unfinished)} answers refused or broken off, "
            f"ready again {recovered:.2f} s after the database was back; {before} answers before"
        )
    eventually(lambda: node.ledger.reserved() == 0, "something is still reserved")
    node.ledger.assert_holds(traffic.finished)
    node.ledger.assert_agrees_with_itself()


def is_refused(answer: Answer) -> bool:
    return answer.status == 503 and answer.code == "not_ready"
