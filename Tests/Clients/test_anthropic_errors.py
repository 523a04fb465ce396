"""Errors make Anthropic's client raise the right exception, retry when it should, and tell nothing of the content."""

import threading

import anthropic
import pytest

from support import anthropic_replies as replies
from support import personal
from support.personal import EMAIL, MESSAGE
from support.tacit import PATIENCE


def ask(client, model: str, **options):
    defaults = {"max_tokens": 400, "messages": [{"role": "user", "content": MESSAGE}]}
    return client.messages.create(model=model, **(defaults | options))


def connect(tacit, key: str | None = None, **options) -> anthropic.Anthropic:
    return anthropic.Anthropic(api_key=key or tacit.key, base_url=tacit.url, **options)


def assert_is_ours(error: anthropic.APIStatusError, kind: str, code: str) -> None:
    assert error.body["type"] == "error"
    assert error.body["error"]["type"] == kind
    assert error.body["error"]["message"].endswith(f"[{code}]")
    assert error.request_id == error.body["request_id"]
    assert not personal.traces(str(error.body))


def test_a_wrong_or_missing_key_is_an_authentication_error(tacit, claude):
    with pytest.raises(anthropic.AuthenticationError) as refused:
        ask(connect(tacit, "sk-ant-wrong", max_retries=0), "claude/model")
    assert_is_ours(refused.value, "authentication_error", "invalid_key")
    with pytest.raises(anthropic.AuthenticationError) as refused:
        ask(claude, "claude/model", extra_headers={"X-Api-Key": "", "Authorization": anthropic.Omit()})
    assert_is_ours(refused.value, "authentication_error", "missing_key")


def test_a_bearer_token_is_taken_as_well(tacit, script):
    model = script(replies.echo)
    with anthropic.Anthropic(auth_token=tacit.key, base_url=tacit.url, max_retries=0) as client:
        assert ask(client, model.anthropic).content[0].text == MESSAGE


@pytest.mark.parametrize("model", ["claude-x", "nobody/model", f"x/{EMAIL}"])
def test_an_unknown_model_is_not_found(claude, model):
    with pytest.raises(anthropic.NotFoundError) as refused:
        ask(claude, model)
    assert_is_ours(refused.value, "not_found_error", "unknown_model")


@pytest.mark.parametrize(
    "options",
    [
        {"messages": []},
        {"messages": [{"role": "user", "content": 7}]},
        {"stream": "yes"},
        {"metadata": EMAIL},
        {"extra_body": {"tacit": EMAIL}},
    ],
    ids=str,
)
def test_wrong_types_are_a_bad_request(claude, options):
    with pytest.raises(anthropic.BadRequestError) as refused:
        ask(claude, "claude/model", **options)
    assert_is_ours(refused.value, "invalid_request_error", "invalid_request")


def test_a_provider_of_another_dialect_is_a_bad_request(claude):
    with pytest.raises(anthropic.BadRequestError) as refused:
        ask(claude, "up/small-model")
    assert_is_ours(refused.value, "invalid_request_error", "dialect_mismatch")


def test_media_to_a_public_provider_is_a_permission_error(claude, script):
    image = {"type": "image", "source": {"type": "base64", "media_type": "image/png", "data": "iVBORw0KGgo="}}
    messages = [{"role": "user", "content": [image, {"type": "text", "text": "What is this?"}]}]
    with pytest.raises(anthropic.PermissionDeniedError) as refused:
        ask(claude, "far-claude/model", messages=messages)
    assert_is_ours(refused.value, "permission_error", "media_not_allowed")
    model = script(lambda call: replies.respond(call, replies.text("A cat.")))
    assert ask(claude, model.anthropic, messages=messages).content[0].text == "A cat."
    assert model.call.json["messages"][0]["content"][0] == image


@pytest.mark.parametrize("is_streamed", [False, True])
@pytest.mark.parametrize("status", [429, 500, 503, 529])
def test_the_client_retries_and_succeeds(tacit, script, status, is_streamed):
    failed = threading.Event()

    def fail_first(call):
        if failed.is_set():
            return replies.echo(call)
        failed.set()
        call.reply(status, {"type": "error", "error": {"type": "x", "message": f"about {EMAIL}"}}, Retry_After="0")

    model = script(fail_first)
    with connect(tacit, max_retries=1) as client:
        if is_streamed:
            events = ask(client, model.anthropic, stream=True)
            assert (
                "".join(getattr(event.delta, "text", "") for event in events if event.type == "content_block_delta")
                == MESSAGE
            )
        else:
            assert ask(client, model.anthropic).content[0].text == MESSAGE
    assert len(model.calls) == 2


@pytest.mark.parametrize(
    "status, exception, kind, code",
    [
        (429, anthropic.RateLimitError, "rate_limit_error", "upstream_rate_limited"),
        (529, anthropic.APIStatusError, "overloaded_error", "upstream_overloaded"),
        (500, anthropic.InternalServerError, "api_error", "upstream_failed"),
        (404, anthropic.NotFoundError, "not_found_error", "upstream_unknown_model"),
        (413, anthropic.APIStatusError, "request_too_large", "body_too_large"),
    ],
)
def test_a_failing_provider_raises_the_right_exception(claude, script, status, exception, kind, code):
    model = script(lambda call: call.reply(status, {"error": {"message": f"about {EMAIL}"}}, Retry_After="17"))
    with pytest.raises(exception) as failed:
        ask(claude, model.anthropic)
    assert_is_ours(failed.value, kind, code)
    assert failed.value.response.headers["retry-after"] == "17"


def test_a_stream_that_breaks_off_raises(claude, script):
    def break_off(call):
        call.begin_stream()
        call.write(replies.sse(replies.events(call, [replies.text(call.text())], "end_turn")[:9]))
        call.end_stream()

    model = script(break_off)
    received = ""
    with pytest.raises(anthropic.APIStatusError) as broken:
        for event in ask(claude, model.anthropic, stream=True):
            assert event.type != "message_stop"
            received += event.delta.text if event.type == "content_block_delta" else ""
    assert received and MESSAGE.startswith(received)
    assert_is_ours(broken.value, "api_error", "upstream_truncated")


def test_a_client_that_runs_out_of_time_stops_the_provider(tacit, script):
    model = script(lambda call: call.wait_until_closed())
    with connect(tacit, max_retries=0, timeout=0.5) as client, pytest.raises(anthropic.APITimeoutError):
        ask(client, model.anthropic)
    assert model.wait_for_call().closed.wait(PATIENCE), "the provider was not told"
