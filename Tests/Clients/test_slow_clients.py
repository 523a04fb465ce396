"""Slow callers harm nobody else: 500 that never end their heads, 200 that never read, and one that is healthy."""

import json
import re
import threading

import httpx
import pytest

from support import openai_replies as replies
from support.personal import MESSAGE
from support.raw_http import request
from support.slow import Crowd, raise_file_limit
from support.tacit import PATIENCE, Server, limits

pytestmark = pytest.mark.chaos

CHAT = "/v1/chat/completions"
HEADS, READERS = 500, 200
READER_TIMEOUT = 5
"""Seconds; 60 by default."""
MOST_GROWTH = 128 << 20


@pytest.fixture
def server(tmp_path, upstream):
    raise_file_limit()
    server = Server(
        tmp_path / "data",
        *limits(tmp_path, reader=f"{READER_TIMEOUT}s"),
        "--provider",
        f"up=openai:{upstream.url}/v1",
    )
    yield server
    server.stop()


def _ended(client: httpx.Client, reason: str) -> int:
    return int(re.search(rf'ended_total{{reason="{reason}"}} (\d+)', client.get("/metrics").text)[1])


def _chat(client: httpx.Client, text: str) -> str:
    body = {"model": "loopback/echo", "messages": [{"role": "user", "content": text}]}
    answer = client.post(CHAT, json=body)
    assert answer.status_code == 200, answer.text
    return answer.json()["choices"][0]["message"]["content"]


def test_slow_callers_harm_nobody_and_are_cut_off(server, script):
    model = script(replies.flood)
    body = {"model": model.openai, "stream": True, "messages": [{"role": "user", "content": MESSAGE}]}
    headers = {"authorization": f"Bearer {server.key}"}
    with httpx.Client(base_url=server.url, headers=headers, timeout=PATIENCE) as client:
        assert all(_chat(client, f"{number}: {MESSAGE}") == f"{number}: {MESSAGE}" for number in range(50))
        before, peak, is_over = server.resident, [0], threading.Event()

        def watch():
            while not is_over.wait(0.05):
                peak[0] = max(peak[0], server.resident)

        watcher = threading.Thread(target=watch)
        watcher.start()
        readers = Crowd(server, READERS, request(server, CHAT, json.dumps(body).encode()))
        heads = Crowd(server, HEADS, b"POST /v1/chat/completions HTTP/1.1\r\nHost: x\r\n")
        try:
            for number in range(100):
                assert _chat(client, f"{number}: {MESSAGE}") == f"{number}: {MESSAGE}"
            assert heads.closed_within(2 * PATIENCE) == HEADS
            assert _ended(client, "slow_head") == HEADS
            assert len(model.calls) == READERS
            # An upstream whose caller is cut off is let go.
            assert all(call.closed.wait(2 * PATIENCE) for call in model.calls)
            assert _ended(client, "slow_reader") == READERS
            assert readers.closed_within(PATIENCE) == READERS
            assert _chat(client, MESSAGE) == MESSAGE
        finally:
            is_over.set()
            watcher.join()
            heads.leave()
            readers.leave()
        assert max(peak[0], server.resident) - before < MOST_GROWTH
    assert server.is_running
