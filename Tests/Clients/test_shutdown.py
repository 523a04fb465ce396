"""Told to stop, the server takes nothing new, finishes what is under way, and cuts it off at the limit."""

import json
import socket
import threading

import httpx
import pytest

from support import openai_replies as replies
from support.personal import MESSAGE
from support.raw_http import Connection, request
from support.slow import Crowd
from support.tacit import PATIENCE, Server, limits

CHAT = "/v1/chat/completions"


def serve(tmp_path, upstream, *arguments: str) -> Server:
    return Server(tmp_path / "data", "--provider", f"up=openai:{upstream.url}/v1", *arguments)


def body(model, **options) -> bytes:
    return json.dumps({"model": model.openai, "messages": [{"role": "user", "content": MESSAGE}]} | options).encode()


def begin_and_wait(call):
    """A stream that begins and doesn't end by itself."""
    call.begin_stream()
    for event in replies.chunks(call, replies.choice(call.text()))[:9]:
        call.write(replies.sse([event]))
    call.wait_until_closed()


def test_idle_connections_are_closed_and_new_ones_refused(tmp_path, upstream):
    server = serve(tmp_path, upstream)
    with Connection(server) as used, Connection(server) as fresh:
        used.send(request(server, "/healthz", method="GET"))
        assert used.answer().status == 200
        server.terminate()
        assert used.rest() == b"" and fresh.rest() == b""
    assert server.stop() == 0
    with pytest.raises(ConnectionError):
        socket.create_connection((server.host, server.port), PATIENCE)


def test_while_an_answer_is_under_way_nothing_new_is_taken(tmp_path, upstream, script):
    def slowly(call):
        call.wait_for_go()
        replies.echo(call)

    model = script(slowly)
    server = serve(tmp_path, upstream)
    with Connection(server) as busy, Connection(server) as idle:
        busy.send(request(server, CHAT, body(model)))
        model.wait_for_call()
        server.terminate()
        assert idle.rest() == b""
        with pytest.raises(ConnectionError):
            socket.create_connection((server.host, server.port), PATIENCE)
        model.call.go_on.set()
        answer = busy.answer()
        assert answer.status == 200 and answer.json["choices"][0]["message"]["content"] == MESSAGE
        assert busy.rest() == b""
    assert server.stop() == 0


def test_a_long_answer_is_not_cut_by_its_reader_being_slow(tmp_path, upstream, script):
    text = "No names here. " * 1_000_000
    model = script(lambda call: replies.respond(call, replies.choice(text)))
    server = serve(tmp_path, upstream)
    with Connection(server) as connection:
        first = len(server.lines)
        connection.send(request(server, CHAT, body(model)))
        server.wait_for(lambda event: event.get("event") == "exchange", first)
        # The answer is on its way now and far longer than what the system holds for a reader.
        server.terminate()
        assert connection.answer().json["choices"][0]["message"]["content"] == text
    assert server.stop() == 0


def test_a_stream_that_goes_on_is_cut_at_the_limit_with_an_error(tmp_path, upstream, script):
    model = script(begin_and_wait)
    server = serve(tmp_path, upstream, *limits(tmp_path, shutdown="1s"))
    with Connection(server) as connection:
        connection.send(request(server, CHAT, body(model, stream=True)))
        assert connection.head()[0] == 200
        text = connection.chunk()
        server.terminate()
        while chunk := connection.chunk():
            text += chunk
        assert connection.rest() == b""
    events = [json.loads(line[6:]) for line in text.decode().splitlines() if line.startswith("data: ")]
    assert len(events) > 1 and events[-1]["error"]["code"] == "not_ready"
    assert b"[DONE]" not in text
    assert server.stop() == 1
    assert [event["answers"] for event in server.events() if event["event"] == "answers_cut_short"] == [1]
    assert model.call.closed.wait(PATIENCE), "the provider was not told"


def test_an_answer_that_has_not_begun_is_refused_at_the_limit(tmp_path, upstream, script):
    model = script(lambda call: call.wait_until_closed())
    server = serve(tmp_path, upstream, *limits(tmp_path, shutdown="1s"))
    answers = []
    headers = {"authorization": f"Bearer {server.key}"}
    caller = threading.Thread(
        target=lambda: answers.append(
            httpx.post(server.url + CHAT, content=body(model), headers=headers, timeout=PATIENCE)
        )
    )
    caller.start()
    model.wait_for_call()
    server.terminate()
    caller.join(PATIENCE)
    assert [(answer.status_code, answer.json()["error"]["code"]) for answer in answers] == [(503, "not_ready")]
    assert server.stop() == 1


def test_a_reader_that_takes_nothing_does_not_keep_the_server(tmp_path, upstream, script):
    model = script(replies.flood)
    server = serve(tmp_path, upstream, *limits(tmp_path, shutdown="1s"))
    crowd = Crowd(server, 1, request(server, CHAT, body(model, stream=True)))
    model.wait_for_call()
    assert server.stop() == 1
    crowd.leave()
