"""How much slow callers cost a healthy one: its latencies alone, and beside 500 connections that never end their heads
and 200 readers that never read. Prints a table; `ratio` is the p99 beside them over the p99 alone.

    .venv/bin/python Bench/slow_clients.py [--rounds 5] [--requests 1000]
"""

import argparse
import http.client
import json
import pathlib
import statistics
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Tests/Clients"))

from support import openai_replies as replies  # noqa: E402
from support.personal import MESSAGE  # noqa: E402
from support.raw_http import request  # noqa: E402
from support.slow import Crowd, raise_file_limit  # noqa: E402
from support.tacit import Server  # noqa: E402
from support.upstream import Upstream  # noqa: E402

CHAT = "/v1/chat/completions"
HEADS, READERS = 500, 200
SETTLING = 2.0
"""Seconds without a byte from the provider, after which the readers count as stuck."""


class Healthy:
    """A caller with one connection, whose message of about 1 KB is masked and restored."""

    def __init__(self, server: Server):
        self._connection = http.client.HTTPConnection(server.host, server.port, timeout=30)
        text = (MESSAGE + " ") * (1024 // len(MESSAGE) + 1)
        self._body = json.dumps({"model": "loopback/echo", "messages": [{"role": "user", "content": text}]})
        self._headers = {"authorization": f"Bearer {server.key}", "content-type": "application/json"}

    def milliseconds(self, count: int) -> list[float]:
        times = []
        for _ in range(count):
            start = time.perf_counter()
            self._connection.request("POST", CHAT, self._body, self._headers)
            answer = self._connection.getresponse()
            answer.read()
            times.append((time.perf_counter() - start) * 1000)
            assert answer.status == 200, answer.status
        return sorted(times)


class Meter:
    """A provider's stream that doesn't end, and how long ago it could last write something."""

    def __init__(self):
        self.last = time.monotonic()

    def stream(self, call) -> None:
        write = call.write

        def noting(data: bytes) -> None:
            write(data)
            self.last = time.monotonic()

        call.write = noting
        replies.flood(call, patience=600)

    def wait_until_stuck(self) -> None:
        while time.monotonic() - self.last < SETTLING:
            time.sleep(0.1)


def percentile(times: list[float], share: float) -> float:
    return times[min(len(times) - 1, int(len(times) * share))]


def measure(rounds: int, requests: int, folder: pathlib.Path) -> None:
    raise_file_limit()
    upstream, meter = Upstream(), Meter()
    model = upstream.script(meter.stream)
    server = Server(folder / "data", "--provider", f"up=openai:{upstream.url}/v1")
    healthy, memory, ratios = Healthy(server), [], []
    stream = {"model": model.openai, "stream": True, "messages": [{"role": "user", "content": MESSAGE}]}
    head = b"POST /v1/chat/completions HTTP/1.1\r\nHost: x\r\n"
    try:
        healthy.milliseconds(requests)
        print("round  alone p50  alone p99  beside p50  beside p99  ratio  more memory")
        for number in range(1, rounds + 1):
            alone, before = healthy.milliseconds(requests), server.resident
            readers = Crowd(server, READERS, request(server, CHAT, json.dumps(stream).encode()))
            meter.wait_until_stuck()
            # Last, because their deadline is short.
            heads = Crowd(server, HEADS, head)
            beside = healthy.milliseconds(requests)
            memory.append((server.resident - before) / (1 << 20))
            readers.leave()
            heads.leave()
            meter.wait_until_stuck()
            figures = [percentile(times, share) for times in (alone, beside) for share in (0.5, 0.99)]
            ratios.append(figures[3] / figures[1])
            row = "  ".join(f"{figure:7.2f} ms" for figure in figures)
            print(f"{number:5}  {row}  {ratios[-1]:5.2f}  {memory[-1]:7.1f} MiB", flush=True)
        print(f"median ratio of p99: {statistics.median(ratios):.2f}; most memory: {max(memory):.1f} MiB")
    finally:
        server.stop()
        upstream.stop()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--requests", type=int, default=1000)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        measure(arguments.rounds, arguments.requests, pathlib.Path(name))
