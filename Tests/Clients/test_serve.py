"""`serve` refuses what would not be safe and says why; it ends in good order and one at a time."""

import re

import httpx
import pytest

from support import openai_replies
from support.personal import MESSAGE
from support.tacit import PATIENCE, Server, run

REFUSED = {
    "no dialect": ("--provider", "up=http://127.0.0.1:1"),
    "unknown dialect": ("--provider", "up=gemini:http://127.0.0.1:1"),
    "no URL": ("--provider", "up=openai:"),
    "no name": ("--provider", "=openai:http://127.0.0.1:1"),
    "no equals sign": ("--provider", "openai"),
    "name with a slash": ("--provider", "a/b=openai:http://127.0.0.1:1"),
    "name that is built in": ("--provider", "loopback=openai:http://127.0.0.1:1"),
    "name twice": ("--provider", "up=openai:http://127.0.0.1:1", "--provider", "up=openai:http://127.0.0.1:2"),
    "not a URL": ("--provider", "up=openai:nonsense"),
    "another scheme": ("--provider", "up=openai:ftp://127.0.0.1/"),
    "credential in the URL": ("--provider", "up=openai:https://user:pw-7731@models.invalid/v1"),
    "plain HTTP elsewhere": ("--provider", "up=openai:http://models.invalid/v1"),
    "plain HTTP to another address": ("--provider", "up=openai:http://192.0.2.1/v1"),
    "plain HTTP to what looks like loopback": ("--provider", "up=openai:http://127.0.0.1.models.invalid/v1"),
    "no TLS for others": ("--listen", "0.0.0.0:0"),
    "no TLS for others, IPv6": ("--listen", "[::]:0"),
    "no port": ("--listen", "127.0.0.1"),
    "port too large": ("--listen", "127.0.0.1:65536"),
    "certificate without key": ("--tls-cert", "cert.pem"),
    "unknown policy": ("--policy", "nonsense"),
    "unknown media": ("--media", "nonsense"),
    "missing list": ("--deny-list", "/nonexistent"),
    "unknown option": ("--nonsense",),
}


@pytest.mark.parametrize("arguments", REFUSED.values(), ids=REFUSED.keys())
def test_serve_refuses_wrong_arguments_and_says_which(tmp_path, arguments):
    listen = () if "--listen" in arguments else ("--listen", "127.0.0.1:0")
    result = run("serve", "--data", str(tmp_path / "data"), *listen, *arguments)
    assert result.returncode not in (0, -6, -11), result.stderr
    assert b'"event":"started"' not in result.stderr
    text = result.stderr.decode()
    assert arguments[0] in text or re.search(r"\bup\b", text), text
    assert b"pw-7731" not in result.stderr
    assert b"Fatal error" not in result.stderr


def test_a_second_server_on_the_same_data_is_refused(tacit):
    result = run("serve", "--listen", "127.0.0.1:0", "--data", str(tacit.data))
    assert result.returncode not in (0, -6, -11)
    assert b'"event":"started"' not in result.stderr and b"Fatal error" not in result.stderr
    assert str(tacit.data).encode() in result.stderr or b"data" in result.stderr


def test_a_port_in_use_is_refused(tacit, tmp_path):
    result = run("serve", "--listen", tacit.address, "--data", str(tmp_path / "data"))
    assert result.returncode not in (0, -6, -11) and b'"event":"started"' not in result.stderr


def test_records_and_keys_outlive_the_server(tmp_path):
    first = Server(tmp_path / "data")
    key = first.key
    assert first.stop() == 0
    second = Server(tmp_path / "data")
    try:
        assert httpx.get(second.url + "/v1/models", headers={"x-api-key": key}).status_code == 200
    finally:
        assert second.stop() == 0


def test_a_stream_under_way_ends_well_when_the_server_is_told_to_stop(tmp_path, upstream, script):
    def in_two_parts(call):
        events = openai_replies.chunks(call, openai_replies.choice(call.text()))
        call.begin_stream()
        call.write(openai_replies.sse(events[:9]))
        call.wait_for_go()
        call.write(openai_replies.sse(events[9:]) + b"data: [DONE]\n\n")
        call.end_stream()

    model = script(in_two_parts)
    server = Server(tmp_path / "data", "--provider", f"up=openai:{upstream.url}/v1")
    body = {"model": model.openai, "stream": True, "messages": [{"role": "user", "content": MESSAGE}]}
    headers = {"Authorization": f"Bearer {server.key}"}
    with httpx.stream(
        "POST", server.url + "/v1/chat/completions", json=body, headers=headers, timeout=PATIENCE
    ) as answer:
        text = ""
        for part in answer.iter_text():
            if not text:
                server.terminate()
                model.call.go_on.set()
            text += part
    assert text.rstrip().endswith("data: [DONE]")
    assert server.stop() == 0
