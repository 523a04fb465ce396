"""Many clients at once, and what each of them saw."""

import http.client
import json
import random
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from support.tacit import PATIENCE

CHAT = "/v1/chat/completions"


@dataclass
class Question:
    key: str
    model: str
    is_streamed: bool = False
    max_tokens: int = 100

    @property
    def body(self) -> bytes:
        messages = [{"role": "user", "content": "How long is the way?"}]
        value = {"model": self.model, "messages": messages, "stream": self.is_streamed, "max_tokens": self.max_tokens}
        return json.dumps(value).encode()


@dataclass
class Answer:
    question: Question
    began: float
    """When the question was sent (monotonic)."""
    status: int
    headers: dict[str, str]
    data: bytes
    """As much as came."""

    @property
    def id(self) -> str:
        return self.headers["x-request-id"]

    @property
    def is_finished(self) -> bool:
        """Whole, as far as the caller can see: all bytes of a plain answer, the terminal event of a stream."""
        if self.status != 200:
            return False
        if self.question.is_streamed:
            return b"data: [DONE]" in self.data
        return len(self.data) == int(self.headers["content-length"])

    @property
    def code(self) -> str | None:
        """Of the error, in a body or in an event of a stream."""
        for line in self.data.splitlines():
            try:
                return json.loads(line.removeprefix(b"data: "))["error"]["code"]
            except (ValueError, KeyError, TypeError):
                continue
        return None


def ask(connection: http.client.HTTPConnection, question: Question) -> Answer:
    """One question; an answer that breaks off is as long as what came. Raises OSError or HTTPException before that."""
    began = time.monotonic()
    headers = {"Authorization": f"Bearer {question.key}", "Content-Type": "application/json"}
    connection.request("POST", CHAT, question.body, headers)
    response = connection.getresponse()
    data = b""
    try:
        while piece := response.read1(65536):
            data += piece
        response.close()
    except (OSError, http.client.HTTPException):
        connection.close()
    head = {name.lower(): value for name, value in response.getheaders()}
    return Answer(question, began, response.status, head, data)


class Traffic:
    """Clients that ask again and again, whatever happens, and keep what they saw, until they are stopped."""

    def __init__(
        self,
        nodes: list,
        choose: Callable[[random.Random], Question],
        clients: int = 6,
        pause: Callable[[Answer], float] = lambda answer: 0.0,
    ):
        self.answers: list[Answer] = []
        self._nodes = nodes
        self._choose = choose
        self._pause = pause
        """Seconds until a client's next question."""
        self._changed = threading.Condition()
        self._is_paused = False
        self._ended = threading.Event()
        self._asking = 0
        self._threads = [threading.Thread(target=self._run, args=(number,), daemon=True) for number in range(clients)]
        for thread in self._threads:
            thread.start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    @property
    def finished(self) -> list[str]:
        return [answer.id for answer in self.answers[:] if answer.is_finished]

    def wait_for(self, count: int, matches: Callable[[Answer], bool], since: int = 0) -> None:
        """Until so many answers match, counted from answer number `since`."""
        found, position = 0, since
        deadline = time.monotonic() + PATIENCE
        with self._changed:
            while found < count:
                found += sum(matches(answer) for answer in self.answers[position:])
                position = len(self.answers)
                if found < count and not self._changed.wait(deadline - time.monotonic()):
                    last = [(answer.status, answer.code) for answer in self.answers[-5:]]
                    raise AssertionError(f"{found} of {count} such answers came; the last were {last}")

    def pause(self) -> None:
        """Asks nothing new."""
        with self._changed:
            self._is_paused = True

    def wait_until_idle(self) -> None:
        with self._changed:
            assert self._changed.wait_for(lambda: self._asking == 0, PATIENCE), "answers don't end"

    def resume(self) -> None:
        with self._changed:
            self._is_paused = False
            self._changed.notify_all()

    def stop(self) -> None:
        self._ended.set()
        self.resume()
        for thread in self._threads:
            thread.join(PATIENCE)

    def _run(self, number: int) -> None:
        chance = random.Random(number)
        node = self._nodes[number % len(self._nodes)]
        connection = http.client.HTTPConnection(node.host, node.port, timeout=PATIENCE)
        while not self._ended.is_set():
            with self._changed:
                self._changed.wait_for(lambda: not self._is_paused)
                self._asking += 1
            answer = None
            try:
                answer = ask(connection, self._choose(chance))
            except (OSError, http.client.HTTPException):
                connection.close()
            with self._changed:
                self._asking -= 1
                if answer:
                    self.answers.append(answer)
                self._changed.notify_all()
            # A server that isn't there answers nothing; it may be there soon.
            self._ended.wait(self._pause(answer) if answer else 0.02)
        connection.close()
