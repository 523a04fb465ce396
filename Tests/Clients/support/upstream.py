"""A scripted provider: records all that it receives, and answers as a test's script says."""

import http.server
import itertools
import json
import re
import socket
import struct
import threading
import traceback
from collections.abc import Callable

from support.personal import PLACEHOLDER
from support.tacit import PATIENCE

ODD_CUTS = (1, 7, 2, 31, 3, 64, 5)
"""Sizes of the pieces in which streams are written: none knows of events or characters."""


class Call:
    """One request as the provider got it, and the means to answer it."""

    def __init__(self, handler: http.server.BaseHTTPRequestHandler, body: bytes):
        self._handler = handler
        self.method = handler.command
        self.path = handler.path
        self.headers = handler.headers
        self.body = body
        self.finished = threading.Event()
        self.go_on = threading.Event()
        """Set by the test, for scripts that wait for it."""
        self.closed = threading.Event()
        """The connection was closed from the other side while the script wrote or waited for that."""
        self.is_chunked = False

    @property
    def json(self):
        return json.loads(self.body)

    @property
    def everything(self) -> str:
        """All that the provider can see."""
        heads = "".join(f"{name}: {value}\n" for name, value in self.headers.items())
        return f"{self.method} {self.path}\n{heads}\n" + self.body.decode("utf-8", "replace")

    def text(self, role: str = "user") -> str:
        """The text of the last message of a role."""
        content = [message for message in self.json["messages"] if message["role"] == role][-1]["content"]
        if isinstance(content, str):
            return content
        return "".join(part.get("text", "") for part in content)

    def placeholder(self, kind: str, role: str = "user") -> str:
        """The first placeholder of a kind in the last message of a role."""
        return next(p for p in PLACEHOLDER.findall(self.text(role)) if p.startswith(f"[[{kind}_"))

    # Answering

    def wait_for_go(self) -> None:
        assert self.go_on.wait(PATIENCE), "the test never got what it waits for"

    def reply(self, status: int, body: bytes | dict, content_type: str = "application/json", **headers: str) -> None:
        data = body if isinstance(body, bytes) else json.dumps(body, ensure_ascii=False).encode()
        self._head(status, {"Content_Type": content_type, "Content_Length": str(len(data))} | headers)
        self.write(data)

    def begin_stream(self, content_type: str = "text/event-stream", **headers: str) -> None:
        self.is_chunked = True
        self._head(200, {"Content_Type": content_type, "Transfer_Encoding": "chunked"} | headers)

    def _head(self, status: int, headers: dict[str, str]) -> None:
        self._handler.send_response(status)
        for name, value in headers.items():
            self._handler.send_header(name.replace("_", "-"), value)
        self._handler.end_headers()

    def write(self, data: bytes) -> None:
        if self.is_chunked and data:
            data = b"%x\r\n%s\r\n" % (len(data), data)
        self._handler.wfile.write(data)

    def write_cut(self, data: bytes) -> None:
        for size in itertools.cycle(ODD_CUTS):
            if not data:
                return
            self.write(data[:size])
            data = data[size:]

    def end_stream(self) -> None:
        self._handler.wfile.write(b"0\r\n\r\n")

    def close(self) -> None:
        """Ends the connection in good order, whatever has been sent so far."""
        self._handler.close_connection = True

    def reset(self) -> None:
        """Ends the connection with a TCP reset."""
        connection = self._handler.connection
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self._handler.close_connection = True
        self._handler.server.abandon(connection)

    def wait_until_closed(self, patience: float = PATIENCE) -> None:
        """Returns when the other side has closed the connection, and notes that it did."""
        self._handler.close_connection = True
        self._handler.connection.settimeout(patience)
        try:
            data = self._handler.connection.recv(1)
        except ConnectionError:
            data = b""
        if data == b"":
            self.closed.set()


Script = Callable[[Call], None]


class Scripted:
    """A model of the provider that answers by a script, and what was asked of it."""

    def __init__(self, name: str, script: Script):
        self.name = name
        self.openai = f"up/{name}"
        self.anthropic = f"claude/{name}"
        self.script = script
        self.calls: list[Call] = []
        self._arrived = threading.Condition()

    def record(self, call: Call) -> None:
        with self._arrived:
            self.calls.append(call)
            self._arrived.notify_all()

    @property
    def call(self) -> Call:
        """The one request that there was."""
        assert len(self.calls) == 1, f"{len(self.calls)} calls"
        return self.calls[0]

    def wait_for_call(self) -> Call:
        with self._arrived:
            assert self._arrived.wait_for(lambda: self.calls, PATIENCE), "the provider was never called"
            return self.calls[-1]


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: "Upstream"

    def do_POST(self) -> None:
        call = Call(self, self._body())
        self.server.heard.append(call)
        try:
            scripted = self.server.models[call.json["model"]]
        except (ValueError, KeyError, TypeError) as error:
            self.server.failures.append(f"a request that no script is for: {error!r}")
            return call.reply(404, {"error": {"message": "no such model"}})
        scripted.record(call)
        try:
            scripted.script(call)
        except ConnectionError:
            call.closed.set()
            self.close_connection = True
        except Exception:
            self.server.failures.append(traceback.format_exc())
            self.close_connection = True
        finally:
            call.finished.set()

    def do_GET(self) -> None:
        call = Call(self, b"")
        self.server.heard.append(call)
        models = [{"id": name, "object": "model", "type": "model"} for name in self.server.listed]
        call.reply(200, {"object": "list", "data": models})

    def _body(self) -> bytes:
        if "chunked" not in self.headers.get("Transfer-Encoding", ""):
            return self.rfile.read(int(self.headers.get("Content-Length", 0)))
        body = b""
        while size := int(re.split(rb"[;\r]", self.rfile.readline())[0], 16):
            body += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return body

    def log_message(self, format: str, *arguments) -> None:
        pass


class Upstream(http.server.ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def __init__(self):
        super().__init__(("127.0.0.1", 0), _Handler)
        self.models: dict[str, Scripted] = {}
        self.listed = ["small-model", "big-model"]
        self.heard: list[Call] = []
        self.failures: list[str] = []
        self._abandoned: set[socket.socket] = set()
        self._names = (f"scripted-{number}" for number in itertools.count(1))
        self._thread = threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        self._thread.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def script(self, script: Script) -> Scripted:
        scripted = Scripted(next(self._names), script)
        self.models[scripted.name] = scripted
        return scripted

    def abandon(self, connection: socket.socket) -> None:
        self._abandoned.add(connection)

    def shutdown_request(self, request: socket.socket) -> None:
        """A connection to be reset is closed without the orderly shutdown."""
        if request in self._abandoned:
            self._abandoned.discard(request)
            request.close()
        else:
            super().shutdown_request(request)

    def handle_error(self, request, client_address) -> None:
        pass

    def stop(self) -> None:
        self.shutdown()
        self.server_close()
        self._thread.join(PATIENCE)
