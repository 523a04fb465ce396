"""The first word of a TLS connection by hand: offers what no library offers any more, and reads what comes back."""

import os
import socket
import struct
from dataclasses import dataclass

from support.tacit import PATIENCE

TLS_1_2 = 0x0303


@dataclass
class Reply:
    """A server hello, or an alert, or (with neither) a closed connection."""

    version: int | None = None
    suite: int | None = None
    compression: int | None = None
    extensions: dict[int, bytes] | None = None
    alert: int | None = None

    @property
    def is_refusal(self) -> bool:
        return self.suite is None


def _vector(length: str, data: bytes) -> bytes:
    return struct.pack(length, len(data)) + data


def _extension(number: int, data: bytes) -> bytes:
    return struct.pack(">H", number) + _vector(">H", data)


def hello(
    version: int, suites: list[int], *, compression: bytes = b"\0", name: str = "localhost", more: bytes = b""
) -> bytes:
    """A client hello as a record. `more` are further extensions."""
    groups = struct.pack(">4H", 0x001D, 0x0017, 0x0018, 0x0100)
    signatures = struct.pack(">9H", 0x0403, 0x0503, 0x0603, 0x0804, 0x0805, 0x0401, 0x0501, 0x0203, 0x0201)
    extensions = (
        _extension(0, _vector(">H", b"\0" + _vector(">H", name.encode())))
        + _extension(10, _vector(">H", groups))
        + _extension(11, b"\x01\x00")
        + _extension(13, _vector(">H", signatures))
        + more
    )
    body = (
        struct.pack(">H", version)
        + os.urandom(32)
        + _vector("B", b"")
        + _vector(">H", struct.pack(f">{len(suites)}H", *suites))
        + _vector("B", compression)
        # Version 3.0 knows no extensions.
        + (_vector(">H", extensions) if version > 0x0300 else b"")
    )
    handshake = b"\x01" + struct.pack(">I", len(body))[1:] + body
    return b"\x16" + struct.pack(">H", min(version, 0x0301)) + _vector(">H", handshake)


def ask(host: str, port: int, record: bytes) -> Reply:
    with socket.create_connection((host, port), PATIENCE) as connection:
        connection.sendall(record)
        file = connection.makefile("rb")
        try:
            kind, _, length = struct.unpack(">BHH", file.read(5))
            payload = file.read(length)
        except (struct.error, ConnectionError):
            return Reply()
    if kind == 21:
        return Reply(alert=payload[1])
    assert kind == 22 and payload[0] == 2, "neither an alert nor a server hello"
    version, session = struct.unpack_from(">H", payload, 4)[0], payload[38]
    suite, compression = struct.unpack_from(">HB", payload, 39 + session)
    return Reply(version, suite, compression, _extensions(payload[44 + session :]))


def _extensions(data: bytes) -> dict[int, bytes]:
    found, position = {}, 0
    while position + 4 <= len(data):
        number, length = struct.unpack_from(">HH", data, position)
        if position + 4 + length > len(data):
            break
        found[number] = data[position + 4 : position + 4 + length]
        position += 4 + length
    return found
