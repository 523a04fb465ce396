"""However a provider fails: a typed error with the right status, and not a word of the provider's or the caller's."""

import json

import pytest

from support import faults, personal
from support.faults import WORDS
from support.personal import MESSAGE
from support.raw_http import Connection, request
from support.tacit import PATIENCE

ROUTES = {"openai": "/v1/chat/completions", "anthropic": "/v1/messages"}


@pytest.fixture(params=ROUTES)
def dialect(request):
    return request.param


@pytest.fixture(autouse=True)
def _the_providers_words_are_nowhere(tacit, anonymous):
    first = len(tacit.lines)
    yield
    assert WORDS not in "".join(tacit.lines[first:]), "the log holds words of the provider"
    page = anonymous.get("/metrics").text
    assert WORDS not in page and not personal.traces(page)


def body(model: str, is_streamed: bool) -> dict:
    return {
        "model": model,
        "max_tokens": 400,
        "stream": is_streamed,
        "messages": [{"role": "user", "content": MESSAGE}],
    }


def post(http, dialect: str, model: str, is_streamed: bool):
    return http.post(ROUTES[dialect], json=body(model, is_streamed))


def stream(http, dialect: str, model):
    """Streams; the provider goes on once the first bytes are here."""
    with http.stream("POST", ROUTES[dialect], json=body(getattr(model, dialect), True)) as answer:
        text = ""
        for part in answer.iter_text():
            text += part
            model.call.go_on.set()
        return answer, text


def assert_is(error: dict, dialect: str, code: str) -> None:
    if dialect == "openai":
        assert error["error"]["code"] == code
    else:
        assert error["type"] == "error" and error["error"]["message"].endswith(f"[{code}]")
    assert error["error"]["type"] and error["request_id"]


def assert_failed(answer, dialect: str, fault: faults.Fault) -> None:
    assert answer.status_code == fault.status, answer.text
    assert_is(answer.json(), dialect, fault.code)
    assert answer.json()["request_id"] == answer.headers["x-request-id"]
    for name, value in fault.headers.items():
        assert answer.headers[name] == value
    assert WORDS not in answer.text + str(answer.headers)
    assert not personal.traces(answer.text)


@pytest.mark.parametrize("is_streamed", [False, True], ids=["whole", "streamed"])
@pytest.mark.parametrize("fault", faults.BEFORE_THE_HEAD, ids=str)
def test_a_fault_before_the_answer(tacit, http, script, dialect, fault, is_streamed):
    model = script(fault.script)
    first = len(tacit.lines)
    assert_failed(post(http, dialect, getattr(model, dialect), is_streamed), dialect, fault)
    event = tacit.wait_for(lambda event: event.get("event") == "exchange", first)
    assert (event["status"], event["error"]) == (fault.status, fault.code)
    assert not any(personal.traces(call.everything) for call in model.calls)


@pytest.mark.parametrize("is_streamed", [False, True], ids=["whole", "streamed"])
def test_a_provider_that_is_not_there(http, dialect, is_streamed):
    fault = faults.Fault("refused", lambda call: None, 502, "upstream_unreachable")
    model = {"openai": "dead/model", "anthropic": "dead-claude/model"}[dialect]
    assert_failed(post(http, dialect, model, is_streamed), dialect, fault)


@pytest.mark.parametrize("fault", faults.WHOLE_ANSWERS, ids=str)
def test_a_fault_in_a_whole_answer(http, script, dialect, fault):
    model = script(fault.script)
    assert_failed(post(http, dialect, getattr(model, dialect), False), dialect, fault)


@pytest.mark.parametrize("fault", faults.AT_THE_START_OF_A_STREAM, ids=str)
def test_a_fault_at_the_start_of_a_stream_has_a_status(http, script, dialect, fault):
    model = script(fault.script)
    assert_failed(post(http, dialect, getattr(model, dialect), True), dialect, fault)


@pytest.mark.parametrize("fault", faults.IN_A_STREAM, ids=str)
def test_a_fault_in_a_stream_is_an_event_and_never_a_clean_end(tacit, http, script, dialect, fault):
    model = script(fault.script)
    first = len(tacit.lines)
    answer, text = stream(http, dialect, model)
    assert answer.status_code == 200 and answer.headers["content-type"].startswith("text/event-stream")
    events = [json.loads(line[6:]) for line in text.splitlines() if line.startswith("data: ")]
    assert len(events) > 1
    assert_is(events[-1], dialect, fault.code)
    assert "[DONE]" not in text and "message_stop" not in text
    assert WORDS not in text
    if dialect == "anthropic":
        assert "event: error" in text
    event = tacit.wait_for(lambda event: event.get("event") == "exchange", first)
    assert (event["status"], event["error"], event["streamed"]) == (fault.status, fault.code, 1)


def test_a_redirect_is_not_followed(http, script, upstream, dialect):
    model = script(faults._redirect(307))
    before = len(upstream.heard)
    assert post(http, dialect, getattr(model, dialect), False).status_code == 502
    assert len(upstream.heard) == before + 1


def _pause(call):
    """Says something and then nothing more."""
    call.begin_stream()
    for event in faults.events(call, call.text())[:9]:
        call.write(event)
    call.wait_until_closed()


def _go_on_and_on(call):
    """Never stops to say something."""
    call.begin_stream()
    begin, *delta = faults.events(call, call.text())[:6]
    call.write(begin)
    for _ in range(1_000_000):
        call.write(delta[-1])


@pytest.mark.parametrize("attempt", range(5))
@pytest.mark.parametrize("provider", [_pause, _go_on_and_on])
def test_a_caller_that_goes_away_mid_stream_stops_the_provider(tacit, script, dialect, provider, attempt):
    """Several times: whether the caller's going is noticed first in writing or in waiting is a matter of luck."""
    model = script(provider)
    first = len(tacit.lines)
    with Connection(tacit) as connection:
        connection.send(request(tacit, ROUTES[dialect], json.dumps(body(getattr(model, dialect), True)).encode()))
        assert connection.head()[0] == 200
        assert connection.chunk()
    assert model.wait_for_call().closed.wait(PATIENCE), "the provider was not told"
    event = tacit.wait_for(lambda event: event.get("event") == "exchange", first)
    assert (event["status"], event["error"]) == (499, "cancelled")


def test_a_caller_that_goes_away_before_the_answer_stops_the_provider(tacit, script, dialect):
    model = script(lambda call: call.wait_until_closed())
    with Connection(tacit) as connection:
        connection.send(request(tacit, ROUTES[dialect], json.dumps(body(getattr(model, dialect), False)).encode()))
        model.wait_for_call()
    assert model.call.closed.wait(PATIENCE), "the provider was not told"


def test_after_all_that_the_provider_is_used_again(http, script, dialect):
    model = script(
        lambda call: [call.begin_stream(), [call.write(e) for e in faults.events(call, call.text())], call.end_stream()]
    )
    answer = post(http, dialect, getattr(model, dialect), True)
    assert answer.status_code == 200
    assert ("[DONE]" if dialect == "openai" else "message_stop") in answer.text
