"""`kill -9` at any moment loses nothing that a caller saw finished and keeps nothing reserved; the next start is quick.

TACIT_KILLS says how often each database has to bear it.
"""

import os
import random
import statistics
import time

import pytest

from support.databases import ledger, node, postgres, priced  # noqa: F401
from support.priced import MODEL
from support.traffic import Question, Traffic

pytestmark = pytest.mark.chaos

KILLS = int(os.environ.get("TACIT_KILLS", "20"))
SEED = int(os.environ.get("TACIT_SEED", "0")) or random.SystemRandom().randrange(1, 1 << 32)


@pytest.mark.timeout(60 + 15 * KILLS)
def test_nothing_finished_is_lost_however_often_the_server_is_killed(node, ledger, priced, capsys):
    keys = [node.create_key()["key"], node.create_key("--spend-cap", "1000000/day")["key"]]

    def any_question(chance: random.Random) -> Question:
        return Question(chance.choice(keys), chance.choice([MODEL, MODEL, "loopback/echo"]), chance.random() < 0.5)

    chance = random.Random(SEED)
    starts, cut_off, reserved = [], 0, 0
    with Traffic([node], any_question) as traffic:
        for _ in range(KILLS):
            seen = len(traffic.answers)
            traffic.wait_for(4, lambda answer: answer.is_finished, seen)
            # This is the random moment, not a wait for anything.
            time.sleep(chance.uniform(0, 0.2))
            node.kill()
            traffic.pause()
            traffic.wait_until_idle()
            reserved += ledger.reserved()
            node.start()
            starts.append(node.ready_after)
            ledger.assert_sound()
            ledger.assert_holds(traffic.finished)
            ledger.assert_agrees_with_itself()
            assert ledger.reserved() == 0, "what the killed server had reserved is still reserved"
            cut_off += sum(not answer.is_finished for answer in traffic.answers[seen:])
            traffic.resume()
    answers = traffic.answers
    assert {answer.status for answer in answers} == {200}
    assert any(answer.question.is_streamed for answer in answers if answer.is_finished)
    ledger.assert_holds(traffic.finished)
    ledger.assert_agrees_with_itself()
    assert ledger.spent() > 0
    # Requests that broke off with their sender.
    priced.failures.clear()
    with capsys.disabled():
        print(
            f"\n{ledger.name}: {KILLS} kills (TACIT_SEED={SEED}), {len(traffic.finished)} answers finished, "
            f"{cut_off} cut off, {reserved} reservations found and released; ready again after "
            f"{statistics.median(starts):.2f} s (median), {max(starts):.2f} s (longest); "
            f"{sum(start > 2 for start in starts)} took more than 2 s"
        )
