"""Streams at a fixed pace: an upstream that emits them, and the time until their first content arrives."""

import asyncio
import http.client
import json
import sys
import time

FIRST_AFTER = 0.010
PACE = 0.005
HELLO = ["Thank", " you", ", ", "we", " write", " to", " "]
NAME = "Anna Weber"


def event(delta, finish=None):
    body = {
        "id": "chatcmpl-bench", "object": "chat.completion.chunk", "created": 1767225600, "model": "bench",
        "choices": [{"index": 0, "delta": delta, "finish_reason": finish}],
    }
    return f"data: {json.dumps(body)}\n\n".encode()


def pieces(request):
    """The words of the answer: a name, cut in the middle, as the request spelt it."""
    name = NAME if NAME.encode() in request else "[[PERSON_1]]"
    return [*HELLO, name[:3], name[3:], " today", "."]


async def answer(reader, writer):
    while True:
        try:
            head = await reader.readuntil(b"\r\n\r\n")
        except (asyncio.IncompleteReadError, ConnectionError):
            break
        length = next(
            int(line.split(b":")[1]) for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:"))
        request = await reader.readexactly(length)
        writer.write(
            b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n")
        events = [event({"role": "assistant", "content": ""})]
        events += [event({"content": piece}) for piece in pieces(request)]
        events += [event({}, "stop"), b"data: [DONE]\n\n"]
        due = time.monotonic() + FIRST_AFTER
        for data in events:
            await asyncio.sleep(max(0, due - time.monotonic()))
            writer.write(b"%x\r\n%s\r\n" % (len(data), data))
            due += PACE
        writer.write(b"0\r\n\r\n")
    writer.close()


async def serve(port):
    server = await asyncio.start_server(answer, "127.0.0.1", port)
    async with server:
        await server.serve_forever()


def first_content(connection, target):
    """Milliseconds from the request to the first content and to the end; checks that the text is whole."""
    began = time.perf_counter()
    connection.request("POST", target.path, target.body, target.headers)
    response = connection.getresponse()
    if response.status != 200:
        raise SystemExit(f"bench: a stream was answered with status {response.status}")
    first = None
    text = ""
    while line := response.readline():
        if not line.startswith(b"data: {"):
            continue
        choices = json.loads(line[6:])["choices"]
        content = choices[0]["delta"].get("content") if choices else None
        if content and first is None:
            first = time.perf_counter() - began
        text += content or ""
    if text != "".join(HELLO) + NAME + " today.":
        raise SystemExit("bench: a stream did not come back as it should")
    return first * 1000, (time.perf_counter() - began) * 1000


def compare(targets, count, progress):
    """Times by name: to the first content, to the end; the targets taking turns."""
    connections = {name: http.client.HTTPConnection("127.0.0.1", target.port) for name, target in targets.items()}
    times = {name: [] for name in targets}
    for round in range(count + 3):
        for name, target in targets.items():
            took = first_content(connections[name], target)
            if round >= 3:
                times[name].append(took)
        progress.step()
    for connection in connections.values():
        connection.close()
    return times


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1])))
