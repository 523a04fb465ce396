"""Errors make OpenAI's client raise the right exception, retry when it should, and tell nothing of the content."""

import json
import threading

import openai
import pytest

from support import openai_replies as replies
from support import personal
from support.openai_replies import choice
from support.personal import EMAIL, MESSAGE
from support.tacit import PATIENCE

MESSAGES = [{"role": "user", "content": MESSAGE}]


def ask(client, model: str, **options):
    return client.chat.completions.create(model=model, **({"messages": MESSAGES} | options))


def connect(tacit, key: str | None = None, **options) -> openai.OpenAI:
    return openai.OpenAI(api_key=key or tacit.key, base_url=tacit.url + "/v1", **options)


def assert_is_ours(error: openai.APIStatusError, code: str) -> None:
    assert error.code == code
    assert error.request_id
    assert error.body["message"] and error.body["type"]
    assert not personal.traces(error.response.text)


def test_a_wrong_key_is_an_authentication_error(tacit, upstream):
    before = len(upstream.heard)
    for key in ("sk-wrong", "tct_live_" + "a" * 40, tacit.key[:-1] + ("a" if tacit.key[-1] != "a" else "b")):
        with pytest.raises(openai.AuthenticationError) as refused:
            ask(connect(tacit, key, max_retries=0), "up/small-model")
        assert_is_ours(refused.value, "invalid_key")
        assert key not in refused.value.response.text
    assert len(upstream.heard) == before


def test_a_missing_key_is_an_authentication_error(client):
    with pytest.raises(openai.AuthenticationError) as refused:
        ask(client, "up/small-model", extra_headers={"Authorization": openai.Omit()})
    assert_is_ours(refused.value, "missing_key")


@pytest.mark.parametrize("model", ["gpt-4o", "nobody/model", "up/", "/", "", f"x/{EMAIL}"])
def test_an_unknown_model_is_not_found(client, model):
    with pytest.raises(openai.BadRequestError if model == "" else openai.NotFoundError) as refused:
        ask(client, model)
    assert_is_ours(refused.value, "invalid_request" if model == "" else "unknown_model")
    assert refused.value.param == "model"


@pytest.mark.parametrize(
    "options",
    [
        {"messages": []},
        {"messages": "hello"},
        {"messages": [{"content": MESSAGE}]},
        {"messages": [{"role": "user", "content": 7}]},
        {"messages": [MESSAGE]},
        {"stream": "yes"},
        {"metadata": EMAIL},
        {"stream_options": [EMAIL]},
        {"extra_body": {"tacit": {"unknown": EMAIL}}},
        {"extra_body": {"tacit": EMAIL}},
        {"extra_body": {"tacit": {"policy": EMAIL}}},
        {"extra_body": {"tacit": {"known_values": [1]}}},
    ],
    ids=lambda options: json.dumps(options)[:40],
)
def test_wrong_types_are_a_bad_request(client, options):
    with pytest.raises(openai.BadRequestError) as refused:
        ask(client, "up/small-model", **options)
    assert_is_ours(refused.value, "invalid_request")
    assert refused.value.param


def test_a_provider_of_another_dialect_is_a_bad_request(client):
    with pytest.raises(openai.BadRequestError) as refused:
        ask(client, "claude/model")
    assert_is_ours(refused.value, "dialect_mismatch")


def failing_first(status: int, **headers):
    """Fails once, then answers."""
    failed = threading.Event()

    def answer(call):
        if failed.is_set():
            return replies.echo(call)
        failed.set()
        call.reply(status, {"error": {"message": f"about {EMAIL}"}}, **headers)

    return answer


@pytest.mark.parametrize("is_streamed", [False, True])
@pytest.mark.parametrize("status", [429, 500, 503, 529])
def test_the_client_retries_and_succeeds(tacit, script, status, is_streamed):
    model = script(failing_first(status, Retry_After="0"))
    with connect(tacit, max_retries=1) as client:
        answer = ask(client, model.openai, stream=is_streamed)
        if is_streamed:
            assert "".join(chunk.choices[0].delta.content or "" for chunk in answer if chunk.choices) == MESSAGE
        else:
            assert answer.choices[0].message.content == MESSAGE
    assert len(model.calls) == 2


def test_a_rate_limit_that_lasts_tells_when_to_come_again(client, script):
    model = script(lambda call: call.reply(429, {"error": {"message": "slow down"}}, Retry_After="17"))
    with pytest.raises(openai.RateLimitError) as refused:
        ask(client, model.openai)
    assert_is_ours(refused.value, "upstream_rate_limited")
    assert refused.value.response.headers["retry-after"] == "17"


@pytest.mark.parametrize(
    "status, code", [(500, "upstream_failed"), (503, "upstream_overloaded"), (401, "upstream_credential")]
)
def test_a_failing_provider_is_a_server_error(client, script, status, code):
    model = script(lambda call: call.reply(status, {"error": {"message": f"about {EMAIL}"}}))
    with pytest.raises(openai.InternalServerError) as failed:
        ask(client, model.openai)
    assert_is_ours(failed.value, code)


def test_a_stream_that_breaks_off_raises(client, script):
    def break_off(call):
        call.begin_stream()
        call.write(replies.sse(replies.chunks(call, choice(call.text()))[:9]))
        call.end_stream()

    model = script(break_off)
    received = ""
    with pytest.raises(openai.APIError) as broken:
        for chunk in ask(client, model.openai, stream=True):
            received += chunk.choices[0].delta.content or ""
    assert received and MESSAGE.startswith(received)
    assert broken.value.code == "upstream_truncated"
    assert not personal.traces(str(broken.value))


def test_a_client_that_runs_out_of_time_stops_the_provider(tacit, script):
    model = script(lambda call: call.wait_until_closed())
    with connect(tacit, max_retries=0, timeout=0.5) as client, pytest.raises(openai.APITimeoutError):
        ask(client, model.openai)
    assert model.wait_for_call().closed.wait(PATIENCE), "the provider was not told"
