"""Connections as clients and attackers use them: kept alive, pipelined, chunked, announced, oversized, abandoned."""

import json

import pytest

from support import openai_replies as replies
from support import personal
from support.personal import MESSAGE
from support.raw_http import Connection, request

CHAT = "/v1/chat/completions"


def body_for(model, content: str = MESSAGE, **options) -> bytes:
    return json.dumps({"model": model.openai, "messages": [{"role": "user", "content": content}]} | options).encode()


def content(answer) -> str:
    assert answer.status == 200, answer.body
    return answer.json["choices"][0]["message"]["content"]


def test_many_requests_go_over_one_connection(tacit, script):
    model = script(replies.echo)
    with Connection(tacit) as connection:
        for number in range(100):
            connection.send(request(tacit, CHAT, body_for(model, f"{number}: {MESSAGE}")))
            assert content(connection.answer()) == f"{number}: {MESSAGE}"
    assert not any(personal.traces(call.everything) for call in model.calls)


def test_errors_leave_the_connection_usable(tacit, script):
    model = script(replies.echo)
    with Connection(tacit) as connection:
        for bad in (b"{", b"[]", b"\xff", b'{"model":"nobody/x"}'):
            connection.send(request(tacit, CHAT, bad))
            assert connection.answer().status == 400
            connection.send(request(tacit, "/nowhere", bad))
            assert connection.answer().status == 404
            connection.send(request(tacit, CHAT, body_for(model)))
            assert content(connection.answer()) == MESSAGE


def test_pipelined_requests_are_answered_in_order(tacit, script):
    model = script(replies.echo)
    texts = [f"{number}: {MESSAGE}" for number in range(10)]
    with Connection(tacit) as connection:
        connection.send(b"".join(request(tacit, CHAT, body_for(model, text)) for text in texts))
        assert [content(connection.answer()) for _ in texts] == texts


def test_a_chunked_upload_is_taken_however_it_is_cut(tacit, script):
    model = script(replies.echo)
    body = body_for(model)
    with Connection(tacit) as connection:
        connection.send(request(tacit, CHAT, Transfer_Encoding="chunked"))
        for start in range(0, len(body), 7):
            part = body[start : start + 7]
            connection.send(b"%x;note=1\r\n%s\r\n" % (len(part), part))
        connection.send(b"0\r\nX-Trailer: 1\r\n\r\n")
        assert content(connection.answer()) == MESSAGE
    assert "X-Trailer" not in model.call.everything


@pytest.mark.parametrize("path", ["/healthz", "/v1/models", CHAT, "/nowhere"])
def test_the_answer_to_head_has_no_body(tacit, path):
    with Connection(tacit) as connection:
        connection.send(request(tacit, path, method="HEAD") + request(tacit, "/healthz", method="GET"))
        assert connection.head()[0] in (200, 404, 405)
        # The next answer follows at once.
        assert connection.answer().json == {"status": "ok"}


def test_an_announced_body_is_invited(tacit, script):
    model = script(replies.echo)
    body = body_for(model)
    with Connection(tacit) as connection:
        connection.send(request(tacit, CHAT, Content_Length=str(len(body)), Expect="100-continue"))
        assert connection.head()[0] == 100
        connection.send(body)
        assert content(connection.answer()) == MESSAGE


def test_an_announced_body_that_is_too_long_is_refused_before_it_is_sent(tacit):
    with Connection(tacit) as connection:
        connection.send(request(tacit, CHAT, Content_Length=str(33 << 20), Expect="100-continue"))
        answer = connection.answer()
        assert answer.status == 413 and answer.json["error"]["code"] == "body_too_large"


@pytest.mark.parametrize(
    "data",
    [
        b"GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + b"a" * 200_000 + b"\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\n" + b"".join(b"X-%d: a\r\n" % n for n in range(20_000)) + b"\r\n",
        b"GET /" + b"a" * 200_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n",
        b"POST /v1/messages HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        b"POST /v1/messages HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!",
        b"POST /v1/messages HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        b"POST /v1/messages HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
        b"GET / HTTP/9.9\r\nHost: x\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        MESSAGE.encode() + b"\r\n\r\n",
    ],
    ids=[
        "long header",
        "many headers",
        "long path",
        "negative length",
        "two lengths",
        "length and chunks",
        "bad chunk",
        "version",
        "TLS",
        "HTTP/2",
        "no HTTP",
    ],
)
def test_what_is_not_a_good_head_is_refused_and_the_connection_closed(tacit, data):
    with Connection(tacit) as connection:
        try:
            connection.send(data)
            connection.socket.shutdown(1)
        except ConnectionError:
            pass
        received = connection.rest()
    # A body that breaks in the middle may have its answer already, which is then the only one.
    status = b"431" if len(data) > 10_000 else b"401" if b"\r\n\r\nxyz" in data else b"400"
    assert received.startswith(b"HTTP/1.1 " + status) or (received == b"" and b"\r\n\r\nxyz" in data)
    assert received.count(b"HTTP/1.1") <= 1
    assert not personal.traces(received)


def test_a_body_that_never_comes_harms_nobody(tacit, script):
    model = script(replies.echo)
    with Connection(tacit) as stuck, Connection(tacit) as other:
        stuck.send(request(tacit, CHAT, b'{"model":', Content_Length="500"))
        other.send(request(tacit, CHAT, body_for(model)))
        assert content(other.answer()) == MESSAGE


def test_a_caller_that_goes_while_sending_is_noted_as_gone(tacit):
    first = len(tacit.lines)
    with Connection(tacit) as connection:
        connection.send(request(tacit, CHAT, b'{"model":', Content_Length="500"))
        connection.socket.shutdown(1)
        connection.rest()
    tacit.wait_for(lambda event: event.get("code") == "cancelled", first)


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/metrics"])
def test_the_operators_pages_need_no_key(tacit, path):
    with Connection(tacit) as connection:
        connection.send(f"GET {path} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
        assert connection.answer().status == 200


def test_answers_are_not_to_be_stored(tacit, script):
    model = script(replies.echo)
    with Connection(tacit) as connection:
        for options in ({}, {"stream": True}):
            connection.send(request(tacit, CHAT, body_for(model, **options)))
            answer = connection.answer()
            assert answer.headers["cache-control"] == "no-store"
            assert answer.headers["x-content-type-options"] == "nosniff"
            assert "server" not in answer.headers
