"""Tools through OpenAI's client: definitions, calls and results are protected; arguments come back restored."""

import json

import pytest

from support import openai_replies as replies
from support import personal
from support.openai_replies import choice
from support.personal import CARD, EMAIL, IBAN, MESSAGE, NAME, PHONE

TOOLS = [
    {
        "type": "function",
        "function": {
            "name": "send_mail",
            "description": f"Sends mail. Questions go to {EMAIL} or {PHONE}.",
            "parameters": {
                "type": "object",
                "properties": {
                    "to": {"type": "string", "description": f"for example {EMAIL}"},
                    "kind": {"type": "string", "enum": ["invoice", "reminder"]},
                },
                "required": ["to"],
            },
        },
    }
]


def two_calls(call):
    first = json.dumps(
        {"to": call.placeholder("EMAIL"), "text": f'Dear "{call.placeholder("PERSON")}"\n👋🏽'}, ensure_ascii=False
    )
    second = json.dumps({"account": call.placeholder("IBAN"), "amount": 12.5})
    replies.respond(call, choice(tools=[("send_mail", first), ("refund", second)]))


EXPECTED = [
    ("send_mail", {"to": EMAIL, "text": f'Dear "{NAME}"\n👋🏽'}),
    ("refund", {"account": IBAN, "amount": 12.5}),
]


def ask(client, model: str, **options):
    return client.chat.completions.create(
        model=model, messages=[{"role": "user", "content": MESSAGE}], tools=TOOLS, tool_choice="auto", **options
    )


def test_parallel_calls_come_with_restored_arguments(client, script):
    model = script(two_calls)
    answer = ask(client, model.openai).choices[0]
    assert [(c.function.name, json.loads(c.function.arguments)) for c in answer.message.tool_calls] == EXPECTED
    assert answer.finish_reason == "tool_calls"
    assert not personal.traces(model.call.everything)


def test_streamed_arguments_are_restored_as_json(client, script):
    model = script(two_calls)
    names, arguments, ids = {}, {}, {}
    for chunk in ask(client, model.openai, stream=True):
        for part in chunk.choices[0].delta.tool_calls or []:
            names[part.index] = names.get(part.index) or part.function.name
            ids[part.index] = ids.get(part.index) or part.id
            arguments[part.index] = arguments.get(part.index, "") + (part.function.arguments or "")
    assert [(names[index], json.loads(arguments[index])) for index in sorted(names)] == EXPECTED
    assert ids == {0: "call_0", 1: "call_1"}


def test_streaming_helper_puts_the_calls_together(client, script):
    model = script(two_calls)
    messages = [{"role": "user", "content": MESSAGE}]
    with client.chat.completions.stream(model=model.openai, messages=messages) as stream:
        calls = stream.get_final_completion().choices[0].message.tool_calls
    assert [(c.function.name, json.loads(c.function.arguments)) for c in calls] == EXPECTED


def test_definitions_keep_their_shape_and_lose_personal_data(client, script):
    model = script(lambda call: replies.respond(call, choice("Done.")))
    ask(client, model.openai)
    function = model.call.json["tools"][0]["function"]
    assert function["name"] == "send_mail"
    assert function["parameters"]["properties"]["kind"] == {"type": "string", "enum": ["invoice", "reminder"]}
    assert function["parameters"]["required"] == ["to"]
    assert not personal.traces(model.call.everything)


HISTORY = [
    {"role": "system", "content": "You help the customers of a shop."},
    {"role": "user", "content": MESSAGE},
    {
        "role": "assistant",
        "content": None,
        "tool_calls": [
            {
                "id": "call_0",
                "type": "function",
                "function": {"name": "find", "arguments": json.dumps({"mail": EMAIL, "iban": IBAN})},
            }
        ],
    },
    {"role": "tool", "tool_call_id": "call_0", "content": json.dumps({"name": NAME, "card": int(CARD), "open": 3})},
    {"role": "user", "content": f"And what is the IBAN of {NAME}?"},
]


@pytest.mark.parametrize("is_streamed", [False, True])
def test_a_history_with_calls_and_results_is_protected_and_stays_valid(client, script, is_streamed):
    model = script(replies.echo)
    answer = client.chat.completions.create(model=model.openai, messages=HISTORY, stream=is_streamed)
    if is_streamed:
        list(answer)
    else:
        assert answer.choices[0].message.content == HISTORY[-1]["content"]
    assert not personal.traces(model.call.everything)
    sent = model.call.json["messages"]
    result = next(message for message in sent if message["role"] == "tool")
    assert result["tool_call_id"] == "call_0"
    assert json.loads(result["content"])["open"] == 3
    call = next(message for message in sent if message.get("tool_calls"))["tool_calls"][0]
    assert call["id"] == "call_0"
    assert personal.PLACEHOLDER.fullmatch(json.loads(call["function"]["arguments"])["mail"])


def test_a_value_has_one_placeholder_in_all_of_a_request(client, script):
    model = script(replies.echo)
    client.chat.completions.create(model=model.openai, messages=HISTORY, tools=TOOLS)
    sent = model.call.json
    call = next(message for message in sent["messages"] if message.get("tool_calls"))["tool_calls"][0]
    mail = json.loads(call["function"]["arguments"])["mail"]
    assert mail in sent["tools"][0]["function"]["description"]
    assert mail in next(message["content"] for message in sent["messages"] if message["role"] == "user")


def test_a_replayed_history_gets_the_same_placeholders(client, script):
    model = script(replies.echo)
    for length in (2, 5):
        client.chat.completions.create(model=model.openai, messages=HISTORY[:length])
    first, second = (next(m for m in call.json["messages"] if m["role"] == "user") for call in model.calls)
    assert first == second
