"""No storm of requests spends more than a key's cap and one reservation, and nothing stays reserved after it."""

import http.client
import random
import threading

import pytest

from support.databases import ledger, node, nodes, postgres, priced  # noqa: F401
from support.node import eventually
from support.priced import INPUT, MODEL, OUTPUT, at_length
from support import openai_replies as replies
from support.tacit import PATIENCE
from support.traffic import Question, ask

pytestmark = pytest.mark.chaos

CLIENTS = 50
CAP = 60_000
"""Millionths: fewer than twenty requests."""

ON = [("sqlite", 1), ("postgresql", 1), ("postgresql", 2)]
everywhere = pytest.mark.parametrize(
    ("ledger", "nodes"), ON, indirect=True, ids=[f"{database}, {count}" for database, count in ON]
)


def reservation(question: Question) -> int:
    """What is reserved for it: as many tokens as its body has bytes, and all that it allows to come."""
    return len(question.body) * INPUT + question.max_tokens * OUTPUT


@everywhere
@pytest.mark.parametrize("period", ["", "/day"], ids=["in all", "a day"])
def test_fifty_clients_at_once_spend_the_cap_and_one_reservation_at_most(nodes, ledger, period):
    key = nodes[0].create_key("--spend-cap", f"0.{CAP:06}{period}")["key"]
    together = threading.Barrier(CLIENTS)
    answers = []

    def run(number: int) -> None:
        chance = random.Random(number)
        node = nodes[number % len(nodes)]
        connection = http.client.HTTPConnection(node.host, node.port, timeout=PATIENCE)
        together.wait(PATIENCE)
        for _ in range(4):
            answers.append(ask(connection, Question(key, MODEL, chance.random() < 0.5)))
        connection.close()

    threads = [threading.Thread(target=run, args=(number,), daemon=True) for number in range(CLIENTS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE)
    assert len(answers) == CLIENTS * 4

    # What the storm left of the cap, one after the other.
    connection = http.client.HTTPConnection(nodes[-1].host, nodes[-1].port, timeout=PATIENCE)
    question = Question(key, MODEL)
    while (last := ask(connection, question)).is_finished:
        answers.append(last)
    assert (last.status, last.code) == (402, "spend_cap_reached")
    connection.close()

    for answer in answers:
        assert answer.is_finished or (answer.status, answer.code) == (402, "spend_cap_reached"), answer
    eventually(lambda: ledger.reserved() == 0, "something is still reserved")
    sums = [int(amount) for (amount,) in ledger.query("SELECT SUM(amount) FROM spend GROUP BY day")]
    assert CAP <= max(sums) <= CAP + reservation(question)
    ledger.assert_holds([answer.id for answer in answers if answer.is_finished])
    ledger.assert_agrees_with_itself()


@everywhere
def test_callers_that_go_in_the_middle_of_a_stream_leave_nothing_reserved(nodes, ledger, priced):
    def begins(call) -> None:
        call.begin_stream()
        events = replies.chunks(call, replies.choice("An answer of some length."))
        call.write(replies.sse(events[:4]))
        call.wait_until_closed()
        assert call.closed.is_set(), "the provider was left to work on"

    question = Question("", MODEL, is_streamed=True)
    # Each reserves as much as the whole cap.
    key = nodes[0].create_key("--spend-cap", f"0.{reservation(question):06}")["key"]
    question.key = key
    priced.answer_with(begins)
    try:
        for node in nodes:
            connection = http.client.HTTPConnection(node.host, node.port, timeout=PATIENCE)
            headers = {"Authorization": f"Bearer {key}"}
            connection.request("POST", "/v1/chat/completions", question.body, headers)
            answer = connection.getresponse()
            assert answer.status == 200 and answer.read1(1)
            assert ledger.reserved() == 1
            first = len(node.lines)
            answer.close()
            connection.close()
            node.wait_for(lambda event: event.get("event") == "exchange" and event.get("error") == "cancelled", first)
            eventually(lambda: ledger.reserved() == 0, "something is still reserved")
    finally:
        priced.answer_with(at_length)
    connection = http.client.HTTPConnection(nodes[-1].host, nodes[-1].port, timeout=PATIENCE)
    assert ask(connection, Question(key, MODEL)).is_finished
    connection.close()
    statuses = ledger.query("SELECT status, count(*) FROM request_log GROUP BY status ORDER BY status")
    assert statuses == [("200", "1"), ("499", str(len(nodes)))]
    ledger.assert_agrees_with_itself()
