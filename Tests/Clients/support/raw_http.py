"""HTTP by hand, for what no client would send."""

import http.client
import json
import socket
from dataclasses import dataclass

from support.tacit import PATIENCE, Server


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self):
        return json.loads(self.body)


class Connection:
    """One connection to Tacit. Answers are read one by one, in order."""

    def __init__(self, server: Server):
        self.socket = socket.create_connection((server.host, server.port), timeout=PATIENCE)
        self._file = self.socket.makefile("rb")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._file.close()
        self.socket.close()

    def send(self, data: bytes) -> None:
        self.socket.sendall(data)

    def head(self) -> tuple[int, dict[str, str]]:
        line = self._file.readline()
        if not line:
            raise EOFError("the connection was closed without an answer")
        headers = http.client.parse_headers(self._file)
        return int(line.split()[1]), {name.lower(): value for name, value in headers.items()}

    def answer(self) -> Answer:
        status, headers = self.head()
        if headers.get("transfer-encoding") == "chunked":
            body = b""
            while chunk := self.chunk():
                body += chunk
        else:
            body = self._file.read(int(headers.get("content-length", 0)))
        return Answer(status, headers, body)

    def chunk(self) -> bytes:
        """The next chunk of a chunked body; empty at its end."""
        size = int(self._file.readline().split(b";")[0], 16)
        data = self._file.read(size)
        self._file.readline()
        return data

    def rest(self) -> bytes:
        """All up to the end of the connection, however it ends."""
        try:
            return self._file.read()
        except ConnectionError:
            return b""


def request(server: Server, path: str, body: bytes = b"", method: str = "POST", **headers: str) -> bytes:
    lines = [f"{method} {path} HTTP/1.1", f"Host: {server.address}", f"Authorization: Bearer {server.key}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    if "Transfer_Encoding" not in headers and "Content_Length" not in headers:
        lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body
