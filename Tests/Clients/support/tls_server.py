"""A provider with TLS of its own that answers one thing and notes every byte that it is sent."""

import json
import socket
import ssl
import threading

from support.certificates import Certificate
from support.tacit import PATIENCE

ANSWER = json.dumps(
    {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1760000000,
        "model": "m",
        "choices": [{"index": 0, "message": {"role": "assistant", "content": "Fine."}, "finish_reason": "stop"}],
        "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
    }
).encode()


class TLSServer:
    def __init__(self, certificate: Certificate, newest: ssl.TLSVersion = ssl.TLSVersion.MAXIMUM_SUPPORTED):
        self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        # Whatever this server shows, it is the client's to refuse it.
        self._context.set_ciphers("ALL:@SECLEVEL=0")
        self._context.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
        self._context.maximum_version = newest
        self._context.load_cert_chain(certificate.chain, certificate.key)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self.received = b""
        self.connections = 0
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                plain, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            plain.settimeout(PATIENCE)
            try:
                with self._context.wrap_socket(plain, server_side=True) as connection:
                    self._answer(connection)
            except OSError:
                plain.close()

    def _answer(self, connection: ssl.SSLSocket) -> None:
        while data := connection.recv(65536):
            self.received += data
            if b"\r\n\r\n{" in self.received and self.received.endswith(b"}"):
                head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(ANSWER)}\r\n\r\n"
                connection.sendall(head.encode() + ANSWER)

    def stop(self) -> None:
        self._listener.close()
