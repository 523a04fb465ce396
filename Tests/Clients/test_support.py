"""The tests would see a leak: the provider's recorder and the search for traces do find personal data."""

import json
import urllib.parse

import httpx
import openai
import pytest

from support import openai_replies as replies
from support import personal
from support.personal import EMAIL, MESSAGE, VALUES


@pytest.mark.parametrize("value", VALUES)
def test_each_value_is_found_wherever_it_stands(value):
    for text in (value, f"x{value}y", json.dumps({"a": [value]}), json.dumps({value: 1}, ensure_ascii=False)):
        assert personal.traces(text) and personal.traces(text.encode())
    assert not personal.traces("My name is [[PERSON_1]], mail [[EMAIL_2]].")


def test_without_tacit_in_between_the_provider_sees_everything(upstream, script):
    model = script(replies.echo)
    with openai.OpenAI(api_key="sk-test", base_url=upstream.url + "/v1", max_retries=0) as client:
        messages = [{"role": "user", "content": MESSAGE}]
        answer = client.chat.completions.create(model=model.name, messages=messages, user=EMAIL)
        stream = client.chat.completions.create(model=model.name, messages=messages, stream=True)
        streamed = "".join(chunk.choices[0].delta.content or "" for chunk in stream if chunk.choices)
    assert answer.choices[0].message.content == streamed == MESSAGE
    assert set(VALUES) <= set(personal.traces(model.calls[0].everything))
    assert "OpenAI/Python" in model.calls[0].everything and "sk-test" in model.calls[0].everything


def test_the_provider_notes_headers_and_paths(upstream):
    query = urllib.parse.quote(EMAIL, safe="@")
    httpx.post(f"{upstream.url}/v1/chat/completions?q={query}", json={"model": "nobody"}, headers={"X-Customer": EMAIL})
    assert upstream.heard[-1].everything.count(EMAIL) == 2
    assert upstream.failures.pop().startswith("a request that no script is for")
