"""A minute of overload gets what the key's limits say, from one server or two; a revoked key is dead on both."""

import http.client
import threading
import time

import openai
import pytest

from support.databases import ledger, node, nodes, postgres, priced  # noqa: F401
from support.tacit import PATIENCE
from support.traffic import Answer, Question, Traffic, ask

pytestmark = pytest.mark.chaos

MINUTE = 60.0
REQUESTS = 1500
TOKENS = 30_000
TOLERANCE = 0.02

ON = [("sqlite", 1), ("postgresql", 1), ("postgresql", 2)]
everywhere = pytest.mark.parametrize(
    ("ledger", "nodes"), ON, indirect=True, ids=[f"{database}, {count}" for database, count in ON]
)


@pytest.mark.timeout(150)
@everywhere
def test_a_minute_of_overload_gets_what_the_limits_allow(nodes, ledger, capsys):
    by_requests = nodes[0].create_key("--rpm", str(REQUESTS))["key"]
    by_tokens = nodes[0].create_key("--tpm", str(TOKENS))["key"]
    one_a_minute = nodes[0].create_key("--rpm", "1")["key"]

    def pause(answer: Answer) -> float:
        return 0.0 if answer.status == 200 else 0.2

    patient = threading.Thread(target=_who_waits_is_served, args=(nodes[-1], one_a_minute), daemon=True)
    patient.failure = None
    patient.start()
    with (
        Traffic(nodes, lambda _: Question(by_requests, "loopback/echo"), clients=4, pause=pause) as for_requests,
        Traffic(nodes, lambda _: Question(by_tokens, "loopback/echo"), clients=4, pause=pause) as for_tokens,
    ):
        time.sleep(MINUTE + 3)
    answers = for_requests.answers + for_tokens.answers
    patient.join(PATIENCE)
    assert patient.failure is None and not patient.is_alive()

    usage = dict(ledger.query("SELECT id, input_tokens + output_tokens FROM request_log WHERE status = 200"))
    requests = [(answer.began, 1) for answer in for_requests.answers if answer.is_finished]
    tokens = [(answer.began, int(usage[answer.id])) for answer in for_tokens.answers if answer.is_finished]
    accepted = {"requests": first_minute(requests), "tokens": first_minute(tokens)}
    with capsys.disabled():
        print(
            f"\n{ledger.name}, {len(nodes)}: {accepted} in the first minute of {REQUESTS} and {TOKENS}; the most in "
            f"any minute {most_in_a_minute(requests)} and {most_in_a_minute(tokens)}; {len(answers)} asked"
        )
    assert accepted["requests"] == pytest.approx(REQUESTS, rel=TOLERANCE)
    assert accepted["tokens"] == pytest.approx(TOKENS, rel=TOLERANCE)
    assert most_in_a_minute(requests) <= REQUESTS * (1 + TOLERANCE)
    assert most_in_a_minute(tokens) <= TOKENS * (1 + TOLERANCE)
    refused = [answer for answer in answers if answer.status == 429]
    for answer in refused:
        assert answer.code == "rate_limited"
        limit = REQUESTS if answer.question.key == by_requests else TOKENS
        assert answer.headers["ratelimit-limit"] == str(limit)
        assert int(answer.headers["ratelimit-remaining"]) < limit / 50
        assert 1 <= int(answer.headers["retry-after"]) == int(answer.headers["ratelimit-reset"]) <= MINUTE
    # A machine that comes to nothing for a second can't check keys in time, and says so.
    others = [answer for answer in answers if not answer.is_finished and answer.status != 429]
    assert {(answer.status, answer.code) for answer in others} <= {(503, "not_ready")}
    assert len(others) <= len(answers) / 100
    assert {answer.question.key for answer in refused} == {by_requests, by_tokens}


def first_minute(accepted: list[tuple[float, int]]) -> int:
    start = min(began for began, _ in accepted)
    return sum(amount for began, amount in accepted if began < start + MINUTE)


def most_in_a_minute(accepted: list[tuple[float, int]]) -> int:
    """The largest sum in any sixty seconds."""
    accepted = sorted(accepted)
    most = inside = first = 0
    for began, amount in accepted:
        inside += amount
        while accepted[first][0] <= began - MINUTE:
            inside -= accepted[first][1]
            first += 1
        most = max(most, inside)
    return most


def _who_waits_is_served(node, key: str) -> None:
    """OpenAI's client, told to try again, waits as long as it is told to."""
    try:
        messages = [{"role": "user", "content": "How long is the way?"}]
        with openai.OpenAI(api_key=key, base_url=node.url + "/v1", max_retries=0) as client:
            client.chat.completions.create(model="loopback/echo", messages=messages)
            with pytest.raises(openai.RateLimitError) as refused:
                client.chat.completions.create(model="loopback/echo", messages=messages)
            assert refused.value.code == "rate_limited"
            client.with_options(max_retries=2).chat.completions.create(model="loopback/echo", messages=messages)
    except BaseException as failure:
        threading.current_thread().failure = failure


@everywhere
def test_a_revoked_key_is_dead_on_every_server_within_a_second(nodes):
    made = nodes[0].create_key()
    connection = http.client.HTTPConnection(nodes[-1].host, nodes[-1].port, timeout=PATIENCE)
    question = Question(made["key"], "loopback/echo")
    assert ask(connection, question).is_finished
    nodes[0].command("keys", "revoke", made["id"])
    revoked = last = time.monotonic()
    while (answer := ask(connection, question)).is_finished:
        last = answer.began
        assert last < revoked + PATIENCE, "the key lives on"
    connection.close()
    assert (answer.status, answer.code) == (401, "invalid_key")
    assert last <= revoked + 1.0, "the key was still good a second after it was revoked"
