"""Answers and streams of Chat Completions as OpenAI gives them."""

import itertools
import json

from support.tacit import PATIENCE
from support.upstream import Call

USAGE = {"prompt_tokens": 21, "completion_tokens": 13, "total_tokens": 34}


def choice(
    text: str | None = None,
    *,
    tools: list[tuple[str, str]] = (),
    finish: str | None = None,
    refusal: str | None = None,
    logprobs: list[str] | None = None,
) -> dict:
    """One choice: its text, or its tool calls as (name, arguments). `logprobs` are the tokens that spell the text."""
    return {
        "text": text,
        "tools": list(tools),
        "finish": finish or ("tool_calls" if tools else "stop"),
        "refusal": refusal,
        "logprobs": logprobs,
    }


def respond(call: Call, *choices: dict) -> None:
    """Answers as the request asks: whole or streamed."""
    if call.json.get("stream"):
        call.begin_stream()
        call.write_cut(sse(chunks(call, *choices)) + b"data: [DONE]\n\n")
        call.end_stream()
    else:
        call.reply(200, completion(call, *choices))


def echo(call: Call) -> None:
    """The last user text, as the provider got it."""
    respond(call, choice(call.text()))


def flood(call: Call, size: int = 1 << 20, patience: float = PATIENCE) -> None:
    """A stream of more than a reader that doesn't read can be given; it goes on until it is closed from the other side."""
    call.begin_stream()
    first, delta = chunks(call, choice("x"))[:2]
    delta["choices"][0]["delta"]["content"] = "word " * 4000
    call.write(sse([first]))
    event = sse([delta])
    for _ in range(size // len(event)):
        call.write(event)
    call.wait_until_closed(patience)


def completion(call: Call, *choices: dict) -> dict:
    return _envelope(call, "chat.completion") | {
        "choices": [
            {
                "index": index,
                "message": _message(one),
                "logprobs": _logprobs(one["logprobs"]),
                "finish_reason": one["finish"],
            }
            for index, one in enumerate(choices)
        ],
        "usage": USAGE | {"prompt_tokens_details": {"cached_tokens": 0}},
    }


def _envelope(call: Call, kind: str) -> dict:
    return {
        "id": "chatcmpl-upstream-id",
        "object": kind,
        "created": 1760000000,
        "model": call.json["model"],
        "service_tier": "default",
        "system_fingerprint": "fp_upstream",
    }


def _message(one: dict) -> dict:
    message = {"role": "assistant", "content": one["text"], "refusal": one["refusal"], "annotations": []}
    if one["tools"]:
        message["tool_calls"] = [
            {"id": f"call_{number}", "type": "function", "function": {"name": name, "arguments": arguments}}
            for number, (name, arguments) in enumerate(one["tools"])
        ]
    return message


def _logprobs(tokens: list[str] | None) -> dict | None:
    if tokens is None:
        return None
    entries = []
    for token in tokens:
        entry = {"token": token, "logprob": -0.5, "bytes": list(token.encode())}
        entries.append(entry | {"top_logprobs": [dict(entry)]})
    return {"content": entries, "refusal": None}


def chunks(call: Call, *choices: dict) -> list[dict]:
    wants_usage = (call.json.get("stream_options") or {}).get("include_usage", False)
    deltas = [
        [
            ({"role": "assistant", "content": "" if one["text"] else None, "refusal": None}, None, None),
            *_deltas(one),
            ({}, None, one["finish"]),
        ]
        for one in choices
    ]
    result = []
    # Choices take turns, as they do when several are written at once.
    for row in itertools.zip_longest(*deltas):
        for index, delta in enumerate(row):
            if delta is None:
                continue
            body = {"index": index, "delta": delta[0], "logprobs": _logprobs(delta[1]), "finish_reason": delta[2]}
            usage = {"usage": None} if wants_usage else {}
            result.append(_envelope(call, "chat.completion.chunk") | {"choices": [body], "obfuscation": "x7Gq"} | usage)
    if wants_usage:
        result.append(_envelope(call, "chat.completion.chunk") | {"choices": [], "usage": USAGE})
    return result


def _deltas(one: dict):
    if one["logprobs"] is not None:
        yield from (({"content": token}, [token], None) for token in one["logprobs"])
    else:
        yield from (({"content": piece}, None, None) for piece in pieces(one["text"] or ""))
    yield from (({"refusal": piece}, None, None) for piece in pieces(one["refusal"] or ""))
    for number, (name, arguments) in enumerate(one["tools"]):
        start = {
            "index": number,
            "id": f"call_{number}",
            "type": "function",
            "function": {"name": name, "arguments": ""},
        }
        yield {"tool_calls": [start]}, None, None
        for piece in pieces(arguments):
            yield {"tool_calls": [{"index": number, "function": {"arguments": piece}}]}, None, None


def pieces(text: str) -> list[str]:
    """The text in pieces of one to five characters, so that every placeholder is cut."""
    result, sizes = [], itertools.cycle((1, 3, 2, 5, 4))
    while text:
        size = next(sizes)
        result.append(text[:size])
        text = text[size:]
    return result


def sse(events: list[dict]) -> bytes:
    return b"".join(b"data: " + json.dumps(event, ensure_ascii=False).encode() + b"\n\n" for event in events)
