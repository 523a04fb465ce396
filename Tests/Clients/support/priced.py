"""A provider whose model has a price."""

import pathlib

from support import openai_replies as replies
from support.upstream import Call, Script, Upstream

MODEL = "priced/storyteller"
INPUT, OUTPUT = 5, 30
"""Millionths for a token."""

CONFIGURATION = """\
providers:
  priced:
    dialect: openai
    url: {url}/v1
    models:
      storyteller:
        price: {{input: {input}, output: {output}}}
"""


class PricedUpstream(Upstream):
    def __init__(self, directory: pathlib.Path):
        super().__init__()
        self._file = directory / "tacit.yaml"
        self._file.write_text(CONFIGURATION.format(url=self.url, input=INPUT, output=OUTPUT))

    @property
    def arguments(self) -> tuple[str, ...]:
        return "--config", str(self._file)

    def answer_with(self, script: Script) -> None:
        """From now on, the priced model answers so."""
        self.models["storyteller"] = self.script(script)


def at_length(call: Call) -> None:
    """Uses all tokens that the caller allows, and says so."""
    usage = {"prompt_tokens": 21, "completion_tokens": call.json["max_tokens"]}
    choice = replies.choice("An answer of some length.")
    if call.json.get("stream"):
        call.begin_stream()
        for event in replies.chunks(call, choice):
            call.write(replies.sse([event | {"usage": usage} if event.get("usage") else event]))
        call.write(b"data: [DONE]\n\n")
        call.end_stream()
    else:
        call.reply(200, replies.completion(call, choice) | {"usage": usage})
