"""Fields that usually hold no text are protected when they do, and stay as they are when they don't."""

import json

import pytest

from support import openai_replies as replies
from support import personal
from support.personal import EMAIL, IBAN, MESSAGE, NAME

CHAT = "/v1/chat/completions"
HELLO = {"role": "user", "content": "Hello."}


def send(http, model, **members) -> dict:
    answer = http.post(CHAT, json={"model": model.openai, "messages": [HELLO]} | members)
    assert answer.status_code == 200, answer.text
    assert not personal.traces(model.call.everything)
    return model.call.json


HIDDEN = {
    "role": {"messages": [{"role": EMAIL, "content": "x"}, HELLO]},
    "name": {"messages": [{"role": "user", "name": NAME.replace(" ", "_"), "content": MESSAGE}]},
    "call id": {"messages": [{"role": "tool", "tool_call_id": EMAIL, "content": "x"}, HELLO]},
    "part type": {"messages": [{"role": "user", "content": [{"type": EMAIL, "text": "x"}]}, HELLO]},
    "tool name": {"tools": [{"type": "function", "function": {"name": EMAIL, "parameters": {}}}]},
    "tool type": {"tools": [{"type": EMAIL}]},
    "key": {"extra": {EMAIL: 1, "deep": [{IBAN: {}}]}},
    "stop": {"stop": [EMAIL, f"my name is {NAME}"]},
    "service tier": {"service_tier": EMAIL},
    "prompt cache key": {"prompt_cache_key": EMAIL},
    "metadata": {"metadata": {"a": EMAIL, EMAIL: "b"}},
    "enum": {"response_format": {"type": "json_schema", "json_schema": {"name": "x", "schema": {"enum": [EMAIL]}}}},
    "default": {"tools": [{"type": "function", "function": {"name": "f", "parameters": {"default": {"to": EMAIL}}}}]},
    "property": {"tools": [{"type": "function", "function": {"name": "f", "parameters": {"properties": {EMAIL: {}}}}}]},
    "prediction": {"prediction": {"type": "content", "content": MESSAGE}},
    "number in a result": {
        "messages": [{"role": "tool", "tool_call_id": "call_0", "content": '{"card":4111111111111111}'}, HELLO]
    },
}


@pytest.mark.parametrize("members", HIDDEN.values(), ids=HIDDEN.keys())
def test_personal_data_is_found_where_nobody_expects_it(http, script, members):
    send(http, script(replies.echo), **members)


PLAIN = {
    "temperature": 0.7,
    "seed": 42,
    "logit_bias": {"50256": -100},
    "stop": ["\n\n", "END"],
    "reasoning_effort": "low",
    "parallel_tool_calls": False,
    "tool_choice": {"type": "function", "function": {"name": "find_order"}},
    "tools": [
        {
            "type": "function",
            "function": {
                "name": "find_order",
                "description": "Finds an order by its number.",
                "parameters": {
                    "type": "object",
                    "properties": {"kind": {"type": "string", "enum": ["open", "closed"], "pattern": "^[a-z]+$"}},
                    "required": ["kind"],
                    "additionalProperties": False,
                },
                "strict": True,
            },
        }
    ],
    "response_format": {
        "type": "json_schema",
        "json_schema": {"name": "order", "strict": True, "schema": {"type": "object"}},
    },
}


def test_what_holds_nothing_personal_arrives_as_it_was(http, script):
    sent = send(http, script(replies.echo), **PLAIN)
    assert {key: sent[key] for key in PLAIN} == PLAIN
    assert sent["messages"] == [HELLO], "where nothing is masked, nothing is added"


def test_the_bytes_of_a_body_are_kept(http, script):
    model = script(replies.echo)
    body = (
        '{ "model" : "%s",\n"messages":[ {"role":"user","content":"Gr\\u00fc\\u00dfe \\/ \\ud83d\\udc4b"} ], '
        '"top_p":1.50e0 }'
    )
    assert http.post(CHAT, content=(body % model.openai).encode()).status_code == 200
    assert model.call.body.decode() == body % model.name


@pytest.mark.parametrize("form", [EMAIL, "anna\\u002eweber\\u0040example.com", EMAIL.upper()])
def test_a_value_is_found_however_it_is_spelt(http, script, form):
    model = script(replies.echo)
    content = f'"Write to {form} please."'
    body = f'{{"model":"{model.openai}","messages":[{{"role":"user","content":{content}}}]}}'
    answer = http.post(CHAT, content=body.encode())
    assert answer.json()["choices"][0]["message"]["content"] == json.loads(content)
    assert "example" not in model.call.text().lower()


def test_the_callers_query_does_not_go_upstream(http, script):
    model = script(replies.echo)
    http.post(CHAT, params={"mail": EMAIL}, json={"model": model.openai, "messages": [HELLO]})
    assert model.call.path == "/v1/chat/completions"
