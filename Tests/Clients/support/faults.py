"""Ways in which providers fail. Each says something that nobody else may read."""

import gzip
import json
from dataclasses import dataclass, field

from support import anthropic_replies, openai_replies
from support.upstream import Call, Script

WORDS = "quokka-7731"
"""Stands in all that a failing provider says."""

ERROR = {"type": "error", "error": {"message": f"{WORDS} did not like it", "type": WORDS, "code": WORDS}}


@dataclass
class Fault:
    name: str
    script: Script
    status: int
    """Of the answer, if none had begun."""
    code: str
    headers: dict[str, str] = field(default_factory=dict)
    """Of the answer, besides."""

    def __str__(self) -> str:
        return self.name


def _status(status: int, ours: int, code: str, **headers: str) -> Fault:
    def script(call: Call) -> None:
        call.reply(status, ERROR, **headers)

    expected = {"retry-after": headers["Retry_After"]} if "Retry_After" in headers else {}
    return Fault(f"status {status}", script, ours, code, expected)


def _reset(call: Call) -> None:
    call.reset()


def _close(call: Call) -> None:
    call.close()


def _not_http(call: Call) -> None:
    call.write(f"SSH-2.0-{WORDS}\r\n\r\n".encode())
    call.close()


def _bad_head(call: Call) -> None:
    call.write(f"HTTP/1.1 200 OK\r\nContent-Length: {WORDS}\r\n\r\n".encode())
    call.close()


def _redirect(status: int) -> Script:
    return lambda call: call.reply(status, ERROR, Location=f"/v1/chat/{WORDS}")


def _body(body: bytes, content_type: str = "application/json", **headers: str) -> Script:
    return lambda call: call.reply(200, body, content_type, **headers)


def _short(call: Call) -> None:
    """Says that more comes than does."""
    call.reply(200, f'{{"{WORDS}":'.encode(), Content_Length="500")
    call.close()


def _short_chunk(call: Call) -> None:
    call.begin_stream("application/json")
    call.write(f'{{"{WORDS}":'.encode())
    call.close()


BEFORE_THE_HEAD = [
    Fault("reset", _reset, 502, "upstream_unreachable"),
    Fault("closed", _close, 502, "upstream_unreachable"),
    Fault("not HTTP", _not_http, 502, "upstream_invalid"),
    Fault("bad head", _bad_head, 502, "upstream_invalid"),
    _status(400, 400, "upstream_rejected"),
    _status(401, 502, "upstream_credential"),
    _status(402, 400, "upstream_rejected"),
    _status(403, 502, "upstream_credential"),
    _status(404, 404, "upstream_unknown_model"),
    _status(408, 504, "upstream_timeout"),
    _status(409, 400, "upstream_rejected"),
    _status(413, 413, "body_too_large"),
    _status(422, 400, "upstream_rejected"),
    _status(429, 429, "upstream_rate_limited", Retry_After="30"),
    _status(500, 502, "upstream_failed"),
    _status(502, 502, "upstream_failed"),
    _status(503, 503, "upstream_overloaded", Retry_After="7"),
    _status(504, 502, "upstream_failed"),
    _status(529, 503, "upstream_overloaded"),
    Fault("status 301", _redirect(301), 502, "upstream_invalid"),
    Fault("status 307", _redirect(307), 502, "upstream_invalid"),
    Fault("status 204", lambda call: call.reply(204, b""), 502, "upstream_invalid"),
    Fault("HTML", _body(f"<h1>{WORDS}</h1>".encode(), "text/html"), 502, "upstream_invalid"),
    Fault("no type", _body(json.dumps(ERROR).encode(), ""), 502, "upstream_invalid"),
    Fault("compressed", _body(gzip.compress(WORDS.encode()), Content_Encoding="gzip"), 502, "upstream_invalid"),
]

WHOLE_ANSWERS = [
    Fault("empty", _body(b""), 502, "upstream_invalid"),
    Fault("not JSON", _body(f"{{{WORDS}".encode()), 502, "upstream_invalid"),
    Fault("an array", _body(f'["{WORDS}"]'.encode()), 502, "upstream_failed"),
    Fault("a string", _body(f'"{WORDS}"'.encode()), 502, "upstream_failed"),
    Fault("an error with status 200", _body(json.dumps(ERROR).encode()), 502, "upstream_failed"),
    Fault("invalid UTF-8", _body(f'{{"{WORDS}":"'.encode() + b'\xff"}'), 502, "upstream_invalid"),
    Fault("deep nesting", _body(b"[" * 50_000 + b"]" * 50_000), 502, "upstream_invalid"),
    Fault("a stream", _body(f"data: {WORDS}\n\n".encode(), "text/event-stream"), 502, "upstream_invalid"),
    Fault("too short", _short, 502, "upstream_truncated"),
    Fault("cut chunks", _short_chunk, 502, "upstream_truncated"),
    Fault("announced too large", _body(b"{}", Content_Length=str(65 << 20)), 502, "upstream_invalid"),
]


def events(call: Call, text: str) -> list[bytes]:
    """A stream's events in the dialect of the call; the last one or two are its end."""
    if call.path.endswith("/messages"):
        items = anthropic_replies.events(call, [anthropic_replies.text(text)], "end_turn")
        return [anthropic_replies.sse([item]) for item in items]
    items = openai_replies.chunks(call, openai_replies.choice(text))
    return [openai_replies.sse([item]) for item in items] + [b"data: [DONE]\n\n"]


def _in_stream(then: Script) -> Script:
    """Begins well, and fails once the caller has got something."""

    def script(call: Call) -> None:
        call.begin_stream()
        for event in events(call, call.text())[:9]:
            call.write(event)
        call.wait_for_go()
        then(call)

    return script


def _event(data: bytes) -> Script:
    def script(call: Call) -> None:
        call.write(data)
        # Were the fault overlooked, the stream would go on to a clean end.
        for event in events(call, WORDS)[9:]:
            call.write(event)
        call.end_stream()

    return _in_stream(script)


def _cut_event(call: Call) -> None:
    call.write(f'data: {{"{WORDS}":"'.encode())
    call.end_stream()


def _broken_chunk(call: Call) -> None:
    call.is_chunked = False
    call.write(f"{WORDS}\r\n".encode())
    call.close()


_ERROR_EVENT = b"event: error\ndata: " + json.dumps(ERROR).encode() + b"\n\n"

IN_A_STREAM = [
    Fault("ends early", _in_stream(lambda call: call.end_stream()), 502, "upstream_truncated"),
    Fault("ends inside an event", _in_stream(_cut_event), 502, "upstream_truncated"),
    Fault("closed", _in_stream(_close), 502, "upstream_truncated"),
    Fault("reset", _in_stream(_reset), 502, "upstream_truncated"),
    Fault("broken chunk", _in_stream(_broken_chunk), 502, "upstream_invalid"),
    Fault("an error event", _event(_ERROR_EVENT), 502, "upstream_failed"),
    Fault("not JSON", _event(f"data: {{{WORDS}\n\n".encode()), 502, "upstream_invalid"),
    Fault("invalid UTF-8", _event(f'data: {{"{WORDS}":"'.encode() + b'\xff"}\n\n'), 502, "upstream_invalid"),
    Fault("an oversized event", _event(b'data: "' + b"x" * (17 << 20) + b'"\n\n'), 502, "upstream_invalid"),
]


def _at_once(data: bytes) -> Script:
    def script(call: Call) -> None:
        call.begin_stream()
        call.write(data)
        call.end_stream()

    return script


AT_THE_START_OF_A_STREAM = [
    Fault("nothing", _at_once(b""), 502, "upstream_truncated"),
    Fault("an error event", _at_once(_ERROR_EVENT), 502, "upstream_failed"),
    Fault("not JSON", _at_once(f"data: {WORDS}\n\n".encode()), 502, "upstream_invalid"),
    Fault("plain JSON", lambda call: call.reply(200, ERROR), 502, "upstream_invalid"),
]
