"""Answers and streams of the Messages API as Anthropic gives them."""

import json

from support.openai_replies import pieces
from support.upstream import Call

SIGNATURE = "EqQBCgIYAhIkYjNhZGU3NzAtc2lnbmF0dXJl+/Zz8Q=="


def text(value: str) -> dict:
    return {"type": "text", "text": value}


def tool(name: str, value: dict, number: int = 1) -> dict:
    return {"type": "tool_use", "id": f"toolu_{number}", "name": name, "input": value}


def thinking(value: str) -> dict:
    return {"type": "thinking", "thinking": value, "signature": SIGNATURE}


def respond(call: Call, *blocks: dict, stop: str | None = None) -> None:
    """Answers as the request asks: whole or streamed."""
    reason = stop or ("tool_use" if any(block["type"] == "tool_use" for block in blocks) else "end_turn")
    if call.json.get("stream"):
        call.begin_stream()
        call.write_cut(sse(events(call, blocks, reason)))
        call.end_stream()
    else:
        call.reply(200, message(call, blocks, reason))


def echo(call: Call) -> None:
    """The last user text, as the provider got it."""
    respond(call, text(call.text()))


def message(call: Call, blocks=(), reason: str | None = None) -> dict:
    return {
        "id": "msg_upstream_id",
        "type": "message",
        "role": "assistant",
        "model": call.json["model"],
        "content": list(blocks),
        "stop_reason": reason,
        "stop_sequence": None,
        "usage": {"input_tokens": 21, "output_tokens": 13},
    }


def events(call: Call, blocks, reason: str) -> list[dict]:
    result = [{"type": "message_start", "message": message(call)}, {"type": "ping"}]
    for index, block in enumerate(blocks):
        result.append({"type": "content_block_start", "index": index, "content_block": _start(block)})
        result += [{"type": "content_block_delta", "index": index, "delta": delta} for delta in _deltas(block)]
        result.append({"type": "content_block_stop", "index": index})
    end = {"stop_reason": reason, "stop_sequence": None}
    return result + [{"type": "message_delta", "delta": end, "usage": {"output_tokens": 13}}, {"type": "message_stop"}]


def _start(block: dict) -> dict:
    empty = {"text": {"text": ""}, "tool_use": {"input": {}}, "thinking": {"thinking": "", "signature": ""}}
    return block | empty.get(block["type"], {})


def _deltas(block: dict):
    match block["type"]:
        case "text":
            yield from ({"type": "text_delta", "text": piece} for piece in pieces(block["text"]))
        case "tool_use":
            arguments = json.dumps(block["input"], ensure_ascii=False)
            yield from ({"type": "input_json_delta", "partial_json": piece} for piece in pieces(arguments))
        case "thinking":
            yield from ({"type": "thinking_delta", "thinking": piece} for piece in pieces(block["thinking"]))
            yield {"type": "signature_delta", "signature": block["signature"]}


def sse(items: list[dict]) -> bytes:
    lines = (f"event: {item['type']}\ndata: {json.dumps(item, ensure_ascii=False)}\n\n" for item in items)
    return "".join(lines).encode()
