"""Many connections at once that are slow on purpose, held by one thread that only watches them."""

import resource
import selectors
import socket
import time

from support.tacit import Server


def raise_file_limit() -> None:
    """Both ends of a thousand connections are in this process."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft != hard:
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))


class Crowd:
    """Connections that have sent something and read nothing."""

    def __init__(self, server: Server, size: int, data: bytes):
        self.connections = [self._connect(server, data) for _ in range(size)]

    @staticmethod
    def _connect(server: Server, data: bytes) -> socket.socket:
        connection = socket.socket()
        # A small window, so that what isn't read stays with the sender.
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        connection.settimeout(20)
        connection.connect((server.host, server.port))
        connection.sendall(data)
        connection.setblocking(False)
        return connection

    def closed_within(self, seconds: float) -> int:
        """Reads now, and counts the connections that come to their end."""
        selector, deadline, closed = selectors.DefaultSelector(), time.monotonic() + seconds, 0
        for connection in self.connections:
            selector.register(connection, selectors.EVENT_READ)
        while closed < len(self.connections) and (left := deadline - time.monotonic()) > 0:
            for key, _ in selector.select(left):
                try:
                    data = key.fileobj.recv(65536)
                except BlockingIOError:
                    continue
                except ConnectionError:
                    data = b""
                if not data:
                    selector.unregister(key.fileobj)
                    closed += 1
        return closed

    def leave(self) -> None:
        for connection in self.connections:
            connection.close()
